// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"
#include "ui/appointments/appointmentfilter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class DateField;
class Label;
} // namespace anteroom::widgets

namespace anteroom::appointments {

/// What stands above the table: search, days, psychologist, status, and how many sessions there are.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    const AppointmentFilter &filter() const { return m_filter; }
    /// Sets everything at once; says filterChanged() when it is something else.
    void setFilter(const AppointmentFilter &filter);
    /// Where days of one's own begin.
    void setToday(const QDate &today) { m_today = today; }
    /// Those to choose from; none: there is nothing to choose.
    void setPsychologists(const std::vector<domain::Psychologist> &psychologists);
    /// How many sessions there are; nothing: it is not known yet.
    void setCount(std::optional<int> count);
    /// Whether anything is said of it; not where they could not be read.
    void showCount(bool isKnown);
    void focusSearch();
    /// Puts the keyboard behind what is typed there.
    void goOnSearching();

Q_SIGNALS:
    void filterChanged();
    /// From the search on to what it found.
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeSearchLine();
    void makeChoices();
    void makeDates();
    widgets::DateField *makeDate(const QString &objectName, const QString &name);
    void layOut();
    void read();
    void write();

    AppointmentFilter m_filter;
    QDate m_today;
    QStringList m_psychologistNames;
    bool m_writing = false;
    QLineEdit *m_search;
    QComboBox *m_days;
    QWidget *m_dates;
    widgets::DateField *m_from;
    widgets::DateField *m_until;
    QComboBox *m_psychologist;
    QComboBox *m_status;
    QCheckBox *m_onlyTrouble;
    QPushButton *m_clear;
    widgets::Label *m_count;
};

} // namespace anteroom::appointments
