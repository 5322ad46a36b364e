// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timefield.h"

#include "ui/widgets/readwhen.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

QString written(QTime time)
{
    const QLocale locale;
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

int stepOf(int key)
{
    constexpr int fiveMinutes = 300;
    constexpr int hour = 3600;
    switch (key) {
    case Qt::Key_Up:
        return fiveMinutes;
    case Qt::Key_Down:
        return -fiveMinutes;
    case Qt::Key_PageUp:
        return hour;
    case Qt::Key_PageDown:
        return -hour;
    default:
        return 0;
    }
}

} // namespace

TimeField::TimeField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Time")); // a time of day would look like a value
    connect(this, &QLineEdit::textChanged, this, &TimeField::look);
    connect(this, &QLineEdit::editingFinished, this, &TimeField::tidy);
}

std::optional<QTime> TimeField::time() const
{
    return m_time;
}

void TimeField::setTime(std::optional<QTime> time)
{
    setText(time ? written(*time) : QString());
}

void TimeField::look()
{
    const std::optional<QTime> time = readTime(text(), locale());
    if (time != m_time) {
        m_time = time;
        Q_EMIT timeChanged();
    }
}

void TimeField::tidy()
{
    if (m_time) {
        setText(written(*m_time));
    }
}

void TimeField::keyPressEvent(QKeyEvent *event)
{
    const int step = stepOf(event->key());
    if (step == 0 || isReadOnly()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    setTime(m_time.value_or(QTime(9, 0)).addSecs(step));
}

} // namespace anteroom::widgets
