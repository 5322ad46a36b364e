// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appointments/appointmentline.h"

#include <array>

namespace anteroom::appointments {

/// How wide the columns are, in device independent pixels: as their usual texts need it in the language on screen,
/// stretched or squeezed to the room there is.
class ColumnWidths
{
public:
    using Widths = std::array<int, columnCount>;

    /// Looks at fonts and words anew.
    void measure();
    /// What is left over goes to patient, type and link; where there is too little, those give first that one misses
    /// least; a link of which too little would be left goes altogether (0), then the type and how one meets, before one
    /// has to scroll. No word is cut in half: where there is no room for it, a mark stands alone.
    Widths fitted(int room) const;
    /// The width of a column that shows a mark without its word.
    static int markOnly();

private:
    Widths m_usual{};
    Widths m_least{};
};

} // namespace anteroom::appointments
