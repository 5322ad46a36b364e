// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthwords.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ports::Remote;
using theme::Meaning;
using State = service::ServiceHealth::State;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HealthWords)
};

} // namespace

QString nameOf(Remote remote)
{
    switch (remote) {
    case Remote::Zoom:
        return Text::tr("Zoom");
    case Remote::Calendar:
        return Text::tr("Google Calendar");
    case Remote::Mail:
        return Text::tr("Mail");
    }
    return {};
}

QString iconOf(Remote remote)
{
    switch (remote) {
    case Remote::Zoom:
        return u"video"_s;
    case Remote::Calendar:
        return u"appointments"_s;
    case Remote::Mail:
        return u"mail"_s;
    }
    return {};
}

QString settingsPageOf(Remote remote)
{
    switch (remote) {
    case Remote::Zoom:
        return u"zoom"_s;
    case Remote::Calendar:
        return u"google"_s;
    case Remote::Mail:
        return u"mail"_s;
    }
    return {};
}

QString nameOf(State state)
{
    switch (state) {
    case State::SwitchedOff:
        return Text::tr("Off");
    case State::NotSetUp:
        return Text::tr("Not set up");
    case State::Unused:
        return Text::tr("Not used yet");
    case State::Working:
        return Text::tr("Works");
    case State::Failing:
        return Text::tr("Failing");
    case State::SignInNeeded:
        return Text::tr("Sign-in needed");
    }
    return {};
}

Meaning meaningOf(State state)
{
    switch (state) {
    case State::SwitchedOff:
    case State::Unused:
        return Meaning::Neutral;
    case State::NotSetUp:
        return Meaning::Attention;
    case State::Working:
        return Meaning::Good;
    case State::Failing:
    case State::SignInNeeded:
        return Meaning::Danger;
    }
    return Meaning::Neutral;
}

QString failedTestName()
{
    return Text::tr("Test failed");
}

QString whenText(base::Instant instant, const QTimeZone &zone, base::Instant now)
{
    //: A day and a time: "today, 9:46"
    return Text::tr("%1, %2").arg(widgets::dayText(instant, zone, now), widgets::timeText(instant, zone));
}

QString whenText(const service::Alert &alert, const QTimeZone &zone, base::Instant now)
{
    if (!alert.at) {
        return {};
    }
    if (alert.isHour) {
        return Text::tr("Last %1, between %2 and %3.")
            .arg(widgets::dayText(*alert.at, zone, now), widgets::timeText(*alert.at, zone),
                 widgets::timeText(*alert.at + 1h, zone));
    }
    return alert.code == u"retention-paused"_s ? Text::tr("Since %1.").arg(whenText(*alert.at, zone, now))
                                               : Text::tr("Last %1.").arg(whenText(*alert.at, zone, now));
}

QString durationText(std::chrono::milliseconds duration)
{
    if (duration < 1s) {
        return Text::tr("%1 ms").arg(duration.count());
    }
    return Text::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1000, 'f', 1));
}

QString deletedText(const store::RetentionProof &proof)
{
    if (proof.rule == u"zoom-meetings-24h"_s) {
        return Text::tr("%n meeting(s) at Zoom", nullptr, proof.count);
    }
    if (proof.rule == u"links-30d"_s) {
        return Text::tr("links and passcodes of %n session(s)", nullptr, proof.count);
    }
    if (proof.rule == u"mails-30d"_s) {
        return Text::tr("the text of %n mail(s)", nullptr, proof.count);
    }
    return Text::tr("%n line(s) of the log", nullptr, proof.count);
}

} // namespace anteroom::health
