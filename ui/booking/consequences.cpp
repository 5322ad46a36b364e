// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/consequences.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::booking {

using service::Delivery;

namespace {

constexpr auto textContext = "anteroom::booking";

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate(textContext, text, nullptr, n);
}

bool stands(const Delivery &delivery)
{
    return !delivery.isRemoval && delivery.state != Delivery::State::NotNeeded &&
           delivery.state != Delivery::State::TooLate;
}

bool hasMeeting(const service::AppointmentRow &row)
{
    return std::any_of(row.deliveries.begin(), row.deliveries.end(), [](const Delivery &delivery) {
        return delivery.kind == Delivery::Kind::Meeting && stands(delivery);
    });
}

int eventCount(const service::AppointmentRow &row)
{
    return int(std::count_if(row.deliveries.begin(), row.deliveries.end(), [](const Delivery &delivery) {
        const bool isEvent =
            delivery.kind == Delivery::Kind::PracticeEvent || delivery.kind == Delivery::Kind::PsychologistEvent;
        return isEvent && stands(delivery);
    }));
}

bool wasTold(const service::AppointmentRow &row)
{
    return std::any_of(row.deliveries.begin(), row.deliveries.end(), [](const Delivery &delivery) {
        return delivery.kind == Delivery::Kind::Mail && delivery.state == Delivery::State::Done;
    });
}

void appendUndo(QStringList &phrases, const service::Workplace &workplace)
{
    const auto hold = workplace.sendHold();
    if (hold.count() > 0) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(hold).count();
        phrases.append(
            words(QT_TRANSLATE_N_NOOP("anteroom::booking", "Undo for %n second(s), then it is sent"), int(seconds)));
    }
}

QString linkPhrase(const service::AppointmentRow &before, const MovedSession &after)
{
    const bool isVideo = after.modality == domain::Modality::Video;
    if (!isVideo) {
        return hasMeeting(before) ? words(QT_TRANSLATE_NOOP("anteroom::booking", "the link stops working")) : QString();
    }
    if (before.modality == domain::Modality::Video && before.psychologist == after.psychologist) {
        return hasMeeting(before) ? words(QT_TRANSLATE_NOOP("anteroom::booking", "same link")) : QString();
    }
    return words(QT_TRANSLATE_NOOP("anteroom::booking", "new link"));
}

} // namespace

MovedSession asItStands(const service::AppointmentRow &row)
{
    return {row.start, row.length, row.psychologist, row.modality, row.place};
}

QStringList whatFollows(const service::Workplace &workplace, const service::AppointmentRow &before,
                        const MovedSession &after)
{
    QStringList phrases{linkPhrase(before, after)};
    phrases.removeAll(QString());
    if (const int events = eventCount(before); events > 0) {
        phrases.append(words(QT_TRANSLATE_N_NOOP("anteroom::booking", "%n calendar entry(ies)"), events));
    }
    phrases.append(sendsMail(workplace)
                       ? words(QT_TRANSLATE_NOOP("anteroom::booking", "1 mail to the patient"))
                       : words(QT_TRANSLATE_NOOP("anteroom::booking", "no mail, as mail is not set up")));
    appendUndo(phrases, workplace);
    return phrases;
}

QStringList whatFollowsCancelling(const service::Workplace &workplace, const service::AppointmentRow &row)
{
    QStringList phrases;
    if (hasMeeting(row)) {
        phrases.append(words(QT_TRANSLATE_NOOP("anteroom::booking", "the link stops working")));
    }
    if (const int events = eventCount(row); events > 0) {
        phrases.append(words(QT_TRANSLATE_N_NOOP("anteroom::booking", "%n calendar entry(ies) removed"), events));
    }
    if (!wasTold(row)) {
        phrases.append(words(QT_TRANSLATE_NOOP("anteroom::booking", "no mail, as none was sent before")));
    } else if (sendsMail(workplace)) {
        phrases.append(words(QT_TRANSLATE_NOOP("anteroom::booking", "1 mail to the patient")));
    } else {
        phrases.append(words(QT_TRANSLATE_NOOP("anteroom::booking", "no mail, as mail is not set up")));
    }
    appendUndo(phrases, workplace);
    return phrases;
}

bool sendsMail(const service::Workplace &workplace)
{
    const sync::RemoteSwitch &mail = workplace.practiceSettings().sync.mail;
    return mail.enabled && mail.problem.isEmpty();
}

bool isRunning(const service::AppointmentRow &row, base::Instant now)
{
    return domain::isActive(row.status) && row.start <= now && now < row.end();
}

} // namespace anteroom::booking
