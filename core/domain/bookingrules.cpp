// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookingrules.h"

#include "core/domain/walltime.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace anteroom::domain {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

constexpr std::chrono::minutes shortest{5};
constexpr std::chrono::minutes longest{480};
/// The end of the year 9999: later times have no four-digit year in which remotes and calendars could take them.
constexpr base::Instant endOfTime = std::chrono::sys_days(std::chrono::year(10000) / 1 / 1);
constexpr qsizetype longestName = 200;
constexpr qsizetype longestPhone = 50;

/// Whether the request's end can be computed and compared at all.
bool hasSoundRange(const BookingRequest &request)
{
    return request.length >= shortest && request.length <= longest && request.start < endOfTime;
}

TimeRange rangeOf(const BookingRequest &request)
{
    return {request.start, request.start + request.length};
}

void judgeTime(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    if (!isKnownZone(request.zone)) {
        verdict.problems.push_back(
            {u"start"_s, Text::tr("The time zone is not known: write it as in Australia/Sydney.")});
    }
    if (request.start < context.now) {
        verdict.problems.push_back({u"start"_s, Text::tr("The session would begin in the past: choose a later time.")});
    } else if (request.start >= endOfTime) {
        verdict.problems.push_back({u"start"_s, Text::tr("The session would begin after the year 9999.")});
    }
    if (request.length < shortest || request.length > longest) {
        verdict.problems.push_back(
            {u"minutes"_s,
             Text::tr("A session lasts from %1 to %2 minutes.").arg(shortest.count()).arg(longest.count())});
    }
}

void judgeType(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    if (!context.sessionTypes.contains(request.sessionType)) {
        verdict.problems.push_back({u"type"_s, Text::tr("The practice has no session type of this name; it has: %1.")
                                                   .arg(context.sessionTypes.join(u", "_s))});
    }
}

/// "2027-03-01T10:00 to 10:50", the end with its date where that is another day.
QString spanText(const TimeRange &range, const QByteArray &zone)
{
    const QString start = wallTimeText(range.start, zone);
    const QString end = wallTimeText(range.end, zone);
    return Text::tr("%1 to %2").arg(start, start.left(10) == end.left(10) ? end.mid(11) : end);
}

// The day is the requested one.
QString hoursText(const TimeRange &range, const QByteArray &zone)
{
    constexpr qsizetype beforeTime = 11;
    return Text::tr("%1 to %2")
        .arg(wallTimeText(range.start, zone).mid(beforeTime), wallTimeText(range.end, zone).mid(beforeTime));
}

void judgeOverlap(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    if (!hasSoundRange(request)) {
        return;
    }
    for (const Booking &other : context.busy) {
        if (!isActive(other.status) || !other.range().overlaps(rangeOf(request))) {
            continue;
        }
        verdict.overlaps = true;
        if (request.overrideReason.trimmed().isEmpty()) {
            verdict.problems.push_back(
                {u"override"_s,
                 Text::tr("The psychologist already has a session at that time (%1): choose another time, or "
                          "accept the overlap with a reason (--override).")
                     .arg(spanText(other.range(), request.zone))});
        }
    }
}

/// What to say of another session of the same Zoom user. %1 the other's psychologist, %2 its time.
QString hostClash(const HostSession &other, const BookingRequest &request)
{
    const QString span = spanText(other.range, request.zone);
    if (other.psychologist.isEmpty()) {
        return Text::tr("A Zoom user can hold one meeting at a time, and this one already has one (%1): the second "
                        "cannot begin before the first has ended. Choose another time or another modality.")
            .arg(span);
    }
    return Text::tr("The Zoom user is shared with %1, who has a session at that time (%2), and can hold one meeting "
                    "at a time: choose another time, give one of the two a Zoom user of their own, or accept it "
                    "with a reason (--override).")
        .arg(other.psychologist, span);
}

void judgeHost(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    if (!hasSoundRange(request) || request.modality != Modality::Video) {
        return;
    }
    const bool accepted = !request.overrideReason.trimmed().isEmpty();
    for (const HostSession &other : context.onHost) {
        if (!other.range.overlaps(rangeOf(request))) {
            verdict.warnings.push_back(
                {u"host"_s, Text::tr("The Zoom user has another session right before or after this one (%1): if the "
                                     "first runs over, the second cannot begin. Leave some minutes between them.")
                                .arg(spanText(other.range, request.zone))});
            continue;
        }
        const bool isProblem = !accepted && !other.psychologist.isEmpty();
        verdict.overlaps = true;
        if (isProblem || accepted) {
            (isProblem ? verdict.problems : verdict.warnings)
                .push_back({isProblem ? u"override"_s : u"host"_s, hostClash(other, request)});
        }
    }
}

// Without the other psychologist's name: whom a patient sees besides is nobody's business but the patient's.
void warnOfPatient(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    for (const Booking &other : context.ofPatient) {
        if (hasSoundRange(request) && isActive(other.status) && other.range().overlaps(rangeOf(request))) {
            verdict.warnings.push_back({u"start"_s, Text::tr("The patient has another session at that time (%1).")
                                                        .arg(hoursText(other.range(), request.zone))});
        }
    }
}

void warn(const BookingRequest &request, const BookingContext &context, BookingVerdict &verdict)
{
    warnOfPatient(request, context, verdict);
    const Psychologist &psychologist = context.psychologist;
    if (hasSoundRange(request) && !psychologist.hours.contains(rangeOf(request), psychologist.zone)) {
        verdict.warnings.push_back({u"start"_s, Text::tr("The session is outside %1’s working hours (%2).")
                                                    .arg(psychologist.name, psychologist.hours.toText())});
    }
    if (request.modality == Modality::Video && psychologist.zoomUser.trimmed().isEmpty()) {
        verdict.warnings.push_back(
            {u"modality"_s,
             Text::tr("%1 has no Zoom user, so this video session gets no meeting: enter the Zoom user, or "
                      "choose another modality.")
                 .arg(psychologist.name)});
    }
}

/// Control characters, line ends and marks that turn the direction of text: they forge headers and mislead readers.
bool hasControlCharacters(const QString &text)
{
    static const QRegularExpression control(u"[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"_s);
    return !text.isValidUtf16() || control.match(text).hasMatch();
}

void judgeField(const QString &field, const QString &label, const QString &value, qsizetype longestText,
                std::vector<base::Problem> &problems)
{
    if (value.size() > longestText) {
        problems.push_back({field, Text::tr("%1 is too long: at most %2 characters.").arg(label).arg(longestText)});
    }
    if (hasControlCharacters(value)) {
        problems.push_back(
            {field, Text::tr("%1 contains line breaks or other control characters: type it again.").arg(label)});
    }
}

void judgePhone(const QString &phone, std::vector<base::Problem> &problems)
{
    const std::size_t before = problems.size();
    judgeField(u"phone"_s, Text::tr("The phone number"), phone, longestPhone, problems);
    if (problems.size() == before && !phone.trimmed().isEmpty() && !isPhoneNumber(phone.trimmed())) {
        problems.push_back({u"phone"_s, Text::tr("This is not a phone number: write it in digits, as in "
                                                 "+61 2 5550 1234 or (02) 5550 1234 ext. 12.")});
    }
}

} // namespace

BookingVerdict judge(const BookingRequest &request, const BookingContext &context)
{
    BookingVerdict verdict;
    judgeTime(request, context, verdict);
    judgeType(request, context, verdict);
    judgeOverlap(request, context, verdict);
    judgeHost(request, context, verdict);
    warn(request, context, verdict);
    return verdict;
}

bool isPhoneNumber(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"(?:[\\p{Zs}+()./\\p{Pd}]*\\p{Nd}){3,}[\\p{Zs}()./\\p{Pd}]*"
                                            "(?:(?:ext(?:ension)?\\.?|x|#|durchwahl|dw\\.?)\\p{Zs}*\\p{Nd}+)?"_s),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool isPlainAddress(const QString &text)
{
    // RFC 5321 section 4.1.2 Dot-string @ Domain, section 4.5.3.1 for the lengths; a domain in its own letters
    // (RFC 5890) is taken as typed. \p{M} are the marks that complete letters in many scripts.
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
        "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?\\.)+"
        "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?"_s));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() && match.captured(u"local"_s).size() <= 64 && text.toUtf8().size() <= 254;
}

std::vector<base::Problem> judgePerson(const QString &first, const QString &last, const QString &email,
                                       const QString &phone)
{
    std::vector<base::Problem> problems;
    if (first.trimmed().isEmpty()) {
        problems.push_back({u"first"_s, Text::tr("The first name is missing.")});
    }
    judgeField(u"first"_s, Text::tr("The first name"), first, longestName, problems);
    if (last.trimmed().isEmpty()) {
        problems.push_back({u"last"_s, Text::tr("The last name is missing.")});
    }
    judgeField(u"last"_s, Text::tr("The last name"), last, longestName, problems);
    if (email.trimmed().isEmpty()) {
        problems.push_back({u"email"_s, Text::tr("The e-mail address is missing.")});
    } else if (!isPlainAddress(email)) {
        problems.push_back({u"email"_s, Text::tr("The e-mail address is not one plain address: write it as in "
                                                 "jo@example.com, without name, spaces or commas.")});
    }
    judgePhone(phone, problems);
    return problems;
}

namespace {

/// As in "The session is %1".
QString statusWord(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Tentative:
        return Text::tr("tentative");
    case BookingStatus::Confirmed:
        return Text::tr("confirmed");
    case BookingStatus::Completed:
        return Text::tr("completed");
    case BookingStatus::Cancelled:
        return Text::tr("cancelled");
    case BookingStatus::NoShow:
        return Text::tr("no-show");
    }
    return {};
}

/// %1: the status. Why the booking's status does not allow the transition; empty: it does.
QString refusalByStatus(Transition transition, BookingStatus status)
{
    switch (transition) {
    case Transition::Confirm:
        return status == BookingStatus::Tentative
                   ? QString()
                   : Text::tr("The session is %1; only a tentative session can be confirmed.");
    case Transition::Reschedule:
        return isActive(status) ? QString()
                                : Text::tr("The session is %1; only a tentative or confirmed session can be moved.");
    case Transition::Cancel:
        return isActive(status)
                   ? QString()
                   : Text::tr("The session is %1; only a tentative or confirmed session can be cancelled.");
    case Transition::Regenerate:
        return isActive(status)
                   ? QString()
                   : Text::tr("The session is %1; only a tentative or confirmed session can get a new meeting.");
    case Transition::Complete:
        return status == BookingStatus::Confirmed
                   ? QString()
                   : Text::tr("The session is %1; only a confirmed session can be completed.");
    case Transition::NoShow:
        return status == BookingStatus::Confirmed
                   ? QString()
                   : Text::tr("The session is %1; only a confirmed session can be marked as no-show.");
    }
    return {};
}

/// %1: the status. Why it is too late or too early for the transition; empty: it is not.
QString refusalByTime(Transition transition, const Booking &booking, base::Instant now)
{
    switch (transition) {
    case Transition::Confirm:
        return {};
    case Transition::Reschedule:
    case Transition::Cancel:
        return now < booking.range().end
                   ? QString()
                   : Text::tr("The session is %1; it is over and can no longer be moved or cancelled.");
    case Transition::Regenerate:
        return now < booking.range().end ? QString()
                                         : Text::tr("The session is %1; it is over and needs no other meeting.");
    case Transition::Complete:
    case Transition::NoShow:
        return now >= booking.start ? QString() : Text::tr("The session is %1; it has not begun yet.");
    }
    return {};
}

} // namespace

base::Result<> judgeTransition(Transition transition, const Booking &booking, base::Instant now)
{
    QString reason = refusalByStatus(transition, booking.status);
    if (reason.isEmpty()) {
        reason = refusalByTime(transition, booking, now);
    }
    if (reason.isEmpty()) {
        return {};
    }
    return base::refusal({{u"status"_s, reason.arg(statusWord(booking.status))}});
}

} // namespace anteroom::domain
