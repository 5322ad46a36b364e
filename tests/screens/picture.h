// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace anteroom::screens {

/// Saves a picture as a PNG with at most 48 colours: the most frequent ones stay as they are, the rare ones between
/// them become the nearest of these.
bool savePicture(const QImage &picture, const QString &path);

} // namespace anteroom::screens
