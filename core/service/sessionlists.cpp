// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sessionlists.h"

#include "core/service/foldedtext.h"
#include "core/sync/requests.h"

#include <algorithm>
#include <numeric>

namespace anteroom::service {

using domain::Psychologist;
using security::Action;
using store::ListedSession;
using SortBy = AppointmentQuery::SortBy;

namespace {

std::vector<domain::BookingId> idsOf(const std::vector<ListedSession> &sessions)
{
    std::vector<domain::BookingId> ids;
    ids.reserve(sessions.size());
    for (const ListedSession &session : sessions) {
        ids.push_back(session.booking.id);
    }
    return ids;
}

// Takes those of the items, which are sorted by booking, that belong to this one.
template<typename Item>
std::vector<Item> takeOf(std::vector<Item> &items, domain::BookingId booking)
{
    const auto isBefore = [](const Item &item, domain::BookingId id) { return item.booking < id; };
    const auto from = std::lower_bound(items.begin(), items.end(), booking, isBefore);
    const auto to = std::find_if(from, items.end(), [booking](const Item &item) { return item.booking != booking; });
    return {std::make_move_iterator(from), std::make_move_iterator(to)};
}

AppointmentRow rowOf(const ListedSession &session, const Psychologist &psychologist, int number)
{
    AppointmentRow row;
    row.id = session.booking.id;
    row.uuid = session.booking.uuid;
    row.revision = session.booking.revision;
    row.start = session.booking.start;
    row.length = session.booking.length;
    row.zone = session.booking.zone;
    row.patient = session.patient.uuid;
    row.patientName = domain::fullName(session.patient);
    row.psychologist = psychologist.uuid;
    row.psychologistName = psychologist.name;
    row.psychologistNumber = number;
    row.sessionType = session.booking.sessionType;
    row.modality = session.booking.modality;
    row.status = session.booking.status;
    row.place = session.booking.place;
    return row;
}

void addLink(AppointmentRow &row, const ServiceContext &context, const sync::Snapshot &snapshot)
{
    const auto link = sync::joinLink(snapshot);
    if (link && checkAllowed(context, Action::ViewJoinLink, row.psychologist)) {
        row.joinLink = link->joinUrl;
    }
    if (link && checkAllowed(context, Action::ViewPasscode, row.psychologist)) {
        row.passcode = link->passcode;
    }
}

// What the desk may see of what was asked for; nothing: of nobody.
std::optional<store::SessionFilter> filterFor(store::Tables &tables, const ServiceContext &context,
                                              const AppointmentQuery &query)
{
    QUuid psychologist = query.psychologist;
    if (!security::isAllowed(context.desk.role, Action::ViewSessions)) {
        psychologist = context.desk.psychologist;
        const bool asksForAnother = !query.psychologist.isNull() && query.psychologist != psychologist;
        if (psychologist.isNull() || asksForAnother || !checkAllowed(context, Action::ViewSessions, psychologist)) {
            return std::nullopt;
        }
    }
    store::SessionFilter filter{query.from, query.until, {}, query.status, {}};
    if (query.onlyTrouble) {
        filter.inTroubleAt = context.now();
    }
    if (!psychologist.isNull()) {
        const std::optional<Psychologist> found = tables.psychologists.find(psychologist);
        if (!found) {
            return std::nullopt;
        }
        filter.psychologist = found->id;
    }
    return filter;
}

const std::vector<qint32> &byStart(store::Tables &tables, const store::SessionFilter &filter, SessionMemory &memory)
{
    const qint64 version = tables.lists.dataVersion();
    if (!memory.isFilled || memory.dataVersion != version || memory.filter != filter) {
        memory.isFilled = false; // reading may fail half-way
        memory.byStart = tables.lists.byStart(filter);
        memory.filter = filter;
        memory.dataVersion = version;
        memory.isFilled = true;
    }
    return memory.byStart;
}

qint32 patientOf(const SessionMemory &memory, qint32 session)
{
    return size_t(session) < memory.patientOf.size() ? memory.patientOf[size_t(session)] : 0;
}

// Sorts by a small number, keeping the order of equals.
template<typename KeyOf>
std::vector<qint32> countingSorted(const std::vector<qint32> &ids, size_t keys, KeyOf keyOf)
{
    std::vector<quint32> places(keys + 1, 0);
    for (const qint32 id : ids) {
        ++places[keyOf(id) + 1];
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    std::vector<qint32> sorted(ids.size());
    for (const qint32 id : ids) {
        sorted[places[keyOf(id)]++] = id;
    }
    return sorted;
}

std::vector<qint32> sortedByPatient(const std::vector<qint32> &ids, const SessionMemory &memory,
                                    const std::vector<qint32> &ranks)
{
    const size_t last = ranks.size(); // of those the directory does not know yet
    return countingSorted(ids, last + 1, [&](qint32 id) {
        const auto person = size_t(patientOf(memory, id));
        return person < ranks.size() ? size_t(ranks[person]) : last;
    });
}

QString sortText(SortBy by, const QString &key, const std::vector<Psychologist> &psychologists)
{
    if (by != SortBy::Psychologist) {
        return key;
    }
    const auto found = std::find_if(psychologists.begin(), psychologists.end(), [&key](const Psychologist &candidate) {
        return QString::number(candidate.id.value) == key;
    });
    return found == psychologists.end() ? QString() : found->name;
}

store::SessionColumn columnFor(SortBy by)
{
    switch (by) {
    case SortBy::Psychologist:
        return store::SessionColumn::Psychologist;
    case SortBy::Type:
        return store::SessionColumn::Type;
    case SortBy::Modality:
        return store::SessionColumn::Modality;
    default:
        return store::SessionColumn::Status;
    }
}

// Sorted by a column of which there are few different values.
std::vector<qint32> sortedByColumn(store::Tables &tables, const store::SessionFilter &filter, SortBy by)
{
    const store::KeyedSessions found = tables.lists.withColumn(filter, columnFor(by));
    const std::vector<Psychologist> psychologists = tables.psychologists.all();
    std::vector<size_t> order(found.keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<QByteArray> texts;
    for (const QString &key : found.keys) {
        texts.push_back(foldedName(sortText(by, key, psychologists)));
    }
    std::stable_sort(order.begin(), order.end(), [&texts](size_t a, size_t b) { return texts[a] < texts[b]; });
    std::vector<std::vector<qint32>> groups(found.keys.size());
    for (size_t i = 0; i < found.ids.size(); ++i) {
        groups[found.key[i]].push_back(found.ids[i]);
    }
    std::vector<qint32> sorted;
    sorted.reserve(found.ids.size());
    for (const size_t group : order) {
        sorted.insert(sorted.end(), groups[group].begin(), groups[group].end());
    }
    return sorted;
}

std::vector<qint32> keepMatching(std::vector<qint32> ids, const SessionMemory &memory, const std::vector<bool> &isMatch)
{
    std::erase_if(ids, [&](qint32 id) {
        const auto person = size_t(patientOf(memory, id));
        return person >= isMatch.size() || !isMatch[person];
    });
    return ids;
}

std::vector<domain::BookingId> numbered(const std::vector<qint32> &ids, Qt::SortOrder order)
{
    std::vector<domain::BookingId> result(ids.size());
    const auto number = [](qint32 id) { return domain::BookingId{id}; };
    if (order == Qt::DescendingOrder) {
        std::transform(ids.rbegin(), ids.rend(), result.begin(), number);
    } else {
        std::transform(ids.begin(), ids.end(), result.begin(), number);
    }
    return result;
}

} // namespace

std::vector<AppointmentRow> rowsOf(store::Tables &tables, const ServiceContext &context,
                                   const std::vector<ListedSession> &sessions)
{
    const std::vector<domain::BookingId> ids = idsOf(sessions);
    const std::vector<Psychologist> psychologists = tables.psychologists.all();
    std::vector<domain::RemoteObject> objects = tables.lists.objectsOf(ids);
    std::vector<domain::Message> messages = tables.lists.messagesOf(ids);
    std::vector<domain::Preflight> preflights = tables.lists.preflightsOf(ids);
    std::vector<AppointmentRow> rows;
    rows.reserve(sessions.size());
    for (const ListedSession &session : sessions) {
        const auto whose = std::find_if(psychologists.begin(), psychologists.end(), [&session](const Psychologist &p) {
            return p.id == session.booking.psychologist;
        });
        if (whose == psychologists.end() || !checkAllowed(context, Action::ViewSessions, whose->uuid)) {
            continue;
        }
        AppointmentRow row = rowOf(session, *whose, int(whose - psychologists.begin()));
        sync::Snapshot snapshot;
        snapshot.objects = takeOf(objects, row.id);
        row.sync = calendarSyncStatus(snapshot.objects);
        row.deliveries = deliveriesOf(snapshot.objects, takeOf(messages, row.id), context.now());
        addLink(row, context, snapshot);
        if (std::vector<domain::Preflight> found = takeOf(preflights, row.id); !found.empty()) {
            row.preflight = std::move(found.front());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<domain::BookingId> findSessions(store::Tables &tables, const ServiceContext &context,
                                            const AppointmentQuery &query, const PeopleDirectory::Matches &people,
                                            SessionMemory &memory)
{
    const std::optional<store::SessionFilter> filter = filterFor(tables, context, query);
    if (!filter) {
        return {};
    }
    const bool byPatient = query.sortBy == SortBy::Patient;
    const bool byColumn = !byPatient && query.sortBy != SortBy::Start;
    if (byPatient || !people.isMatch.empty()) {
        tables.lists.addPatients(memory.patientOf);
    }
    if (query.sortBy == SortBy::Start && people.isMatch.empty()) {
        return numbered(byStart(tables, *filter, memory), query.order);
    }
    std::vector<qint32> ids =
        byColumn ? sortedByColumn(tables, *filter, query.sortBy) : byStart(tables, *filter, memory);
    if (!people.isMatch.empty()) {
        ids = keepMatching(std::move(ids), memory, people.isMatch);
    }
    if (byPatient) {
        ids = sortedByPatient(ids, memory, people.rank);
    }
    return numbered(ids, query.order);
}

} // namespace anteroom::service
