// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QWidget>

namespace anteroom::widgets {

/// The mark of a meaning on its own, beside words that say the same; screen readers pass it over.
class Mark : public QWidget
{
    Q_OBJECT
public:
    explicit Mark(theme::Meaning meaning = theme::Meaning::Neutral, QWidget *parent = nullptr);
    void setMeaning(theme::Meaning meaning);
    theme::Meaning meaning() const { return m_meaning; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Meaning m_meaning;
};

/// An icon of the set, as a picture and not a button.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, theme::Role role = theme::Role::SecondaryText, int size = theme::iconSize,
                       QWidget *parent = nullptr);
    void setIcon(const QString &name, theme::Role role);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    theme::Role m_role;
    int m_size;
};

/// The colour by which a psychologist is known.
class PsychologistDot : public QWidget
{
    Q_OBJECT
public:
    /// `number` is AppointmentRow::psychologistNumber.
    explicit PsychologistDot(int number = 0, QWidget *parent = nullptr);
    void setPsychologist(int number, const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

/// A hairline between things.
class Separator : public QWidget
{
    Q_OBJECT
public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace anteroom::widgets
