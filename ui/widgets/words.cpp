// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include "ui/widgets/settingwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace anteroom::widgets {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

QString mailName(domain::MessageStep step)
{
    switch (step) {
    case domain::MessageStep::Tentative:
        return words(QT_TRANSLATE_NOOP("Words", "Mail: tentative session"));
    case domain::MessageStep::Confirmation:
        return words(QT_TRANSLATE_NOOP("Words", "Confirmation mail"));
    case domain::MessageStep::Rescheduled:
        return words(QT_TRANSLATE_NOOP("Words", "Mail: new time"));
    case domain::MessageStep::Cancelled:
        return words(QT_TRANSLATE_NOOP("Words", "Cancellation mail"));
    case domain::MessageStep::Link:
        return words(QT_TRANSLATE_NOOP("Words", "Mail: video link"));
    case domain::MessageStep::Reminder:
        return words(QT_TRANSLATE_NOOP("Words", "Reminder mail"));
    }
    return {};
}

QString doneText(const service::Delivery &delivery, const QTimeZone &zone)
{
    if (delivery.kind == service::Delivery::Kind::Mail) {
        return delivery.at ? words(QT_TRANSLATE_NOOP("Words", "sent %1, %2"))
                                 .arg(dateText(*delivery.at, zone, *delivery.at, DateLength::Short),
                                      timeText(*delivery.at, zone))
                           : words(QT_TRANSLATE_NOOP("Words", "sent"));
    }
    if (delivery.isRemoval) {
        return words(QT_TRANSLATE_NOOP("Words", "removed"));
    }
    return delivery.kind == service::Delivery::Kind::Meeting ? words(QT_TRANSLATE_NOOP("Words", "ready"))
                                                             : words(QT_TRANSLATE_NOOP("Words", "in the calendar"));
}

QString plannedText(const service::Delivery &delivery, const QTimeZone &zone)
{
    if (!delivery.at) {
        return words(QT_TRANSLATE_NOOP("Words", "goes out later"));
    }
    return words(QT_TRANSLATE_NOOP("Words", "goes out %1, %2"))
        .arg(dateText(*delivery.at, zone, *delivery.at, DateLength::Short), timeText(*delivery.at, zone));
}

QString waitingText(const service::Delivery &delivery)
{
    if (!delivery.failure.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("Words", "trying again"));
    }
    if (delivery.awaitsMeeting) {
        return words(QT_TRANSLATE_NOOP("Words", "waits for the link"));
    }
    return delivery.isRemoval ? words(QT_TRANSLATE_NOOP("Words", "being removed"))
                              : words(QT_TRANSLATE_NOOP("Words", "waiting"));
}

template<std::size_t size>
bool isOneOf(const std::array<QLatin1StringView, size> &codes, const QString &code)
{
    return std::any_of(codes.begin(), codes.end(), [&code](QLatin1StringView one) { return one == code; });
}

// Something in between does not let us through: that does not pass by itself.
bool isShutOut(const domain::FailureNote &failure)
{
    constexpr std::array codes{"net.tls"_L1, "net.certificate"_L1, "net.proxy"_L1, "mail.tls"_L1,
                               "mail.certificate"_L1};
    return isOneOf(codes, failure.code);
}

QString unreachableText(service::Delivery::Kind kind)
{
    switch (kind) {
    case service::Delivery::Kind::Meeting:
        return words(QT_TRANSLATE_NOOP("Words", "Zoom cannot be reached."));
    case service::Delivery::Kind::PracticeEvent:
    case service::Delivery::Kind::PsychologistEvent:
        return words(QT_TRANSLATE_NOOP("Words", "Google Calendar cannot be reached."));
    case service::Delivery::Kind::Mail:
        return words(QT_TRANSLATE_NOOP("Words", "The mail server cannot be reached."));
    }
    return {};
}

QString unreachableRemedy(const service::Delivery &delivery)
{
    if (delivery.state == service::Delivery::State::Failed) {
        return words(QT_TRANSLATE_NOOP("Words", "Try again; if it stays so, tell whoever looks after Anteroom."));
    }
    return isShutOut(delivery.failure)
               ? words(QT_TRANSLATE_NOOP("Words", "Anteroom tries again by itself. Nothing is lost. If it stays so, "
                                                  "tell whoever looks after Anteroom."))
               : words(QT_TRANSLATE_NOOP("Words", "Anteroom tries again by itself. Nothing is lost."));
}

// Mail never counts here: it is shown beside it.
bool isTriedAgain(const service::AppointmentRow &row)
{
    return row.sync == service::CalendarSyncStatus::Pending &&
           std::any_of(row.deliveries.begin(), row.deliveries.end(), [](const service::Delivery &delivery) {
               return delivery.kind != service::Delivery::Kind::Mail && delivery.isTrouble();
           });
}

QString triedAgainText()
{
    return words(QT_TRANSLATE_NOOP("Words", "Trying again"));
}

} // namespace

QString nameOf(domain::Modality modality)
{
    switch (modality) {
    case domain::Modality::Video:
        return words(QT_TRANSLATE_NOOP("Words", "Video"));
    case domain::Modality::InPerson:
        return words(QT_TRANSLATE_NOOP("Words", "In person"));
    case domain::Modality::Phone:
        return words(QT_TRANSLATE_NOOP("Words", "Phone"));
    }
    return {};
}

QString iconOf(domain::Modality modality)
{
    switch (modality) {
    case domain::Modality::Video:
        return QStringLiteral("video");
    case domain::Modality::InPerson:
        return QStringLiteral("person");
    case domain::Modality::Phone:
        return QStringLiteral("phone");
    }
    return {};
}

QString nameOf(domain::BookingStatus status)
{
    switch (status) {
    case domain::BookingStatus::Tentative:
        return words(QT_TRANSLATE_NOOP("Words", "Tentative"));
    case domain::BookingStatus::Confirmed:
        return words(QT_TRANSLATE_NOOP("Words", "Confirmed"));
    case domain::BookingStatus::Completed:
        return words(QT_TRANSLATE_NOOP("Words", "Completed"));
    case domain::BookingStatus::Cancelled:
        return words(QT_TRANSLATE_NOOP("Words", "Cancelled"));
    case domain::BookingStatus::NoShow:
        return words(QT_TRANSLATE_NOOP("Words", "No show"));
    }
    return {};
}

QString nameOf(service::CalendarSyncStatus status)
{
    switch (status) {
    case service::CalendarSyncStatus::Synced:
        return words(QT_TRANSLATE_NOOP("Words", "In line"));
    case service::CalendarSyncStatus::Pending:
        return words(QT_TRANSLATE_NOOP("Words", "Working on it"));
    case service::CalendarSyncStatus::Failed:
        return words(QT_TRANSLATE_NOOP("Words", "Needs you"));
    }
    return {};
}

theme::Meaning meaningOf(service::CalendarSyncStatus status)
{
    switch (status) {
    case service::CalendarSyncStatus::Synced:
        return theme::Meaning::Good;
    case service::CalendarSyncStatus::Pending:
        return theme::Meaning::Waiting;
    case service::CalendarSyncStatus::Failed:
        return theme::Meaning::Danger;
    }
    return theme::Meaning::Neutral;
}

QString syncText(const service::AppointmentRow &row)
{
    return isTriedAgain(row) ? triedAgainText() : nameOf(row.sync);
}

QStringList syncTexts()
{
    using service::CalendarSyncStatus;
    return {nameOf(CalendarSyncStatus::Synced), nameOf(CalendarSyncStatus::Pending), nameOf(CalendarSyncStatus::Failed),
            triedAgainText()};
}

theme::Meaning syncMeaning(const service::AppointmentRow &row)
{
    return isTriedAgain(row) ? theme::Meaning::Attention : meaningOf(row.sync);
}

QString nameOf(const service::Delivery &delivery)
{
    switch (delivery.kind) {
    case service::Delivery::Kind::Meeting:
        return words(QT_TRANSLATE_NOOP("Words", "Zoom meeting"));
    case service::Delivery::Kind::PracticeEvent:
        return words(QT_TRANSLATE_NOOP("Words", "Practice calendar"));
    case service::Delivery::Kind::PsychologistEvent:
        return words(QT_TRANSLATE_NOOP("Words", "Psychologist's calendar"));
    case service::Delivery::Kind::Mail:
        return mailName(delivery.step);
    }
    return {};
}

QString stateOf(const service::Delivery &delivery, const QTimeZone &zone)
{
    switch (delivery.state) {
    case service::Delivery::State::Done:
        return doneText(delivery, zone);
    case service::Delivery::State::Waiting:
        return waitingText(delivery);
    case service::Delivery::State::Held:
        return words(QT_TRANSLATE_NOOP("Words", "held while you can undo"));
    case service::Delivery::State::Planned:
        return plannedText(delivery, zone);
    case service::Delivery::State::NotNeeded:
        return words(QT_TRANSLATE_NOOP("Words", "not needed"));
    case service::Delivery::State::TooLate:
        return words(QT_TRANSLATE_NOOP("Words", "too late"));
    case service::Delivery::State::Failed:
        return words(QT_TRANSLATE_NOOP("Words", "failed"));
    }
    return {};
}

theme::Meaning meaningOf(const service::Delivery &delivery)
{
    switch (delivery.state) {
    case service::Delivery::State::Done:
        return theme::Meaning::Good;
    case service::Delivery::State::Waiting:
        return delivery.isTrouble() ? theme::Meaning::Attention : theme::Meaning::Waiting;
    case service::Delivery::State::Held:
        return theme::Meaning::Waiting;
    case service::Delivery::State::Planned:
    case service::Delivery::State::NotNeeded:
        return theme::Meaning::Neutral;
    case service::Delivery::State::TooLate:
        return theme::Meaning::Attention;
    case service::Delivery::State::Failed:
        return theme::Meaning::Danger;
    }
    return theme::Meaning::Neutral;
}

ports::Reason reasonOf(const service::Delivery &delivery)
{
    if (!delivery.isTrouble()) {
        return {};
    }
    if (isUnreachable(delivery.failure) || isShutOut(delivery.failure)) {
        return {unreachableText(delivery.kind), unreachableRemedy(delivery)};
    }
    const ports::Reason reason = ports::reasonFor(delivery.failure.code, delivery.failure.detail);
    return {withLabels(reason.what), withLabels(reason.remedy)};
}

bool isUnreachable(const domain::FailureNote &failure)
{
    constexpr std::array codes{"net.offline"_L1,          "net.dns"_L1,           "net.refused"_L1,
                               "net.connect-timeout"_L1,  "net.closed"_L1,        "net.deadline"_L1,
                               "mail.refused"_L1,         "mail.dns"_L1,          "mail.timeout"_L1,
                               "mail.connection-lost"_L1, "sync.not-answering"_L1};
    return isOneOf(codes, failure.code);
}

} // namespace anteroom::widgets
