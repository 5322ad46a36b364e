// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::sync {

/// Who holds a lease: process id, its start time and the boot it runs in, so that a number used again by
/// another process is not taken for the old one.
QString thisLeaseOwner();

/// Whether the process that `owner` names still runs. One that does not has left its calls unknown.
bool isAlive(const QString &owner);

} // namespace anteroom::sync
