// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/appointmentsmodel.h"

#include "core/base/deliver.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace anteroom::appointments {

using domain::BookingId;
using service::AppointmentQuery;

namespace {

constexpr int pageSize = 64;
constexpr int pagesKept = 64;
constexpr int readsAtOnce = 2;
// A second one, so that typing on does not wait for the answer about the letters before.
constexpr int findsAtOnce = 2;
constexpr auto pauseBetweenFinds = 500ms;

} // namespace

AppointmentsModel::AppointmentsModel(AppointmentSource source, const base::Clock &clock, QTimeZone zone,
                                     QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_lines(pageSize * pagesKept)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenFinds);
    connect(&m_pause, &QTimer::timeout, this, &AppointmentsModel::findAgain);
}

void AppointmentsModel::ask(AppointmentQuery query)
{
    m_query = std::move(query);
    ++m_question;
    m_findWanted = Wanted::Now;
    findAgain();
    Q_EMIT stateChanged();
}

void AppointmentsModel::refresh(AppointmentQuery query)
{
    m_query = std::move(query);
    m_lines.grow();
    if (m_findWanted == Wanted::Nothing) {
        m_findWanted = Wanted::Soon;
    }
    findAgain();
    read();
}

void AppointmentsModel::forget(QTimeZone zone)
{
    m_zone = std::move(zone);
    m_lines.grow();
    m_lines.clear();
    m_inFlight.clear();
    ++m_forgotten;
    ++m_question;
    show({});
    m_state = State::Loading;
}

void AppointmentsModel::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    read();
}

const AppointmentLine *AppointmentsModel::line(int row) const
{
    const BookingId id = idAt(row);
    return id ? m_lines.find(id) : nullptr;
}

BookingId AppointmentsModel::idAt(int row) const
{
    return row >= 0 && row < int(m_ids.size()) ? m_ids[size_t(row)] : BookingId();
}

int AppointmentsModel::rowOf(BookingId id, int hint) const
{
    if (!id) {
        return -1;
    }
    if (idAt(hint) == id) {
        return hint;
    }
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int AppointmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int AppointmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : appointments::columnCount;
}

QVariant AppointmentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole &&
                             role != Qt::AccessibleDescriptionRole && role != RowRole)) {
        return {};
    }
    const AppointmentLine *line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line ? textOf(*line, index.column()) : u"…"_s;
    case Qt::AccessibleTextRole:
        return line ? textOf(*line, index.column()) : tr("Loading");
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return line ? reasonOf(*line, index.column()) : QString();
    default:
        return line ? QVariant::fromValue(line->row) : QVariant();
    }
}

QVariant AppointmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= appointments::columnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(Column(section));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return explanationOf(Column(section));
    default:
        return {};
    }
}

// Which sessions

void AppointmentsModel::findAgain()
{
    const bool isTime = m_findWanted == Wanted::Now ? m_finding < findsAtOnce : !m_pause.isActive() && m_finding == 0;
    if (m_findWanted != Wanted::Nothing && isTime) {
        find();
    }
}

void AppointmentsModel::find()
{
    m_findWanted = Wanted::Nothing;
    m_pause.start();
    ++m_finding;
    const quint64 ticket = ++m_ticket;
    base::deliver(m_source.find(m_query), this, [this, question = m_question, ticket](base::Result<BookingIds> answer) {
        --m_finding;
        found(question, ticket, std::move(answer));
        findAgain();
    });
}

void AppointmentsModel::found(quint64 question, quint64 ticket, base::Result<BookingIds> answer)
{
    if (question != m_question || ticket < m_shownTicket) {
        return;
    }
    m_shownTicket = ticket;
    if (!answer) {
        fail(std::move(answer.error()));
        return;
    }
    m_state = State::Ready;
    if (std::exchange(m_shownQuestion, question) == question) {
        replace(std::move(*answer));
    } else {
        show(std::move(*answer));
    }
    Q_EMIT stateChanged();
    read();
}

void AppointmentsModel::fail(base::Error error)
{
    if (error.kind == base::ErrorKind::Stopped) {
        return;
    }
    m_problem = std::move(error);
    m_state = State::Failed;
    Q_EMIT stateChanged();
}

void AppointmentsModel::show(BookingIds ids)
{
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

void AppointmentsModel::replace(BookingIds ids)
{
    const auto [oldEnd, newEnd] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const int first = int(newEnd - ids.begin());
    const int common = int(std::min(m_ids.size(), ids.size())) - first;
    int tail = 0;
    while (tail < common && m_ids[m_ids.size() - size_t(tail) - 1] == ids[ids.size() - size_t(tail) - 1]) {
        ++tail;
    }
    const int removed = int(m_ids.size()) - first - tail;
    const int inserted = int(ids.size()) - first - tail;
    if (removed == 0 && inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else if (inserted == 0 && removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (removed > 0) {
        rearrange(std::move(ids));
    }
}

// Views take a new order only while the number of rows stays: rows come before it, and go after it, at the end.
void AppointmentsModel::rearrange(BookingIds ids)
{
    const size_t before = m_ids.size();
    const size_t after = ids.size();
    if (after > before) {
        beginInsertRows({}, int(before), int(after) - 1);
        m_ids.resize(after);
        endInsertRows();
    }
    ids.resize(std::max(before, after));
    Q_EMIT layoutAboutToBeChanged();
    movePersistentIndexes(ids);
    m_ids = std::move(ids);
    Q_EMIT layoutChanged();
    if (after < before) {
        beginRemoveRows({}, int(after), int(before) - 1);
        m_ids.resize(after);
        endRemoveRows();
    }
}

void AppointmentsModel::movePersistentIndexes(const BookingIds &ids)
{
    const QModelIndexList old = persistentIndexList();
    QHash<BookingId, int> places;
    for (const QModelIndex &index : old) {
        places.insert(idAt(index.row()), -1);
    }
    places.remove(BookingId());
    if (!places.isEmpty()) {
        for (size_t row = 0; row < ids.size(); ++row) {
            if (const auto place = places.find(ids[row]); place != places.end()) {
                *place = int(row);
            }
        }
    }
    QModelIndexList moved;
    for (const QModelIndex &index : old) {
        const int row = places.value(idAt(index.row()), -1);
        moved.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    changePersistentIndexList(old, moved);
}

// What to show of them

void AppointmentsModel::read()
{
    while (m_reading < readsAtOnce && m_state == State::Ready) {
        const BookingIds ids = nextToRead();
        if (ids.empty()) {
            return;
        }
        for (const BookingId id : ids) {
            m_inFlight.insert(id);
        }
        ++m_reading;
        base::deliver(m_source.rows(ids), this,
                      [this, ids, age = m_lines.age(), forgotten = m_forgotten](base::Result<AppointmentRows> answer) {
                          --m_reading;
                          if (forgotten == m_forgotten) {
                              take(ids, age, std::move(answer));
                          }
                          read();
                      });
    }
}

BookingIds AppointmentsModel::nextToRead() const
{
    if (m_lastVisible < m_firstVisible) {
        return {};
    }
    const int first = m_firstVisible / pageSize;
    const int last = m_lastVisible / pageSize;
    for (int page = first; page <= last; ++page) {
        if (BookingIds ids = missingOf(page, true); !ids.empty()) {
            return ids;
        }
    }
    BookingIds after = missingOf(last + 1, false);
    return after.empty() ? missingOf(first - 1, false) : after;
}

// Sessions out of sight are read once and then left until they come into sight.
BookingIds AppointmentsModel::missingOf(int page, bool isInSight) const
{
    BookingIds missing;
    const int first = std::max(0, page * pageSize);
    const int end = std::min(int(m_ids.size()), (page + 1) * pageSize);
    for (int row = first; row < end; ++row) {
        const BookingId id = m_ids[size_t(row)];
        const bool isThere = isInSight ? m_lines.isCurrent(id) : m_lines.isKnown(id);
        if (id && !isThere && !m_inFlight.contains(id)) {
            missing.push_back(id);
        }
    }
    return missing;
}

void AppointmentsModel::take(const BookingIds &asked, quint64 age, base::Result<AppointmentRows> answer)
{
    for (const BookingId id : asked) {
        m_inFlight.remove(id);
    }
    if (!answer) {
        fail(std::move(answer.error()));
        return;
    }
    QHash<BookingId, AppointmentLine> lines;
    for (service::AppointmentRow &row : *answer) {
        const BookingId id = row.id;
        lines.insert(id, lineOf(std::move(row), m_zone, m_clock.now()));
    }
    QSet<BookingId> changed;
    for (const BookingId id : asked) {
        const auto line = lines.constFind(id);
        if (m_lines.put(id, line == lines.cend() ? std::nullopt : std::optional(*line), age)) {
            changed.insert(id);
        }
    }
    tellChanged(changed);
}

void AppointmentsModel::tellChanged(const QSet<BookingId> &changed)
{
    if (changed.isEmpty()) {
        return;
    }
    const int first = std::max(0, (m_firstVisible / pageSize - 1) * pageSize);
    const int end = std::min(int(m_ids.size()), (m_lastVisible / pageSize + 2) * pageSize);
    for (int row = first; row < end; ++row) {
        const int begin = row;
        while (row < end && changed.contains(m_ids[size_t(row)])) {
            ++row;
        }
        if (row > begin) {
            Q_EMIT dataChanged(index(begin, 0), index(row - 1, appointments::columnCount - 1));
        }
    }
}

} // namespace anteroom::appointments
