// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readwhen.h"

#include <QLineEdit>

#include <functional>
#include <optional>

namespace anteroom::widgets {

/// A date, typed as people type it (see readDate()) and written with its day of the week when the field is left. Up and
/// Down go by a day, Page Up and Page Down by a week; the button in it, or Alt+Down, opens a calendar.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    /// `today` says which day it is where the practice is.
    explicit DateField(std::function<QDate()> today, QWidget *parent = nullptr);
    /// Nothing while what stands there is no date.
    std::optional<QDate> date() const;
    void setDate(std::optional<QDate> date);
    /// As wide as the longest date.
    QSize sizeHint() const override;
    /// Days before this one are not offered in the calendar; what is typed is not judged here.
    void setEarliest(QDate day) { m_earliest = day; }
    /// Takes a time that is typed after the day, as in "fri 10", and tells it by timeTyped().
    void setTakesTime() { m_takesTime = true; }
    /// Opens the calendar below the field.
    void showCalendar();

Q_SIGNALS:
    /// As one types, and by setDate(), when date() is another than before.
    void dateChanged();
    /// At every key, if it takes times: the time that stands after the day now, or nothing.
    void timeTyped(std::optional<QTime> time);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::optional<DayAndTime> read(const QString &text) const;
    void look();
    void tidy();
    std::function<QDate()> m_today;
    std::optional<QDate> m_date;
    QDate m_earliest;
    bool m_takesTime = false;
};

} // namespace anteroom::widgets
