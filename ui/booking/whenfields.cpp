// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/whenfields.h"

#include "core/base/deliver.h"
#include "core/domain/walltime.h"
#include "ui/booking/chips.h"
#include "ui/booking/doubledhour.h"
#include "ui/theme/style.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/timefield.h"
#include "ui/widgets/words.h"

#include <QScopedValueRollback>
#include <QSpinBox>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using domain::Psychologist;

namespace {

constexpr std::size_t slotsAtMost = 8;
constexpr std::array usualMinutes{30, 50, 80};
constexpr int step = 5;
/// What can be typed; what a session may last is the service's to say, in words.
constexpr int mostTyped = 999;

} // namespace

WhenFields::WhenFields(service::Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_day(workplace)
    , m_date(new widgets::DateField([this] { return wallTime(m_workplace.clock().now(), timeZone()).date(); }))
    , m_time(new widgets::TimeField)
    , m_minutes(new QSpinBox)
    , m_usualMinutes(new Chips(tr("Usual lengths")))
    , m_slotsTitle(new widgets::Label({}, theme::TextSize::Small, theme::Role::SecondaryText))
    , m_slots(new Chips(tr("Free times of the day")))
    , m_doubled(new Chips(tr("Which of the two hours")))
{
    build();
    connectWhen();
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_usualMinutes->mark(QString::number(minutes));
        showSlots();
        if (!m_filling) {
            Q_EMIT edited(u"minutes"_s);
        }
    });
    connect(m_usualMinutes, &Chips::taken, this,
            [this](const QString &minutes) { m_minutes->setValue(minutes.toInt()); });
    connect(m_slots, &Chips::taken, this, &WhenFields::takeSlot);
    connect(m_doubled, &Chips::taken, this, [this](const QString &offset) {
        m_offset = offset;
        Q_EMIT edited(u"start"_s);
    });
    connect(&m_day, &DayRows::changed, this, [this] {
        showSlots();
        Q_EMIT daysSessionsChanged();
    });
}

void WhenFields::connectWhen()
{
    connect(m_date, &widgets::DateField::dateChanged, this, &WhenFields::dayOrTimeChanged);
    connect(m_time, &widgets::TimeField::timeChanged, this, &WhenFields::dayOrTimeChanged);
    connect(m_date, &widgets::DateField::timeTyped, this, &WhenFields::timeTypedWithDay);
    connect(m_date, &QLineEdit::editingFinished, this, [this] {
        m_timeBefore.reset();
        if (isDayWrong()) {
            Q_EMIT edited(u"start"_s);
        }
    });
    connect(m_time, &QLineEdit::editingFinished, this, [this] {
        if (isTimeWrong()) {
            Q_EMIT edited(u"start"_s);
        }
    });
}

void WhenFields::build()
{
    buildWhen();
    buildMinutes();
    m_slots->setObjectName(u"freeSlots"_s);
    m_slotsTitle->setObjectName(u"freeSlotsTitle"_s);
    m_doubled->setObjectName(u"doubledHour"_s);
    m_slotsTitle->setWordWrap(true);
    auto *free = new QVBoxLayout;
    free->setSpacing(theme::space::tight);
    free->addWidget(m_slotsTitle);
    free->addWidget(m_slots);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::medium);
    m_column->addWidget(m_when);
    m_column->addWidget(m_doubled);
    m_column->addLayout(free);
    m_column->addWidget(m_length);
}

void WhenFields::addHelp(QWidget *help)
{
    m_column->insertWidget(m_column->indexOf(m_doubled) + 1, help);
}

void WhenFields::buildWhen()
{
    m_date->setTakesTime();
    m_date->setObjectName(u"sessionDate"_s);
    m_date->setAccessibleName(tr("Day"));
    m_time->setObjectName(u"sessionTime"_s);
    m_time->setAccessibleName(tr("Time"));
    auto *pair = new QWidget;
    pair->setFocusProxy(m_date);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::small);
    row->addWidget(m_date, 3);
    row->addWidget(m_time, 2);
    m_when = new widgets::FormField(tr("&When"), pair);
}

void WhenFields::buildMinutes()
{
    m_minutes->setObjectName(u"sessionMinutes"_s);
    m_minutes->setRange(0, mostTyped);
    m_minutes->setSingleStep(step);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_usualMinutes->setObjectName(u"usualMinutes"_s);
    QList<Chips::Chip> chips;
    for (const int minutes : usualMinutes) {
        chips.append({QString::number(minutes), QString::number(minutes), tr("%n minute(s)", nullptr, minutes)});
    }
    auto *pair = new QWidget;
    pair->setFocusProxy(m_minutes);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::medium);
    row->addWidget(m_minutes);
    row->addWidget(m_usualMinutes, 1);
    m_usualMinutes->show(chips);
    m_length = new widgets::FormField(tr("M&inutes"), pair);
}

void WhenFields::clear()
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_offset.clear();
    m_timeBefore.reset();
    m_except = {};
    const QDate today = wallTime(m_workplace.clock().now(), timeZone()).date();
    m_date->setEarliest(today);
    m_date->setDate(today);
    m_time->setTime({});
    setLength(m_workplace.practiceSettings().defaultLength);
    dayOrTimeChanged();
}

void WhenFields::setPsychologist(const Psychologist &psychologist)
{
    m_psychologist = psychologist;
    const bool isElsewhere = !psychologist.zone.isEmpty() && timeZone() != m_workplace.zone();
    m_when->setHint(isElsewhere ? tr("Time in %1").arg(QString::fromUtf8(psychologist.zone)) : QString());
    m_day.setDay(day().value_or(QDate()), timeZone());
    showDoubledHour();
    showSlots();
}

void WhenFields::setStart(base::Instant start)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    const QDateTime wall = wallTime(start, timeZone());
    m_timeBefore.reset();
    m_date->setDate(wall.date());
    m_time->setTime(wall.time());
    dayOrTimeChanged();
    m_offset = offsetFor(start, timeZone(), doubledOffsets(wall.date(), wall.time(), m_psychologist.zone));
    m_doubled->mark(m_offset);
}

void WhenFields::setLength(std::chrono::minutes length)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_minutes->setValue(int(length.count()));
    m_usualMinutes->mark(QString::number(length.count()));
}

QString WhenFields::startText() const
{
    if (!day() || !m_time->time()) {
        return {};
    }
    return day()->toString(Qt::ISODate) + u'T' + m_time->time()->toString(u"HH:mm"_s) + m_offset;
}

// "30" may become a day still while one is typing.
bool WhenFields::hasBegun() const
{
    if (isDayWrong()) {
        return !m_date->hasFocus();
    }
    if (isTimeWrong()) {
        return !m_time->hasFocus();
    }
    return !m_time->text().trimmed().isEmpty();
}

bool WhenFields::isDayWrong() const
{
    return !day() && !m_date->text().trimmed().isEmpty();
}

bool WhenFields::isTimeWrong() const
{
    return !m_time->time() && !m_time->text().trimmed().isEmpty();
}

std::optional<base::Instant> WhenFields::start() const
{
    const base::Result<domain::WallTime> start = domain::readWallTime(startText(), m_psychologist.zone);
    return start ? std::optional(start->instant) : std::nullopt;
}

std::chrono::minutes WhenFields::length() const
{
    return std::chrono::minutes(m_minutes->value());
}

QHash<QString, widgets::FormField *> WhenFields::fields() const
{
    return {{u"start"_s, m_when}, {u"minutes"_s, m_length}};
}

QString WhenFields::startProblem(const QString &reason) const
{
    if (startText().isEmpty()) {
        return missingText();
    }
    if (start() || !domain::isKnownZone(m_psychologist.zone)) {
        return reason;
    }
    // The service's words are for who writes wall times with offsets.
    return doubledOffsets(day().value_or(QDate()), m_time->time().value_or(QTime()), m_psychologist.zone).size() == 2
               ? tr("This time comes twice on that day, as the clocks go back. Choose which one.")
               : tr("This time does not exist on that day, as the clocks go forward. Choose another time.");
}

QString WhenFields::missingText() const
{
    QStringList wrong;
    if (isDayWrong()) {
        wrong.append(tr("There is no such day: “%1”.").arg(m_date->text().simplified()));
    }
    if (isTimeWrong()) {
        wrong.append(tr("This is no time of day: “%1”.").arg(m_time->text().simplified()));
    }
    if (!wrong.isEmpty()) {
        return wrong.join(u' ');
    }
    if (day()) {
        return tr("Choose a time.");
    }
    return m_time->time() ? tr("Choose a day.") : tr("Choose a day and a time.");
}

void WhenFields::markWrong()
{
    const QString problem = m_when->problem();
    const bool isMissing = startText().isEmpty();
    const auto mark = [&problem](QLineEdit *field, bool isWrong) {
        field->setProperty(theme::problemProperty, isWrong);
        field->setAccessibleDescription(isWrong ? problem : QString());
        field->update();
    };
    mark(m_date, !problem.isEmpty() && !(isMissing && day()));
    mark(m_time, !problem.isEmpty() && !(isMissing && m_time->time()));
}

void WhenFields::focusWrong()
{
    const bool isTimeMissing = day() && !m_time->time();
    (isTimeMissing ? static_cast<QWidget *>(m_time) : m_date)->setFocus();
}

std::optional<domain::TimeRange> WhenFields::conflict() const
{
    const std::optional<base::Instant> from = start();
    if (!from) {
        return std::nullopt;
    }
    const domain::TimeRange wanted{*from, *from + length()};
    for (const domain::TimeRange &taken : busyTimes(m_day.rows(), m_psychologist.uuid, m_except)) {
        if (taken.overlaps(wanted)) {
            return taken;
        }
    }
    return std::nullopt;
}

std::vector<Psychologist> WhenFields::othersFree() const
{
    std::vector<Psychologist> others;
    const std::optional<base::Instant> from = start();
    for (const Psychologist &other : m_workplace.psychologists()) {
        if (!from || other.uuid == m_psychologist.uuid) {
            continue;
        }
        const domain::TimeRange wanted{*from, *from + length()};
        const auto busy = busyTimes(m_day.rows(), other.uuid, m_except);
        if (other.hours.contains(wanted, other.zone) &&
            std::none_of(busy.begin(), busy.end(), [&](const auto &taken) { return taken.overlaps(wanted); })) {
            others.push_back(other);
        }
    }
    return others;
}

void WhenFields::takeNextFree()
{
    const base::Instant after = std::max(start().value_or(m_workplace.clock().now()), m_workplace.clock().now());
    base::deliver(
        m_workplace.bookings().rows(after - std::chrono::days(1), after + slotHorizon), this,
        [this, after, who = m_psychologist,
         asked = startText()](const base::Result<std::vector<service::AppointmentRow>> &rows) {
            if (!rows || who.uuid != m_psychologist.uuid || asked != startText()) {
                return;
            }
            const SlotSearch looked{who, busyTimes(*rows, who.uuid, m_except), length(), m_workplace.clock().now()};
            if (const std::optional<base::Instant> slot = nextFreeSlot(looked, after)) {
                setStart(*slot);
                focusTime(); // what offered it goes
                Q_EMIT edited(u"start"_s);
            } else {
                Q_EMIT nothingFree();
            }
        });
}

void WhenFields::focusTime()
{
    m_time->setFocus();
}

bool WhenFields::goOn()
{
    const bool isInDay = m_date->hasFocus();
    if (!isInDay && !m_time->hasFocus()) {
        return false;
    }
    QWidget *next = isInDay ? static_cast<QWidget *>(m_time) : m_minutes;
    next->setFocus(Qt::TabFocusReason);
    return true;
}

std::optional<QDate> WhenFields::day() const
{
    return m_date->date();
}

// "fri 10" is a day and a time: the time goes into its own field at once. "5 jan 20" is too, until it goes on as
// "5 jan 2028"; then the time is again what it was.
void WhenFields::timeTypedWithDay(std::optional<QTime> time)
{
    if (time) {
        if (!m_timeBefore) {
            m_timeBefore = m_time->text();
        }
        m_time->setTime(time);
    } else if (m_timeBefore) {
        m_time->setText(*std::exchange(m_timeBefore, std::nullopt));
    }
}

void WhenFields::dayOrTimeChanged()
{
    m_offset.clear();
    m_day.setDay(day().value_or(QDate()), timeZone());
    showDoubledHour();
    showSlots();
    if (!m_filling) {
        Q_EMIT edited(u"start"_s);
    }
}

SlotSearch WhenFields::search(const Psychologist &psychologist) const
{
    return {psychologist, busyTimes(m_day.rows(), psychologist.uuid, m_except), length(), m_workplace.clock().now()};
}

void WhenFields::showSlots()
{
    if (!day() || !m_day.isReady() || m_psychologist.uuid.isNull()) {
        m_slots->show({});
        m_slotsTitle->hide();
        return;
    }
    const QTimeZone zone = timeZone();
    QList<Chips::Chip> chips;
    const std::vector<base::Instant> free = freeSlots(search(m_psychologist), *day());
    for (const base::Instant slot : chosenSlots(free, zone, slotsAtMost)) {
        chips.append({widgets::timeText(slot, zone), domain::wallTimeText(slot, m_psychologist.zone), {}});
    }
    const QString title = free.size() > slotsAtMost ? tr("Free that day, among others") : tr("Free that day");
    m_slotsTitle->setText(free.empty() ? tr("No free time in the working hours of that day") : title);
    m_slotsTitle->show();
    m_slots->show(chips);
    m_slots->mark(startText());
}

void WhenFields::showDoubledHour()
{
    QList<Chips::Chip> chips;
    const QList<QString> offsets =
        doubledOffsets(day().value_or(QDate()), m_time->time().value_or(QTime()), m_psychologist.zone);
    if (offsets.size() == 2) {
        const QString time = locale().toString(*m_time->time(), QLocale::ShortFormat);
        chips.append({tr("The first %1 (UTC%2)").arg(time, offsets[0]), offsets[0], {}});
        chips.append({tr("The second %1 (UTC%2)").arg(time, offsets[1]), offsets[1], {}});
    }
    m_doubled->show(chips);
    m_doubled->mark(m_offset);
}

void WhenFields::takeSlot(const QString &text)
{
    const base::Result<domain::WallTime> slot = domain::readWallTime(text, m_psychologist.zone);
    if (slot) {
        setStart(slot->instant);
        Q_EMIT edited(u"start"_s);
    }
}

} // namespace anteroom::booking
