// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/snapshot.h"
#include "core/sync/syncsettings.h"

namespace anteroom::testing {

/// A moment to count from.
inline constexpr base::Instant sampleNow{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};

/// A practice with Zoom and Google.
inline sync::SyncSettings sampleSettings()
{
    sync::SyncSettings settings;
    settings.zoom.enabled = true;
    settings.google.enabled = true;
    settings.practiceName = QStringLiteral("Harbour Psychology");
    settings.mailFrom = QStringLiteral("desk@harbour.example");
    settings.practiceCalendar = QStringLiteral("practice@calendar.example");
    return settings;
}

/// A video session in two days, of which nothing is known yet.
inline sync::Snapshot sampleSnapshot()
{
    sync::Snapshot snapshot;
    snapshot.practice = QUuid(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    snapshot.booking.id = {7};
    snapshot.booking.uuid = QUuid(QStringLiteral("66666666-7777-4888-9999-aaaaaaaaaaaa"));
    snapshot.booking.start = sampleNow + std::chrono::hours(48);
    snapshot.booking.zone = "Australia/Sydney";
    snapshot.booking.sessionType = QStringLiteral("Individual Therapy");
    snapshot.psychologist.name = QStringLiteral("Ada Byron");
    snapshot.psychologist.zoomUser = QStringLiteral("ada@example.com");
    snapshot.psychologist.calendarId = QStringLiteral("ada@calendar.example");
    domain::Person jo;
    jo.id = {3};
    jo.firstName = QStringLiteral("Jo");
    jo.lastName = QStringLiteral("Doe");
    jo.email = QStringLiteral("jo@example.com");
    snapshot.recipients = {jo};
    return snapshot;
}

/// An object of that session, as it is when it was just wanted.
inline domain::RemoteObject sampleObject(domain::ObjectKind kind, qint64 id)
{
    domain::RemoteObject object;
    object.id = {id};
    object.booking = {7};
    object.kind = kind;
    object.token = QStringLiteral("00112233445566778899");
    object.notBefore = sampleNow;
    object.identity.salt = "salt " + QByteArray::number(id);
    object.identity.place = kind == domain::ObjectKind::Meeting         ? QStringLiteral("ada@example.com")
                            : kind == domain::ObjectKind::PracticeEvent ? QStringLiteral("practice@calendar.example")
                                                                        : QStringLiteral("ada@calendar.example");
    return object;
}

/// The same, made and in line as `print`.
inline domain::RemoteObject sampleDone(domain::ObjectKind kind, qint64 id, const QByteArray &print = "print")
{
    domain::RemoteObject object = sampleObject(kind, id);
    object.state = domain::ObjectState::Done;
    object.donePrint = print;
    object.notBefore.reset();
    object.identity.remoteId = QStringLiteral("81000000001");
    object.identity.link = QStringLiteral("https://zoom.example/j/81000000001");
    object.identity.passcode = QStringLiteral("Ab2Ab@2Ab2");
    return object;
}

} // namespace anteroom::testing
