// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/todaymodel.h"

#include "ui/widgets/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::dashboard {

using domain::BookingStatus;
using service::AppointmentRow;
using Entry = TodayModel::Entry;

namespace {

struct StateWords {
    QString text;
    theme::Meaning meaning = theme::Meaning::Neutral;
    bool isFaded = false;
};

StateWords stateOf(const AppointmentRow &row, const DayPlan &plan, base::Instant now)
{
    if (row.status == BookingStatus::Cancelled || row.status == BookingStatus::NoShow ||
        row.status == BookingStatus::Completed) {
        return {widgets::nameOf(row.status), theme::Meaning::Neutral, true};
    }
    if (row.end() <= now) {
        return {TodayModel::tr("Over"), theme::Meaning::Neutral, true};
    }
    if (row.start <= now) {
        return {TodayModel::tr("Running"), theme::Meaning::Good, false};
    }
    if (plan.next && plan.next->uuid == row.uuid) {
        return {TodayModel::tr("Next"), theme::Meaning::Accent, false};
    }
    if (row.status == BookingStatus::Tentative) {
        return {widgets::nameOf(row.status), theme::Meaning::Waiting, false};
    }
    return {};
}

Entry entryOf(const AppointmentRow &row, const DayPlan &plan, base::Instant now, const QTimeZone &zone,
              Audience audience)
{
    const StateWords state = stateOf(row, plan, now);
    Entry entry;
    entry.id = row.uuid;
    entry.time = widgets::timeText(row.start, zone);
    entry.patient = row.patientName;
    entry.psychologist = audience == Audience::FrontDesk ? row.psychologistName : QString();
    entry.psychologistNumber = row.psychologistNumber;
    entry.state = state.text;
    entry.meaning = state.meaning;
    entry.isFaded = state.isFaded;
    const service::Delivery *attention = row.end() > now ? attentionOf(row, now) : nullptr;
    entry.trouble = attention ? meaningOf(*attention) : theme::Meaning::Neutral;
    entry.light = widgets::lightOf(row, zone, now);
    QStringList spoken{entry.time, entry.patient, entry.psychologist, widgets::nameOf(row.modality), entry.state};
    if (attention) {
        spoken.append(entry.trouble == theme::Meaning::Danger ? TodayModel::tr("needs you")
                                                              : TodayModel::tr("not in line yet"));
    }
    if (entry.light) {
        spoken.append(entry.light->name);
    }
    spoken.removeAll(QString());
    entry.spoken = spoken.join(u", "_s);
    return entry;
}

Entry lineOfNow(base::Instant now, const QTimeZone &zone)
{
    Entry entry;
    entry.time = TodayModel::tr("%1 now").arg(widgets::timeText(now, zone));
    entry.spoken = entry.time;
    return entry;
}

QStringList shapesOf(const std::vector<Entry> &entries)
{
    QStringList shapes;
    for (const Entry &entry : entries) {
        QString shape = entry.time;
        std::replace_if(
            shape.begin(), shape.end(), [](QChar letter) { return letter.isDigit(); }, u'0');
        if (!entry.id.isNull() && !shapes.contains(shape)) {
            shapes.append(shape);
        }
    }
    return shapes;
}

bool isSameOrder(const std::vector<Entry> &one, const std::vector<Entry> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Entry &left, const Entry &right) { return left.id == right.id; });
}

} // namespace

void TodayModel::show(const DayPlan &plan, base::Instant now, const QTimeZone &zone, Audience audience)
{
    std::vector<Entry> entries;
    bool isNowShown = plan.sessions.empty();
    for (const AppointmentRow &row : plan.sessions) {
        if (!isNowShown && row.start > now) {
            entries.push_back(lineOfNow(now, zone));
            isNowShown = true;
        }
        entries.push_back(entryOf(row, plan, now, zone, audience));
    }
    if (!isNowShown) {
        entries.push_back(lineOfNow(now, zone));
    }
    m_timeShapes = shapesOf(entries);
    if (!isSameOrder(entries, m_entries)) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    } else if (entries != m_entries) {
        m_entries = std::move(entries);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int TodayModel::rowOf(const QUuid &id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Entry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.id.isNull() ? shown.time : shown.patient;
    case Qt::AccessibleTextRole:
        return shown.spoken;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return shown.light ? shown.light->reason : QString();
    case IdRole:
        return shown.id;
    default:
        return {};
    }
}

Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || entry(index.row()).id.isNull()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace anteroom::dashboard
