// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

QString written(QDate date)
{
    return QLocale().toString(date, QCoreApplication::translate("Words", "ddd d MMMM yyyy"));
}

int stepOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return 1;
    case Qt::Key_Down:
        return -1;
    case Qt::Key_PageUp:
        return 7;
    case Qt::Key_PageDown:
        return -7;
    default:
        return 0;
    }
}

/// The bar with month and year writes in the colour of highlighted text, and its arrows are the platform's.
void dressBar(QCalendarWidget *calendar)
{
    if (auto *bar = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s); bar != nullptr) {
        bar->setBackgroundRole(QPalette::Base);
        QPalette dressed;
        dressed.setColor(QPalette::HighlightedText, theme::colour(calendar, theme::Role::Text));
        bar->setPalette(dressed);
    }
    const std::pair<QString, QString> arrows[] = {{u"qt_calendar_prevmonth"_s, u"chevron-left"_s},
                                                  {u"qt_calendar_nextmonth"_s, u"chevron-right"_s}};
    for (const auto &[name, iconName] : arrows) {
        if (auto *button = calendar->findChild<QToolButton *>(name); button != nullptr) {
            button->setIcon(theme::icon(iconName, theme::Role::SecondaryText));
        }
    }
}

/// Qt's own shows days that cannot be chosen as the others, and those of the next month as if they could not be.
class Calendar : public QCalendarWidget
{
public:
    using QCalendarWidget::QCalendarWidget;

protected:
    void paintCell(QPainter *painter, const QRect &rectangle, QDate day) const override
    {
        if (day == selectedDate()) {
            QCalendarWidget::paintCell(painter, rectangle, day);
            return;
        }
        const bool isOffered = day >= minimumDate() && day <= maximumDate();
        const bool isQuiet = day.month() != monthShown() || day.dayOfWeek() >= Qt::Saturday;
        painter->setPen(theme::colour(this, !isOffered ? theme::Role::DisabledText
                                            : isQuiet  ? theme::Role::SecondaryText
                                                       : theme::Role::Text));
        painter->drawText(rectangle, Qt::AlignCenter, locale().toString(day.day()));
    }
};

/// The calendar in the colours of the scheme; Qt's own has a coloured bar and red weekends.
QCalendarWidget *makeCalendar(QWidget *parent)
{
    auto *calendar = new Calendar(parent);
    calendar->setObjectName(u"calendar"_s);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setFirstDayOfWeek(parent->locale().firstDayOfWeek());
    QTextCharFormat quiet;
    quiet.setForeground(theme::colour(parent, theme::Role::SecondaryText));
    calendar->setHeaderTextFormat(quiet);
    for (Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) {
        calendar->setWeekdayTextFormat(day, quiet);
    }
    dressBar(calendar);
    return calendar;
}

} // namespace

DateField::DateField(std::function<QDate()> today, QWidget *parent) : QLineEdit(parent), m_today(std::move(today))
{
    setPlaceholderText(tr("fri, tomorrow, 3.3."));
    QAction *open = addAction(theme::icon(u"appointments"_s, theme::Role::SecondaryText), TrailingPosition);
    open->setText(tr("Open calendar"));
    open->setToolTip(tr("Open calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateField::showCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::look);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        if (m_takesTime) {
            const std::optional<DayAndTime> when = read(typed);
            Q_EMIT timeTyped(when ? when->time : std::nullopt);
        }
    });
    connect(this, &QLineEdit::editingFinished, this, &DateField::tidy);
}

std::optional<QDate> DateField::date() const
{
    return m_date;
}

void DateField::setDate(std::optional<QDate> date)
{
    setText(date ? written(*date) : QString());
    setCursorPosition(0); // a date that does not fit shows its day, not its year
}

QSize DateField::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    int widest = 0;
    for (int month = 1; month <= 12; ++month) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(written(QDate(2027, month, 28))));
    }
    // QLineEdit asks for room for 17 letters, and for what stands around them.
    const int around = usual.width() - 17 * fontMetrics().horizontalAdvance(u'x');
    return {std::max(usual.width(), widest + around), usual.height()};
}

std::optional<DayAndTime> DateField::read(const QString &text) const
{
    if (m_takesTime) {
        return readDayAndTime(text, m_today(), locale());
    }
    const std::optional<QDate> day = readDate(text, m_today(), locale());
    return day ? std::optional(DayAndTime{*day, std::nullopt}) : std::nullopt;
}

void DateField::look()
{
    const std::optional<DayAndTime> when = read(text());
    const std::optional<QDate> date = when ? std::optional(when->day) : std::nullopt;
    if (date != m_date) {
        m_date = date;
        Q_EMIT dateChanged();
    }
}

void DateField::tidy()
{
    if (m_date) {
        setText(written(*m_date));
        setCursorPosition(0);
    }
}

void DateField::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"calendarPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAutoFillBackground(true);
    popup->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(theme::space::small, theme::space::small, theme::space::small, theme::space::small);
    QCalendarWidget *calendar = makeCalendar(popup);
    calendar->setAccessibleName(tr("Calendar"));
    if (m_earliest.isValid()) {
        calendar->setMinimumDate(m_earliest);
    }
    calendar->setSelectedDate(m_date.value_or(m_today()));
    column->addWidget(calendar);
    const auto take = [this, popup](QDate date) {
        setDate(date);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    connect(calendar, &QCalendarWidget::activated, popup, take);
    popup->move(mapToGlobal(QPoint(0, height() + theme::space::tight)));
    popup->show();
    calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        showCalendar();
        return;
    }
    const int step = stepOf(event->key());
    if (step == 0 || isReadOnly()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    setDate(m_date.value_or(m_today()).addDays(step));
}

} // namespace anteroom::widgets
