// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/appcontext.h"

#include <memory>

namespace anteroom::gui {

/// Where the window gets its practice from. Every call blocks, and none is made on the window's thread.
class PracticeSource
{
public:
    virtual ~PracticeSource() = default;
    /// Opens the practice. An Error of kind NotFound: there is none yet. May be called again after an Error.
    virtual base::Result<std::shared_ptr<compose::AppContext>> open() = 0;
    /// Sets one up, where there is none yet.
    virtual base::Result<> create(const QString &name, const QByteArray &zone) = 0;
    /// Whether open() is to wait until the window is on screen.
    virtual bool takesLong() const = 0;
};

} // namespace anteroom::gui
