// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/dayrows.h"
#include "ui/booking/freeslots.h"

#include <QHash>
#include <QWidget>

class QSpinBox;

namespace anteroom::widgets {
class DateField;
class FormField;
class Label;
class TimeField;
} // namespace anteroom::widgets

namespace anteroom::booking {

class Chips;

/// When and how long: day, time and minutes, with the day's free times; asks which of the two is meant where the clock
/// change doubles an hour. Times are in the psychologist's zone.
class WhenFields : public QWidget
{
    Q_OBJECT
public:
    explicit WhenFields(service::Workplace &workplace, QWidget *parent = nullptr);

    /// Today, no time, the practice's usual length.
    void clear();
    /// Whose free times are shown.
    void setPsychologist(const domain::Psychologist &psychologist);
    /// The session that is being moved stands in nobody's way.
    void setExcept(const QUuid &id) { m_except = id; }
    void setStart(base::Instant start);
    void setLength(std::chrono::minutes length);

    /// As BookingForm::start takes it; empty while day or time is missing.
    QString startText() const;
    /// Whether there is a start, or what was typed for it and left is none: only then is what is missing a mistake.
    bool hasBegun() const;
    /// The zone that startText() is in.
    QByteArray zone() const { return m_psychologist.zone; }
    /// The instant, if there is exactly one.
    std::optional<base::Instant> start() const;
    std::chrono::minutes length() const;

    /// The fields by the names that problems have: start, minutes.
    QHash<QString, widgets::FormField *> fields() const;
    /// A problem of the start in words for who sits before the window.
    QString startProblem(const QString &reason) const;
    /// Marks day or time as wrong, whichever the problem of the start is with.
    void markWrong();
    /// Puts the cursor where the problem of the start is.
    void focusWrong();
    /// The session that stands in the way, as far as the day's sessions show it.
    std::optional<domain::TimeRange> conflict() const;
    /// Who else works and is free then.
    std::vector<domain::Psychologist> othersFree() const;
    /// Looks for the next free time and fills it in; tells when there is none.
    void takeNextFree();
    /// Puts what helps with the start under it. Takes it.
    void addHelp(QWidget *help);
    /// See BookingFields::goOn().
    bool goOn();
    /// Puts the cursor where the time is typed.
    void focusTime();

Q_SIGNALS:
    /// The person changed `field`: start, minutes.
    void edited(const QString &field);
    /// conflict() and othersFree() may be different.
    void daysSessionsChanged();
    /// takeNextFree() found nothing.
    void nothingFree();

private:
    void build();
    void connectWhen();
    /// Something stands there that is no day, or no time.
    bool isDayWrong() const;
    bool isTimeWrong() const;
    QString missingText() const;
    void buildWhen();
    void buildMinutes();
    std::optional<QDate> day() const;
    void timeTypedWithDay(std::optional<QTime> time);
    void dayOrTimeChanged();
    void showSlots();
    void showDoubledHour();
    void takeSlot(const QString &text);
    SlotSearch search(const domain::Psychologist &psychologist) const;
    QTimeZone timeZone() const { return zoneOf(m_psychologist); }

    service::Workplace &m_workplace;
    DayRows m_day;
    domain::Psychologist m_psychologist;
    QUuid m_except;
    std::optional<QString> m_timeBefore; ///< what stood there before a time was typed after the day
    QString m_offset;                    ///< "+11:00", where the hour comes twice and one was chosen
    widgets::DateField *m_date;
    widgets::TimeField *m_time;
    QSpinBox *m_minutes;
    widgets::FormField *m_when = nullptr;
    widgets::FormField *m_length = nullptr;
    Chips *m_usualMinutes;
    widgets::Label *m_slotsTitle;
    Chips *m_slots;
    Chips *m_doubled;
    QVBoxLayout *m_column = nullptr;
    bool m_filling = false;
};

} // namespace anteroom::booking
