// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/calendarprovider.h"
#include "core/ports/meetingprovider.h"

#include <QByteArray>

namespace anteroom::sync {

/// A print (SHA-256) of what a request would make true. Equal prints: no call is needed. `salt` is the object's own
/// secret: without it, names and links could be guessed from the print.
QByteArray printOf(const ports::MeetingSpec &spec, const QByteArray &salt);
QByteArray printOf(const ports::EventSpec &spec, const QByteArray &salt);

/// A print of how an event stands in its calendar: words, place and time. Another one than after our last write: a
/// person edited it.
QByteArray shapeOf(const ports::Event &event, const QByteArray &salt);

/// Stands in `done` for something that is known to be there, but not in which shape: unlike every print.
QByteArray printOfSomethingElse();

} // namespace anteroom::sync
