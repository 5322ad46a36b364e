// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/filterbar.h"

#include "ui/booking/flowlayout.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using domain::BookingStatus;

namespace {

QComboBox *makeCombo(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

// What is being typed stays as it is typed.
void writeDate(widgets::DateField &field, const QDate &date)
{
    if (field.date().value_or(QDate()) != date) {
        field.setDate(date.isValid() ? std::optional(date) : std::nullopt);
    }
}

QIcon dotIcon(const QPalette &palette, int number)
{
    QPixmap pixmap(theme::iconSize * 2, theme::iconSize * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::psychologistColour(palette, number));
    const int edge = theme::space::tight;
    painter.drawEllipse(QRect(0, 0, theme::iconSize, theme::iconSize).adjusted(edge, edge, -edge, -edge));
    return pixmap;
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    makeSearchLine();
    makeChoices();
    makeDates();
    layOut();
    write();
}

void FilterBar::makeSearchLine()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"appointmentsSearch"_s);
    m_search->setAccessibleName(tr("Search sessions by patient"));
    m_search->setPlaceholderText(tr("Patient’s name or e-mail"));
    widgets::addLens(m_search);
    widgets::addClearButton(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::read);

    m_count = new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText, this);
    m_count->setObjectName(u"appointmentsCount"_s);
    m_count->setTabular();
    m_clear = widgets::makeButton(tr("Clear filters"), widgets::ButtonKind::Quiet, u"close"_s, this);
    m_clear->setObjectName(u"clearFilters"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilter({});
        focusSearch();
    });
}

void FilterBar::makeChoices()
{
    m_days = makeCombo(u"daysFilter"_s, tr("Days"), this);
    m_days->addItem(tr("Today and later"), int(Days::FromToday));
    m_days->addItem(tr("Today"), int(Days::Today));
    m_days->addItem(tr("This week"), int(Days::ThisWeek));
    m_days->addItem(tr("Next 7 days"), int(Days::NextSevenDays));
    m_days->addItem(tr("Past"), int(Days::Past));
    m_days->addItem(tr("All days"), int(Days::All));
    m_days->addItem(tr("From … to …"), int(Days::Between));
    connect(m_days, &QComboBox::currentIndexChanged, this, &FilterBar::read);

    m_psychologist = makeCombo(u"psychologistFilter"_s, tr("Psychologist"), this);
    connect(m_psychologist, &QComboBox::currentIndexChanged, this, &FilterBar::read);
    setPsychologists({});

    m_status = makeCombo(u"statusFilter"_s, tr("Status"), this);
    m_status->addItem(tr("Any status"), -1);
    for (const BookingStatus status : {BookingStatus::Tentative, BookingStatus::Confirmed, BookingStatus::Completed,
                                       BookingStatus::Cancelled, BookingStatus::NoShow}) {
        m_status->addItem(widgets::nameOf(status), int(status));
    }
    connect(m_status, &QComboBox::currentIndexChanged, this, &FilterBar::read);

    m_onlyTrouble = new QCheckBox(tr("Only what needs attention"), this);
    m_onlyTrouble->setObjectName(u"onlyTrouble"_s);
    m_onlyTrouble->setMinimumHeight(theme::controlHeight);
    connect(m_onlyTrouble, &QCheckBox::toggled, this, &FilterBar::read);
}

void FilterBar::makeDates()
{
    m_dates = new QWidget(this);
    m_from = makeDate(u"fromFilter"_s, tr("First day"));
    m_until = makeDate(u"untilFilter"_s, tr("Last day"));
    auto *fromLabel = new widgets::Label(tr("From"), theme::TextSize::Base, theme::Role::SecondaryText, m_dates);
    auto *untilLabel = new widgets::Label(tr("to"), theme::TextSize::Base, theme::Role::SecondaryText, m_dates);
    fromLabel->setBuddy(m_from);
    untilLabel->setBuddy(m_until);
    auto *layout = new QHBoxLayout(m_dates);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::small);
    for (QWidget *widget : std::initializer_list<QWidget *>{fromLabel, m_from, untilLabel, m_until}) {
        layout->addWidget(widget);
    }
}

widgets::DateField *FilterBar::makeDate(const QString &objectName, const QString &name)
{
    auto *field = new widgets::DateField([this] { return m_today; }, m_dates);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    connect(field, &widgets::DateField::dateChanged, this, &FilterBar::read);
    return field;
}

void FilterBar::layOut()
{
    auto *searchLine = new QHBoxLayout;
    searchLine->setSpacing(theme::space::medium);
    searchLine->addWidget(m_search, 1);
    searchLine->addWidget(m_clear);
    searchLine->addWidget(m_count);
    auto *choices = new booking::FlowLayout;
    choices->setSpacing(theme::space::small);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_days, m_dates, m_psychologist, m_status, m_onlyTrouble}) {
        choices->addWidget(widget);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::small);
    layout->addLayout(searchLine);
    layout->addLayout(choices);
    QWidget *before = m_search;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_clear, m_days, m_from, m_until, m_psychologist, m_status, m_onlyTrouble}) {
        setTabOrder(before, widget);
        before = widget;
    }
}

void FilterBar::setFilter(const AppointmentFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    write();
    Q_EMIT filterChanged();
}

void FilterBar::setPsychologists(const std::vector<domain::Psychologist> &psychologists)
{
    QStringList names;
    for (const domain::Psychologist &psychologist : psychologists) {
        names.append(psychologist.uuid.toString() + psychologist.name);
    }
    if (m_psychologist->count() > 0 && names == m_psychologistNames) {
        return; // an open list stays open
    }
    m_psychologistNames = names;
    const QSignalBlocker blocker(m_psychologist);
    m_psychologist->clear();
    m_psychologist->addItem(tr("All psychologists"), QUuid());
    for (size_t i = 0; i < psychologists.size(); ++i) {
        m_psychologist->addItem(dotIcon(palette(), int(i)), psychologists[i].name, psychologists[i].uuid);
    }
    m_psychologist->setCurrentIndex(std::max(0, m_psychologist->findData(m_filter.psychologist)));
    m_psychologist->setVisible(!psychologists.empty());
    // Nobody can see, nor take back, a filter by somebody who is not in the list.
    m_filter.psychologist = m_psychologist->currentData().toUuid();
    m_clear->setVisible(m_filter != AppointmentFilter());
}

void FilterBar::setCount(std::optional<int> count)
{
    m_count->setText(count ? tr("%n session(s)", nullptr, *count) : tr("Searching…"));
}

void FilterBar::showCount(bool isKnown)
{
    m_count->setVisible(isKnown);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::goOnSearching()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->deselect();
    m_search->end(false);
}

void FilterBar::read()
{
    if (m_writing) {
        return;
    }
    AppointmentFilter filter;
    filter.days = Days(m_days->currentData().toInt());
    if (filter.days == Days::Between) {
        const bool wasBetween = m_filter.days == Days::Between;
        filter.from = wasBetween ? m_from->date().value_or(QDate()) : m_today;
        filter.until = wasBetween ? m_until->date().value_or(QDate()) : m_today.addDays(6);
    }
    filter.psychologist = m_psychologist->currentData().toUuid();
    if (m_status->currentData().toInt() >= 0) {
        filter.status = BookingStatus(m_status->currentData().toInt());
    }
    filter.onlyTrouble = m_onlyTrouble->isChecked();
    filter.text = m_search->text();
    setFilter(filter);
}

void FilterBar::write()
{
    m_writing = true;
    m_days->setCurrentIndex(m_days->findData(int(m_filter.days)));
    m_dates->setVisible(m_filter.days == Days::Between);
    if (m_filter.days == Days::Between) {
        writeDate(*m_from, m_filter.from);
        writeDate(*m_until, m_filter.until);
    }
    m_psychologist->setCurrentIndex(std::max(0, m_psychologist->findData(m_filter.psychologist)));
    m_status->setCurrentIndex(m_status->findData(m_filter.status ? int(*m_filter.status) : -1));
    m_onlyTrouble->setChecked(m_filter.onlyTrouble);
    if (m_search->text() != m_filter.text) {
        m_search->setText(m_filter.text);
    }
    m_clear->setVisible(m_filter != AppointmentFilter());
    m_writing = false;
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            if (!m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
            break;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT leftDownwards();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anteroom::appointments
