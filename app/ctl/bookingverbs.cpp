// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

#include "core/domain/walltime.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;
using service::Appointment;
using service::Saved;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

QJsonArray toJson(const std::vector<base::Problem> &problems)
{
    QJsonArray result;
    for (const base::Problem &problem : problems) {
        result.append(QJsonObject{{u"field"_s, problem.field}, {u"reason"_s, problem.reason}});
    }
    return result;
}

QJsonObject savedJson(const Saved &saved)
{
    const domain::Booking &booking = saved.appointment.snapshot.booking;
    return {{u"id"_s, booking.uuid.toString(QUuid::WithoutBraces)},
            {u"revision"_s, booking.revision},
            {u"warnings"_s, toJson(saved.warnings)},
            {u"appointment"_s, service::toJson(saved.appointment)}};
}

int printSaved(const Call &call, QFuture<base::Result<Saved>> future)
{
    const base::Result<Saved> saved = future.result();
    if (!saved) {
        for (const base::Problem &problem : saved.error().problems) {
            if (problem.field == u"running"_s) {
                call.answer.warn({{problem.field, tr("To go on, say the same again with --end-running.")}});
            }
        }
    }
    return print(call, saved, savedJson);
}

// A whole number, or an error that names the field.
base::Result<std::optional<int>> readMinutes(const Arguments &arguments)
{
    const std::optional<QString> text = arguments.option(u"minutes"_s);
    if (!text) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int minutes = text->toInt(&isNumber);
    if (!isNumber) {
        return base::refusal({{u"minutes"_s, tr("Give the length as a whole number of minutes.")}});
    }
    return minutes;
}

int book(Call &call)
{
    const Arguments &arguments = call.arguments;
    const base::Result<std::optional<int>> minutes = readMinutes(arguments);
    if (!minutes) {
        return call.answer.refusal(minutes.error());
    }
    if (arguments.option(u"patient"_s) && readId(arguments.text(u"patient"_s)).isNull()) {
        return call.answer.refusal(base::refusal({{u"patient"_s, tr("This is not a patient's id.")}}).value());
    }
    service::BookingForm form;
    form.psychologist = readId(arguments.text(u"psychologist"_s));
    form.patient = {readId(arguments.text(u"patient"_s)), arguments.text(u"first"_s), arguments.text(u"last"_s),
                    arguments.text(u"email"_s), arguments.text(u"phone"_s)};
    form.start = arguments.text(u"start"_s);
    form.zone = arguments.text(u"zone"_s).toLatin1();
    form.minutes = *minutes;
    form.type = arguments.text(u"type"_s);
    form.modality = arguments.text(u"modality"_s);
    form.place = arguments.text(u"place"_s);
    form.tentative = arguments.has(u"tentative"_s);
    form.overrideReason = arguments.text(u"override"_s);
    return printSaved(call, call.practice->bookings().book(form));
}

int reschedule(Call &call)
{
    const Arguments &arguments = call.arguments;
    const base::Result<std::optional<int>> minutes = readMinutes(arguments);
    if (!minutes) {
        return call.answer.refusal(minutes.error());
    }
    service::RescheduleForm form;
    form.start = arguments.option(u"start"_s);
    form.zone = arguments.text(u"zone"_s).toLatin1();
    form.minutes = *minutes;
    if (const std::optional<QString> psychologist = arguments.option(u"psychologist"_s)) {
        form.psychologist = readId(*psychologist);
    }
    form.modality = arguments.option(u"modality"_s);
    form.place = arguments.option(u"place"_s);
    form.overrideReason = arguments.text(u"override"_s);
    form.endRunning = arguments.has(u"end-running"_s);
    return printSaved(call, call.practice->bookings().reschedule(readId(arguments.word(0)), form));
}

int cancel(Call &call)
{
    const Arguments &arguments = call.arguments;
    return printSaved(call, call.practice->bookings().cancel(readId(arguments.word(0)), arguments.text(u"reason"_s),
                                                             arguments.has(u"end-running"_s)));
}

int regenerate(Call &call)
{
    const Arguments &arguments = call.arguments;
    const service::RegenerateForm form{arguments.text(u"reason"_s), arguments.has(u"leaked"_s),
                                       arguments.has(u"end-running"_s)};
    return printSaved(call, call.practice->bookings().regenerate(readId(arguments.word(0)), form));
}

int confirm(Call &call)
{
    return printSaved(call, call.practice->bookings().confirm(readId(call.arguments.word(0))));
}

int complete(Call &call)
{
    return printSaved(call, call.practice->bookings().complete(readId(call.arguments.word(0))));
}

int markNoShow(Call &call)
{
    return printSaved(call, call.practice->bookings().markNoShow(readId(call.arguments.word(0))));
}

int retry(Call &call)
{
    return printSaved(call, call.practice->bookings().retry(readId(call.arguments.word(0))));
}

int decisions(Call &call)
{
    return print(call, call.practice->bookings().decisions().result(),
                 [](const std::vector<service::OpenDecision> &found) {
                     QJsonArray rows;
                     for (const service::OpenDecision &open : found) {
                         rows.append(service::toJson(open.decision, open.appointment.snapshot));
                     }
                     return rows;
                 });
}

int decide(Call &call)
{
    const std::optional<domain::Choice> choice = domain::choiceFromText(call.arguments.word(1));
    if (!choice) {
        return call.answer.refusal(
            base::refusal({{u"choice"_s, tr("Choose move, put-back, keep or cancel.")}}).value());
    }
    const service::DecisionForm form{*choice, call.arguments.text(u"reason"_s), call.arguments.text(u"override"_s)};
    return printSaved(call, call.practice->bookings().decide(readId(call.arguments.word(0)), form));
}

int repair(Call &call)
{
    return printSaved(call, call.practice->bookings().repair(readId(call.arguments.word(0))));
}

int show(Call &call)
{
    return print(call, call.practice->bookings().show(readId(call.arguments.word(0))).result(),
                 [](const Appointment &appointment) { return service::toJson(appointment); });
}

// A day ("2027-03-01") or a wall time in the practice's zone.
base::Result<base::Instant> readMoment(const Call &call, const QString &option)
{
    const QString text = call.arguments.text(option);
    const base::Result<domain::WallTime> time =
        domain::readWallTime(text.contains(u'T') ? text : text + u"T00:00"_s, call.practice->practiceSettings().zone);
    if (!time) {
        return base::refusal({{option, time.error().text}});
    }
    return time->instant;
}

int list(Call &call)
{
    const base::Result<base::Instant> from = readMoment(call, u"from"_s);
    const base::Result<base::Instant> until = readMoment(call, u"to"_s);
    if (!from || !until) {
        return call.answer.refusal(!from ? from.error() : until.error());
    }
    const auto listed = call.practice->bookings().list(*from, *until).result();
    return print(call, listed, [](const std::vector<Appointment> &appointments) {
        QJsonArray rows;
        for (const Appointment &appointment : appointments) {
            rows.append(service::toJson(appointment));
        }
        return rows;
    });
}

int log(Call &call)
{
    const auto entries = call.practice->bookings().log(readId(call.arguments.word(0))).result();
    return print(call, entries, [](const std::vector<store::SyncLogEntry> &rows) {
        QJsonArray result;
        for (const store::SyncLogEntry &row : rows) {
            result.append(QJsonObject{{u"object"_s, row.object},
                                      {u"action"_s, row.action},
                                      {u"outcome"_s, row.outcome},
                                      {u"code"_s, row.code},
                                      {u"ms"_s, qint64(row.took.count())},
                                      {u"at"_s, base::toUtc(row.at).toString(Qt::ISODateWithMs)}});
        }
        return result;
    });
}

} // namespace

std::span<const Verb> bookingVerbs()
{
    static const Verb verbs[] = {
        {"book",
         "--psychologist ID (--patient ID | --first … --last … --email … [--phone …]) --start 2027-03-01T10:00"
         " [--zone …] [--minutes 50] --type Individual --modality video|in-person|phone [--place …] [--tentative]"
         " [--override REASON]",
         "psychologist patient first last email phone start zone minutes type modality place override", "tentative", 0,
         0, true, book},
        {"confirm", "ID", "", "", 1, 1, true, confirm},
        {"reschedule",
         "ID [--start …] [--zone …] [--minutes …] [--psychologist ID] [--modality …] [--place …] [--override REASON]"
         " [--end-running]",
         "start zone minutes psychologist modality place override", "end-running", 1, 1, true, reschedule},
        {"cancel", "ID --reason … [--end-running]", "reason", "end-running", 1, 1, true, cancel},
        {"regenerate", "ID --reason … [--leaked] [--end-running]", "reason", "leaked end-running", 1, 1, true,
         regenerate},
        {"complete", "ID", "", "", 1, 1, true, complete},
        {"no-show", "ID", "", "", 1, 1, true, markNoShow},
        {"decisions", "", "", "", 0, 0, true, decisions},
        {"decide", "ID move|put-back|keep|cancel [--reason …] [--override REASON]", "reason override", "", 2, 2, true,
         decide},
        {"show", "ID", "", "", 1, 1, true, show},
        {"list", "--from 2027-03-01 --to 2027-03-02", "from to", "", 0, 0, true, list},
        {"log", "ID", "", "", 1, 1, true, log},
        {"retry", "ID", "", "", 1, 1, true, retry},
        {"repair", "ID", "", "", 1, 1, true, repair},
    };
    return verbs;
}

} // namespace anteroom::ctl
