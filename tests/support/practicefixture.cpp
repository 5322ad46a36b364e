// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/practicefixture.h"

#include "core/service/practiceservice.h"
#include "core/sync/wantedobjects.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlRecord>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::testing {

using domain::ObjectKind;
using domain::RemoteObject;
using service::BookingForm;

namespace {

const QString adasCalendar = u"ada@group.calendar.example"_s;
const QString bensCalendar = u"ben@group.calendar.example"_s;
const QString practiceCalendar = u"practice@group.calendar.example"_s;

QCoro::Task<> giveStartLink(std::shared_ptr<FakeMeetings> meetings, QString meetingId,
                            std::shared_ptr<QPromise<base::Result<base::Secret>>> promise)
{
    QCoro::Task<ports::Outcome<base::Secret>> asking = meetings->startLink(meetingId);
    const ports::Outcome<base::Secret> link = co_await asking;
    if (link) {
        promise->addResult(*link);
    } else {
        const bool gone = link.error().kind == ports::FailureKind::NotFound;
        promise->addResult(
            base::failure(gone ? base::ErrorKind::NotFound : base::ErrorKind::Refused, link.error().code));
    }
    promise->finish();
}

std::unique_ptr<store::Store> openStore(const QString &folder, const base::Clock &clock, base::Random &random)
{
    auto database = store::Database::open(folder, store::Database::Mode::Create, clock);
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    if (!database || !vault) {
        qFatal("The test's store cannot be made.");
    }
    auto opened = std::make_unique<store::Store>(std::move(*database), *vault, random);
    const base::Result<> created =
        opened
            ->write([&vault, &random, now = clock.now()](store::Tables &tables) -> base::Result<> {
                return service::createPractice(tables, *vault, random, now, u"Harbour Psychology"_s,
                                               "Australia/Sydney");
            })
            .result();
    if (!created) {
        qFatal("The test's practice cannot be made.");
    }
    return opened;
}

} // namespace

PracticeFixture::PracticeFixture()
{
    fillSettings();
    m_store = openStore(m_directory.filePath(u"profile"_s), clock, random);
    meetings = std::make_shared<FakeMeetings>(clock, QStringList{u"ada@example.com"_s, u"ben@example.com"_s});
    calendar = std::make_shared<FakeCalendar>(clock, QStringList{practiceCalendar, adasCalendar, bensCalendar});
    mail = std::make_shared<FakeMail>();
    ada = addPsychologist(u"Ada"_s, adasCalendar);
    ben = addPsychologist(u"Ben"_s, bensCalendar);
}

PracticeFixture::~PracticeFixture()
{
    m_store->database().setStatementHook({});
    stopEngines();
}

void PracticeFixture::fillSettings()
{
    settings.sync.zoom.enabled = true;
    settings.sync.google.enabled = true;
    settings.sync.practiceName = u"Harbour Psychology"_s;
    settings.sync.practiceZone = u"Australia/Sydney"_s;
    settings.sync.mailFrom = u"desk@harbour.example"_s;
    settings.sync.practiceCalendar = practiceCalendar;
    settings.sessionTypes = {u"Individual Therapy"_s, u"Couples"_s};
    settings.zone = "Australia/Sydney";
}

domain::Psychologist PracticeFixture::addPsychologist(const QString &first, const QString &calendarId)
{
    service::PsychologistForm form;
    form.name = first + u" Byron"_s;
    form.email = first.toLower() + u"@example.com"_s;
    form.zoomUser = form.email;
    form.calendarId = calendarId;
    return need(people().addPsychologist(form));
}

service::ServiceContext PracticeFixture::context(service::Desk desk)
{
    const auto wake = [this] { wakeEngines(); };
    const auto fetchStartLink = [this](domain::AccountId, const QString &meetingId) { return startLink(meetingId); };
    return {*m_store,
            clock,
            random,
            std::make_shared<service::PracticeSettings>(settings),
            desk,
            wake,
            hold,
            fetchStartLink,
            [this] { tryNow(); }};
}

// From any thread; the fakes live on the test's.
QFuture<base::Result<base::Secret>> PracticeFixture::startLink(const QString &meetingId)
{
    const auto promise = std::make_shared<QPromise<base::Result<base::Secret>>>();
    QFuture<base::Result<base::Secret>> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [this, meetingId, promise] { giveStartLink(meetings, meetingId, promise); },
        Qt::QueuedConnection);
    return future;
}

BookingForm PracticeFixture::form() const
{
    BookingForm form;
    form.psychologist = ada.uuid;
    form.patient = {{}, u"Jo"_s, u"Doe"_s, u"jo@example.com"_s, {}};
    form.start = u"2027-03-03T10:00"_s;
    form.type = u"Individual Therapy"_s;
    form.modality = u"video"_s;
    return form;
}

QUuid PracticeFixture::book()
{
    return book(form());
}

QUuid PracticeFixture::book(const BookingForm &wanted)
{
    return need(bookings().book(wanted)).appointment.snapshot.booking.uuid;
}

void PracticeFixture::cancel(const QUuid &id)
{
    need(bookings().cancel(id, u"ill"_s));
}

void PracticeFixture::move(const QUuid &id, const QString &start)
{
    service::RescheduleForm form;
    form.start = start;
    change(id, form);
}

void PracticeFixture::change(const QUuid &id, const service::RescheduleForm &form)
{
    need(bookings().reschedule(id, form));
}

void PracticeFixture::retry(const QUuid &id)
{
    need(bookings().retry(id));
}

void PracticeFixture::retouchEvents(const QUuid &id)
{
    need(m_store->write(
        [objects = snapshot(id).objects, now = clock.now()](store::Tables &tables) -> base::Result<bool> {
            for (RemoteObject object : objects) {
                if (object.kind != ObjectKind::Meeting) {
                    sync::want(object, object.wanted, object.wantedRevision, now);
                    tables.objects.update(object);
                }
            }
            return true;
        }));
}

sync::SyncEngine &PracticeFixture::addEngine(const QString &owner)
{
    sync::EngineHost host;
    if (!owner.isEmpty()) {
        host.owner = owner;
    }
    if (m_owners.contains(host.owner)) { // it would take over what the other one is at
        qFatal("An engine with this owner runs already: stop it first.");
    }
    m_owners.insert(host.owner);
    m_engines.push_back(std::make_unique<sync::SyncEngine>(*m_store, clock, random, std::move(host)));
    configureEngines();
    for (const auto &job : jobs) {
        m_engines.back()->addJob(job);
    }
    m_engines.back()->start();
    return *m_engines.back();
}

sync::Remotes PracticeFixture::remotes()
{
    sync::Remotes remotes;
    remotes.meetings = settings.sync.zoom.enabled ? meetings : nullptr;
    if (settings.sync.zoom.enabled) {
        remotes.moreMeetings.insert(moreMeetings.begin(), moreMeetings.end());
    }
    if (settings.sync.google.enabled) {
        remotes.calendars = realCalendar ? realCalendar : calendar;
    }
    remotes.mail = settings.sync.mail.problem.isEmpty() ? mail : nullptr;
    remotes.abort = [this] {
        meetings->abort();
        for (const auto &[account, more] : moreMeetings) {
            more->abort();
        }
        calendar->abort();
        mail->abort();
    };
    return remotes;
}

void PracticeFixture::configureEngines()
{
    for (const auto &engine : m_engines) {
        engine->configure(remotes(), settings.sync);
    }
}

void PracticeFixture::wakeEngines()
{
    for (const auto &engine : m_engines) {
        engine->wake();
    }
}

void PracticeFixture::tryNow()
{
    for (const auto &engine : m_engines) {
        engine->tryNow();
    }
}

void PracticeFixture::waitUntil(const std::function<bool()> &condition, const char *complaint)
{
    QElapsedTimer waited;
    waited.start();
    QTimer tick;
    tick.start(5);
    while (!condition()) {
        if (waited.elapsed() > 10000) {
            qFatal("%s", complaint);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

PracticeFixture::Load PracticeFixture::load()
{
    const base::Result<Load> load =
        m_store->database()
            .read([now = base::toMs(clock.now())](store::Connection &db) -> base::Result<Load> {
                return db
                    .one(u"WITH free AS (SELECT id FROM bookings WHERE coalesce(held_until, 0) <= ?)"
                         " SELECT (SELECT count(*) FROM remote_objects WHERE not_before <= ? AND booking IN free)"
                         " + (SELECT count(*) FROM messages WHERE not_before <= ? AND booking IN free),"
                         " (SELECT count(*) FROM bookings WHERE lease_owner IS NOT NULL)"_s,
                         {now, now, now},
                         [](const QSqlQuery &row) {
                             return Load{row.value(0).toInt(), row.value(1).toInt()};
                         })
                    .value_or(Load());
            })
            .result();
    return load.value_or(Load{1, 0});
}

void PracticeFixture::settle()
{
    if (m_engines.empty()) {
        addEngine();
    }
    QTimer waking;
    QObject::connect(&waking, &QTimer::timeout, [this] { wakeEngines(); });
    waking.start(5);
    wakeEngines();
    // A lease is given back at the very end, unless just that failed; then it stays until it is needed again.
    QElapsedTimer idle;
    const auto isSettled = [this, &idle] {
        const Load present = load();
        if (present.due > 0) {
            idle.invalidate();
        } else if (!idle.isValid()) {
            idle.start();
        }
        return present.due == 0 && (present.leased == 0 || idle.elapsed() > 100);
    };
    waitUntil(isSettled, "The engine does not come to rest.");
}

void PracticeFixture::settleAfter(std::chrono::milliseconds by)
{
    clock.advance(by);
    settle();
}

void PracticeFixture::settleUntilHeld(const FakeRemote &remote)
{
    if (m_engines.empty()) {
        addEngine();
    }
    wakeEngines();
    waitUntil([&remote] { return remote.isHolding(); }, "The engine does not call.");
}

void PracticeFixture::run(sync::Job &job)
{
    sync::StepContext context{*m_store, clock, random, remotes(), std::make_shared<sync::SyncSettings>(settings.sync),
                              u"job"_s, {}};
    context.gates = gates;
    bool ended = false;
    QCoro::Task<> running = job.run(context);
    running.then([&ended] { ended = true; });
    waitUntil([&ended] { return ended; }, "The job does not come to its end.");
}

void PracticeFixture::stopEngines()
{
    for (const auto &engine : m_engines) {
        QFuture<base::Result<>> stopping = engine->shutDown(0ms);
        waitUntil([&stopping] { return stopping.isFinished(); }, "The engine does not stop.");
    }
    m_engines.clear();
    m_owners.clear();
}

sync::Snapshot PracticeFixture::snapshot(const QUuid &id)
{
    return need(bookings().show(id)).snapshot;
}

RemoteObject PracticeFixture::object(const QUuid &id, ObjectKind kind)
{
    RemoteObject found;
    found.generation = 0;
    for (const RemoteObject &candidate : snapshot(id).objects) {
        if (candidate.kind == kind && candidate.generation > found.generation) {
            found = candidate;
        }
    }
    return found;
}

QString PracticeFixture::mails(const QUuid &id)
{
    QStringList result;
    for (const domain::Message &message : snapshot(id).messages) {
        result.append(toText(message.step) + u' ' + toText(message.state));
    }
    return result.join(u", "_s);
}

QString PracticeFixture::status(const QUuid &id)
{
    return service::toText(service::calendarSyncStatus(snapshot(id).objects));
}

QString PracticeFixture::attempts(const QUuid &id)
{
    QStringList result;
    for (const store::SyncLogEntry &entry : need(bookings().log(id))) {
        result.append(QStringList{entry.object, entry.action, entry.outcome}.join(u' '));
    }
    return result.join(u", "_s);
}

QString PracticeFixture::dump(const QStringList &without)
{
    using Text = base::Result<QString>;
    return need(m_store->database().read([without](store::Connection &db) -> Text {
        QString text;
        const auto tables = db.all(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s, {},
                                   [](const QSqlQuery &row) { return row.value(0).toString(); });
        for (const QString &table : tables) {
            if (without.contains(table)) {
                continue;
            }
            const auto rows = db.all(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table), {}, [](const QSqlQuery &row) {
                QStringList columns;
                for (int i = 0; i < row.record().count(); ++i) {
                    const QVariant value = row.value(i);
                    columns.append(value.typeId() == QMetaType::QByteArray
                                       ? QString::fromLatin1(value.toByteArray().toHex())
                                       : value.toString());
                }
                return columns.join(u'|');
            });
            text += table + u'\n' + QStringList(rows.begin(), rows.end()).join(u'\n') + u'\n';
        }
        return text;
    }));
}

} // namespace anteroom::testing
