// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/world.h"

#include "core/service/practiceservice.h"
#include "integrations/googlecalendar/googlecalendar.h"
#include "integrations/zoom/zoommeetings.h"
#include "tests/support/memoryfolder.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace anteroom::fault {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Result;

namespace {

// Monday 1 March 2027, 11:00 in Sydney.
constexpr base::Instant beginning{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};
const QString practiceCalendar = u"practice@group.calendar.example"_s;

std::shared_ptr<service::PracticeSettings> practiceSettings()
{
    auto settings = std::make_shared<service::PracticeSettings>();
    settings->sync.zoom.enabled = true;
    settings->sync.google.enabled = true;
    settings->sync.practiceName = u"Harbour Psychology"_s;
    settings->sync.practiceZone = u"Australia/Sydney"_s;
    settings->sync.mailFrom = u"desk@harbour.example"_s;
    settings->sync.practiceCalendar = practiceCalendar;
    settings->sessionTypes = {u"Individual Therapy"_s};
    settings->zone = "Australia/Sydney";
    return settings;
}

template<typename T>
T need(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result) {
        qFatal("refused: %s", qPrintable(result.error().text));
    }
    return *result;
}

bool isSettled(const domain::RemoteObject &object)
{
    return !object.notBefore && object.state != domain::ObjectState::Sending;
}

} // namespace

QString wallTime(base::Instant instant)
{
    const QDateTime local = base::toUtc(instant).toTimeZone(QTimeZone("Australia/Sydney"));
    const QTime offset = QTime(0, 0).addSecs(local.offsetFromUtc());
    return local.toString(u"yyyy-MM-ddTHH:mm"_s) + u'+' + offset.toString(u"hh:mm"_s);
}

World::World(quint32 seed, Practice practice)
    : time(beginning)
    , random(seed)
    , network(time, random)
    , mail(time)
    , settings(practiceSettings())
    , m_folder(testing::memoryFolder(u"fault"_s))
    , m_jobs(std::move(practice.jobs))
{
    openStore();
    start();
    addPsychologists(practice.psychologists);
}

World::~World()
{
    endStale();
    setMischief(nullptr);
    kill();
    run(1s);
    m_store->database().setStatementHook({});
    m_store->database().setCommitHook({});
}

void World::openStore()
{
    store::Database::Options options;
    options.mode = base::Executor::Mode::Caller;
    auto database =
        store::Database::open(m_folder.filePath(u"profile"_s), store::Database::Mode::Create, time, std::move(options));
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    if (!database || !vault) {
        qFatal("the simulated store cannot be made");
    }
    m_store = std::make_unique<store::Store>(std::move(*database), *vault, random);
    const auto created = m_store->write([&vault, this](store::Tables &tables) -> Result<> {
        return service::createPractice(tables, *vault, random, time.now(), u"Harbour Psychology"_s, "Australia/Sydney");
    });
    if (!created.result()) {
        qFatal("the simulated practice cannot be made");
    }
    m_store->database().setStatementHook([this](const QString &sql) {
        if (m_isMuted || (m_seat && m_seat->program->isDead())) {
            throw errorOf(StoreFault::Interrupted);
        }
        if (m_mischief && m_seat) {
            m_mischief->atStatement(*m_seat->program, sql);
        }
    });
    m_store->database().setCommitHook([this] {
        ++m_commits;
        if (m_mischief && m_seat) {
            m_mischief->atCommit(*m_seat->program);
        }
    });
}

void World::addPsychologists(int count)
{
    const QStringList names{u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s};
    for (const QString &first : names.mid(0, count)) {
        service::PsychologistForm form;
        form.name = first + u" Byron"_s;
        form.email = first.toLower() + u"@example.com"_s;
        form.zoomUser = form.email;
        form.calendarId = first == u"Ada"_s ? practiceCalendar : first.toLower() + u"@group.calendar.example"_s;
        form.hours = u"Mon-Sun 00:00-23:59"_s;
        psychologists.push_back(need(program().people().addPsychologist(form)));
    }
}

void World::setMischief(Mischief *mischief)
{
    m_mischief = mischief;
    network.setMischief(mischief);
    mail.setMischief(mischief);
}

sync::Remotes World::connect(Seat &seat)
{
    zoom::ZoomConfig zoomConfig;
    zoomConfig.baseUrl = Network::zoomAddress() + u"/v2"_s;
    zoomConfig.oauthBaseUrl = Network::zoomAddress();
    zoomConfig.accountId = network.zoom().account().accountId();
    zoomConfig.clientId = network.zoom().account().clientId();
    zoomConfig.clientSecret = base::Secret(network.zoom().account().clientSecret().toUtf8());
    googlecalendar::GoogleConfig googleConfig;
    googleConfig.baseUrl = QUrl(Network::googleAddress() + u"/calendar/v3"_s);
    googleConfig.key = base::Secret(network.google().account().keyFile(network.google().tokenUri()));
    const CallObserver observer = [this](Step step, CallResult result) {
        if (m_observer) {
            m_observer(step, result);
        }
    };
    sync::Remotes remotes;
    remotes.meetings = observed(std::make_shared<zoom::ZoomMeetings>(*seat.client, zoomConfig, time), observer);
    remotes.calendars =
        observed(std::make_shared<googlecalendar::GoogleCalendar>(*seat.client, time, googleConfig), observer);
    remotes.mail = observed(std::make_shared<MailClient>(mail, *seat.program), observer);
    return remotes;
}

void World::start()
{
    const QString owner = u"life %1"_s.arg(++m_lives);
    const Surroundings surroundings{
        time,
        random,
        *m_store,
        settings,
        [this](const QString &other) { return m_seat && m_seat->program->owner() == other && !program().isDead(); },
        m_jobs};
    m_seat = std::make_unique<Seat>();
    m_seat->program = std::make_unique<Program>(surroundings, owner);
    m_seat->client = std::make_unique<NetworkClient>(network, *m_seat->program);
    m_seat->remotes = connect(*m_seat);
    m_seat->program->start(m_seat->remotes);
}

void World::kill()
{
    if (program().isDead()) {
        return;
    }
    program().die();
    ++m_deaths;
    time.after(0ms, [this] {
        network.drop(program());
        mail.drop(program());
        return true;
    });
    time.after(2s, [this] {
        m_seat.reset();
        start();
        return true;
    });
}

void World::takeForDead()
{
    if (program().isDead() || m_stale) {
        return;
    }
    time.after(0ms, [this] {
        if (program().isDead()) {
            return false;
        }
        ++m_deaths;
        m_stale = std::move(m_seat);
        start();
        time.after(1min, [this] {
            endStale();
            return true;
        });
        return true;
    });
}

void World::endStale()
{
    if (!m_stale) {
        return;
    }
    m_stale->program->die();
    m_isMuted = true;
    network.drop(*m_stale->program);
    mail.drop(*m_stale->program);
    QCoreApplication::sendPostedEvents(); // what of it waits for a future goes on, and comes to nothing
    m_stale.reset();
    m_isMuted = false;
}

void World::run(std::chrono::milliseconds duration)
{
    const std::chrono::milliseconds until = time.monotonic() + duration;
    while (time.step(until)) {
    }
}

bool World::runUntilInLine(std::chrono::milliseconds limit)
{
    const std::chrono::milliseconds until = time.monotonic() + limit;
    std::optional<quint64> looked; // nothing comes into line without a commit
    while (true) {
        if (!program().isDead() && looked != m_commits) {
            looked = m_commits;
            if (std::all_of(present().begin(), present().end(), [this](const QUuid &id) { return isInLine(id); })) {
                return true;
            }
        }
        if (time.monotonic() >= until) {
            return false;
        }
        run(1min);
    }
}

QUuid World::book(const domain::Psychologist &psychologist, base::Instant start)
{
    service::BookingForm form;
    form.psychologist = psychologist.uuid;
    form.patient = {m_patient, u"Jo"_s, u"Doe"_s, u"jo@example.com"_s, {}};
    form.start = wallTime(start);
    form.type = u"Individual Therapy"_s;
    form.modality = u"video"_s;
    const Result<service::Saved> saved = program().bookings().book(form).result();
    const QUuid id =
        saved ? saved->appointment.snapshot.booking.uuid : madeAllTheSame(saved.error(), psychologist, start);
    if (id.isNull()) {
        qWarning("not booked: %s", qPrintable(saved.error().text));
        return {};
    }
    m_booked.push_back(id);
    m_present.push_back(id);
    m_promises[id] = {start, psychologist.id};
    m_patient = snapshot(id).recipients.front().uuid;
    return id;
}

// The session is in the list though its commit was said to have failed; whoever booked it looks there.
QUuid World::madeAllTheSame(const base::Error &error, const domain::Psychologist &psychologist, base::Instant start)
{
    if (error.kind != base::ErrorKind::Store) {
        return {};
    }
    const auto there = need(m_store->read([start](store::Tables &tables) -> Result<std::vector<domain::Booking>> {
        return tables.bookings.startingBetween(start, start + 1ms);
    }));
    const auto found = std::find_if(there.begin(), there.end(), [this, &psychologist](const domain::Booking &booking) {
        return booking.psychologist == psychologist.id && m_promises.count(booking.uuid) == 0;
    });
    return found == there.end() ? QUuid() : found->uuid;
}

// Every change that succeeds shows how the session stands; after one of which nobody knew, that is what counts.
World::Promise &World::told(const QUuid &booking, const Result<service::Saved> &saved)
{
    Promise &promise = m_promises.at(booking);
    if (saved && !promise.isCertain) {
        promise.start = saved->appointment.snapshot.booking.start;
        promise.psychologist = saved->appointment.snapshot.booking.psychologist;
    }
    promise.isCertain = saved.has_value();
    return promise;
}

bool World::move(const QUuid &booking, std::optional<base::Instant> start, const domain::Psychologist *psychologist)
{
    service::RescheduleForm form;
    if (start) {
        form.start = wallTime(*start);
    }
    if (psychologist) {
        form.psychologist = psychologist->uuid;
    }
    const Result<service::Saved> saved = program().bookings().reschedule(booking, form).result();
    Promise &promise = told(booking, saved);
    if (saved) {
        promise.start = start.value_or(promise.start);
        promise.psychologist = psychologist ? psychologist->id : promise.psychologist;
    }
    return saved.has_value();
}

bool World::cancel(const QUuid &booking)
{
    const Result<service::Saved> saved = program().bookings().cancel(booking, u"ill"_s).result();
    Promise &promise = told(booking, saved);
    promise.isActive = promise.isActive && !saved;
    return saved.has_value();
}

void World::retry(const QUuid &booking)
{
    ++m_promises.at(booking).retries;
    program().bookings().retry(booking);
}

void World::addForeign(const QUuid &booking)
{
    const sync::Snapshot now = snapshot(booking);
    const QString start = base::toUtc(now.booking.start).toString(Qt::ISODate);
    const QString end = base::toUtc(now.booking.range().end).toString(Qt::ISODate);
    sandbox::ZoomUser &host = network.zoom().account().user(now.psychologist.zoomUser);
    const QJsonObject meeting{{u"type"_s, 2}, {u"topic"_s, u"Team"_s}, {u"start_time"_s, start}, {u"duration"_s, 50}};
    const sandbox::HttpAnswer made = network.zoom().meetings().create(host, QJsonDocument(meeting).toJson());
    const qint64 number = QJsonDocument::fromJson(made.body).object().value("id"_L1).toInteger();
    sandbox::HttpRequest request;
    request.headers.insert("content-type", "application/json");
    request.body = QJsonDocument(QJsonObject{{u"summary"_s, u"Team"_s},
                                             {u"start"_s, QJsonObject{{u"dateTime"_s, start}}},
                                             {u"end"_s, QJsonObject{{u"dateTime"_s, end}}}})
                       .toJson();
    const sandbox::HttpAnswer noted =
        network.google().events().insert(practiceCalendar, request, {u"office@harbour.example"_s, false});
    const QString event = QJsonDocument::fromJson(noted.body).object().value("id"_L1).toString();
    if (number == 0 || event.isEmpty()) {
        qFatal("nobody could make a meeting or an event of their own");
    }
    m_foreignMeetings << QString::number(number);
    m_foreignEvents << event;
}

int World::spoiledForeign()
{
    int untouched = 0;
    for (const domain::Psychologist &psychologist : psychologists) {
        const sandbox::ZoomUser &user = network.zoom().account().user(psychologist.zoomUser);
        for (const sandbox::ZoomMeeting &meeting : network.zoom().meetings().of(user)) {
            const bool isTheirs = m_foreignMeetings.contains(QString::number(meeting.id));
            untouched += int(isTheirs && !meeting.deleted && meeting.updates == 0);
        }
    }
    for (const sandbox::GoogleEvent &event : network.google().events().of(practiceCalendar)) {
        const bool isTheirs = m_foreignEvents.contains(event.id);
        untouched += int(isTheirs && !event.deleted && event.updated == event.created);
    }
    return int(m_foreignMeetings.size() + m_foreignEvents.size()) - untouched;
}

const std::vector<QUuid> &World::present()
{
    if (time.now() >= m_presentUntil) {
        m_presentUntil = time.now() + std::chrono::hours(24);
        std::erase_if(m_present, [this](const QUuid &id) {
            return snapshot(id).booking.range().end + std::chrono::hours(24) < time.now();
        });
    }
    return m_present;
}

void World::forgetSessions()
{
    m_booked.clear();
    m_present.clear();
    m_promises.clear();
    mail.forgetAccepted();
}

void World::deleteMeeting(const QUuid &booking)
{
    const sync::Snapshot now = snapshot(booking);
    const domain::RemoteObject *meeting = now.meeting();
    if (meeting && !meeting->identity.remoteId.isEmpty()) {
        network.zoom().meetings().remove(meeting->identity.remoteId);
        m_deletedByHand.insert(meeting->identity.remoteId);
    }
}

void World::moveEvent(const QUuid &booking, std::chrono::minutes by)
{
    const sync::Snapshot now = snapshot(booking);
    const domain::RemoteObject *event = now.wanted(domain::ObjectKind::PracticeEvent);
    const auto at = [by](base::Instant instant) {
        return QJsonObject{{u"dateTime"_s, base::toUtc(instant + by).toString(Qt::ISODate)}};
    };
    const domain::TimeRange range = now.booking.range();
    if (event) {
        network.google().events().changeByHand(event->identity.place, event->identity.remoteId,
                                               {{u"start"_s, at(range.start)}, {u"end"_s, at(range.end)}});
    }
}

void World::changeAddress(int number)
{
    service::PersonForm form;
    form.email = u"jo%1@example.com"_s.arg(number);
    if (!m_patient.isNull()) {
        program().people().editPatient(m_patient, form);
    }
}

sync::Snapshot World::snapshot(const QUuid &booking)
{
    if (m_snapshotsAt != m_commits) {
        m_snapshots.clear();
        m_snapshotsAt = m_commits;
    }
    const auto known = m_snapshots.find(booking);
    if (known != m_snapshots.end()) {
        return known->second;
    }
    return m_snapshots.emplace(booking, need(program().bookings().show(booking)).snapshot).first->second;
}

int World::hostChanges()
{
    const domain::Psychologist &host = psychologists.front();
    return need(m_store->read([&host, now = time.now()](store::Tables &tables) -> Result<int> {
        return tables.hostChanges.count(host.zoomAccount, host.zoomUser, now);
    }));
}

bool World::isInLine(const QUuid &booking)
{
    const sync::Snapshot now = snapshot(booking);
    const bool objects = std::all_of(now.objects.begin(), now.objects.end(), [](const domain::RemoteObject &object) {
        return isSettled(object) && object.state != domain::ObjectState::Parked;
    });
    const bool mails = std::all_of(now.messages.begin(), now.messages.end(), [this](const domain::Message &message) {
        const bool planned =
            message.notBefore && *message.notBefore > time.now() && message.attempts == 0 && message.unknowns == 0;
        return (!message.notBefore || planned) && message.state != domain::MessageState::Parked &&
               message.state != domain::MessageState::Sending;
    });
    return objects && mails;
}

bool World::isParked(const QUuid &booking)
{
    const sync::Snapshot now = snapshot(booking);
    return std::any_of(now.objects.begin(), now.objects.end(),
                       [](const auto &object) { return object.state == domain::ObjectState::Parked; }) ||
           std::any_of(now.messages.begin(), now.messages.end(),
                       [](const auto &message) { return message.state == domain::MessageState::Parked; });
}

} // namespace anteroom::fault
