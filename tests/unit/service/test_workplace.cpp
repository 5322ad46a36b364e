// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using security::Action;
using security::Role;

/// A practice at one desk: word of every change, and settings as they are.
class TestWorkplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workplace.reset(); }
    void thePsychologistsAreThereWithTheFirstChange();
    void anOwnChangeIsToldAtOnce();
    void aChangeByAnotherProgramIsToldWithinASecond();
    void nothingIsToldWhenNothingChanged();
    void theDirectoryKnowsWhoWasEnteredElsewhere();
    void settingsChangedElsewhereAreTaken();
    void changedSettingsAreInForceForWhoeverAsked();
    void theEnvironmentWinsOverWhatIsStored();
    void aChangeIsAllOrNone();
    void aNullTextBringsTheDefaultBack();
    void whatAPracticeCannotDoWithoutIsNotRemoved();
    void onlyAnAdminChangesSettings();
    void movesAreHeldAsTheSettingSays();
    void theDeskDecidesWhatMayBeDone();
    void onlyWhoMaySeePeopleSearchesThem();
    void connectionsAreTestedWithThePresentSettings();
    void itMayGoWhileThingsAreUnderWay();

private:
    RemoteAccess remotes();
    void open(const EnvironmentValues &environment = {}, Desk desk = {});

    std::unique_ptr<PracticeFixture> m_practice;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<QSignalSpy> m_changed;
    std::vector<Settings> m_configured;
    std::atomic<int> m_woken = 0;
};

void TestWorkplace::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    PracticeService practice(m_practice->context());
    QVERIFY(practice.set(u"session.types"_s, m_practice->settings.sessionTypes.join(u',')).result());
    m_configured.clear();
    m_woken = 0;
}

RemoteAccess TestWorkplace::remotes()
{
    RemoteAccess remotes;
    remotes.wake = [this] { ++m_woken; };
    remotes.configure = [this](Settings settings) { m_configured.push_back(std::move(settings)); };
    remotes.check = [](ports::Remote, Settings settings, std::vector<domain::Psychologist> psychologists) {
        const QString found = settings.text(SettingKey::PracticeName) + QString::number(psychologists.size());
        return QtFuture::makeReadyFuture(ports::CheckReport{{{ports::CheckLine::Mark::Good, found, {}}}});
    };
    return remotes;
}

void TestWorkplace::open(const EnvironmentValues &environment, Desk desk)
{
    const StoredSettings stored = need(m_practice->store().read(
        [](store::Tables &tables) { return base::Result<StoredSettings>(readStoredSettings(tables)); }));
    m_workplace = std::make_unique<Workplace>(m_practice->store(), m_practice->clock, m_practice->random, environment,
                                              stored, desk, remotes());
    m_changed = std::make_unique<QSignalSpy>(m_workplace.get(), &Workplace::changed);
    QVERIFY(m_changed->wait(5000));
    m_changed->clear();
}

void TestWorkplace::thePsychologistsAreThereWithTheFirstChange()
{
    open();
    QCOMPARE(m_workplace->psychologists().size(), 2);
    QCOMPARE(m_workplace->psychologists().front().name, u"Ada Byron"_s);
    QCOMPARE(m_workplace->zone().id(), QByteArray("Australia/Sydney"));
    QVERIFY(m_configured.empty());
}

void TestWorkplace::anOwnChangeIsToldAtOnce()
{
    open();
    QElapsedTimer waited;
    waited.start();
    const QFuture<base::Result<Saved>> saved = m_workplace->bookings().book(m_practice->form());
    QVERIFY(m_changed->wait(1000));
    QVERIFY(waited.elapsed() < 300);
    QVERIFY(saved.result());
    QVERIFY(m_woken > 0);
}

void TestWorkplace::aChangeByAnotherProgramIsToldWithinASecond()
{
    open();
    auto other = store::Database::open(m_practice->profile(), store::Database::Mode::Existing, m_practice->clock);
    QVERIFY(other);
    QVERIFY((*other)
                ->write([](store::Connection &db) -> base::Result<> {
                    db.run(u"INSERT INTO audit_log (at, actor, action, subject, detail) VALUES (1, '', '', '', '')"_s);
                    return {};
                })
                .result());
    QVERIFY(m_changed->wait(1000));
}

void TestWorkplace::nothingIsToldWhenNothingChanged()
{
    open();
    need(m_practice->bookings().list({}, m_practice->clock.now()));
    QVERIFY(!m_changed->wait(900));
}

void TestWorkplace::theDirectoryKnowsWhoWasEnteredElsewhere()
{
    open();
    QCOMPARE(need(m_workplace->directory().search(u"doe"_s, 5)).size(), 0);
    m_practice->book();
    QVERIFY(m_changed->wait(1000));
    QCOMPARE(need(m_workplace->directory().search(u"doe"_s, 5)).size(), 1);
}

void TestWorkplace::settingsChangedElsewhereAreTaken()
{
    open();
    QSignalSpy settingsChanged(m_workplace.get(), &Workplace::settingsChanged);
    PracticeService practice(m_practice->context());
    QVERIFY(practice.set(u"practice.name"_s, u"Bay Psychology"_s).result());
    QVERIFY(settingsChanged.wait(1000));
    QCOMPARE(m_workplace->settings().text(SettingKey::PracticeName), u"Bay Psychology"_s);
    QCOMPARE(m_workplace->practiceSettings().sync.practiceName, u"Bay Psychology"_s);
    QCOMPARE(m_configured.size(), 1);
    QVERIFY(practice.setSecret(u"mail.smtp.password"_s, base::Secret("pass")).result());
    QVERIFY(settingsChanged.wait(1000));
    QCOMPARE(m_configured.back().secret(SettingKey::MailSmtpPassword).reveal(), QByteArray("pass"));
}

void TestWorkplace::changedSettingsAreInForceForWhoeverAsked()
{
    open();
    QSignalSpy settingsChanged(m_workplace.get(), &Workplace::settingsChanged);
    QString inForce;
    base::deliver(m_workplace->change({{u"practice.name"_s, u"Bay Psychology"_s}, {u"zoom.enabled"_s, u"yes"_s}},
                                      {{u"zoom.oauth.client-secret"_s, base::Secret("secret")}}),
                  this, [&](const base::Result<> &changed) {
                      inForce = changed ? m_workplace->settings().text(SettingKey::PracticeName) : u"refused"_s;
                  });
    QTRY_COMPARE(inForce, u"Bay Psychology"_s);
    QCOMPARE(m_workplace->settings().flag(SettingKey::ZoomEnabled), true);
    QTRY_VERIFY(!m_changed->isEmpty());
    QCOMPARE(m_configured.size(), 1); // not a second time when the change is noticed
    QCOMPARE(settingsChanged.size(), 1);
}

void TestWorkplace::theEnvironmentWinsOverWhatIsStored()
{
    open({{u"PRACTICE_NAME"_s, "From Outside"}});
    QVERIFY(m_workplace->change({{u"practice.name"_s, u"Bay Psychology"_s}}, {}).result());
    QVERIFY(m_changed->wait(1000));
    QCOMPARE(m_workplace->settings().text(SettingKey::PracticeName), u"From Outside"_s);
}

void TestWorkplace::aChangeIsAllOrNone()
{
    open();
    const base::Result<> changed = m_workplace
                                       ->change({{u"practice.name"_s, u"Bay Psychology"_s},
                                                 {u"practice.zone"_s, u"Nowhere/Else"_s},
                                                 {u"no.such"_s, u"1"_s}},
                                                {{u"mail.smtp.password"_s, base::Secret()}})
                                       .result();
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Settings);
    QStringList fields;
    for (const base::Problem &problem : changed.error().problems) {
        fields.append(problem.field);
    }
    fields.sort();
    QCOMPARE(fields, (QStringList{u"mail.smtp.password"_s, u"no.such"_s, u"practice.zone"_s}));
    m_practice->book(); // so that there is a change to wait for
    QVERIFY(m_changed->wait(1000));
    QCOMPARE(m_workplace->settings().text(SettingKey::PracticeName), u"Harbour Psychology"_s);
    QVERIFY(m_configured.empty());
}

void TestWorkplace::aNullTextBringsTheDefaultBack()
{
    open();
    QVERIFY(m_workplace
                ->change({{u"zoom.meeting.default-duration"_s, u"80"_s}},
                         {{u"mail.smtp.password"_s, base::Secret("secret")}})
                .result());
    QVERIFY(m_changed->wait(1000));
    QCOMPARE(m_workplace->practiceSettings().defaultLength, 80min);
    QVERIFY(
        m_workplace->change({{u"zoom.meeting.default-duration"_s, QString()}, {u"mail.smtp.password"_s, QString()}}, {})
            .result());
    QTRY_COMPARE(m_workplace->practiceSettings().defaultLength, 50min);
    QVERIFY(!m_workplace->settings().isSet(SettingKey::MailSmtpPassword));
}

void TestWorkplace::whatAPracticeCannotDoWithoutIsNotRemoved()
{
    open();
    for (const QString &name : {u"practice.name"_s, u"practice.zone"_s}) {
        const base::Result<> removed = m_workplace->change({{name, QString()}}, {}).result();
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Settings);
        QVERIFY(removed.error().text.contains(u"must not be empty"_s));
    }
}

void TestWorkplace::onlyAnAdminChangesSettings()
{
    open({}, {Role::Reception, {}});
    const base::Result<> changed = m_workplace->change({{u"practice.name"_s, u"Mine"_s}}, {}).result();
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::NotAllowed);
}

void TestWorkplace::movesAreHeldAsTheSettingSays()
{
    open({{u"DESK_SEND_HOLD"_s, "7s"}});
    QCOMPARE(m_workplace->settings().duration(SettingKey::DeskSendHold), 7000ms);
    const QUuid id = m_practice->book();
    RescheduleForm form;
    form.start = u"2027-03-04T10:00"_s;
    const Saved saved = need(m_workplace->bookings().reschedule(id, form));
    QVERIFY(saved.undo);
    QCOMPARE(saved.undo->until, m_practice->clock.now() + 7s);
}

void TestWorkplace::theDeskDecidesWhatMayBeDone()
{
    open();
    QSignalSpy deskChanged(m_workplace.get(), &Workplace::deskChanged);
    QVERIFY(m_workplace->mayDo(Action::Book));
    m_workplace->setDesk({Role::Psychologist, m_practice->ada.uuid});
    QCOMPARE(deskChanged.size(), 1);
    m_workplace->setDesk({Role::Psychologist, m_practice->ada.uuid, 30s}); // the same one
    QCOMPARE(deskChanged.size(), 1);
    QVERIFY(!m_workplace->mayDo(Action::Book));
    QVERIFY(m_workplace->mayDo(Action::Complete)); // of some session
    QVERIFY(m_workplace->mayDo(Action::Complete, m_practice->ada.uuid));
    QVERIFY(!m_workplace->mayDo(Action::Complete, m_practice->ben.uuid));
    QCOMPARE(m_workplace->bookings().book(m_practice->form()).result().error().kind, ErrorKind::NotAllowed);
}

void TestWorkplace::onlyWhoMaySeePeopleSearchesThem()
{
    m_practice->book();
    open({}, {Role::Psychologist, m_practice->ada.uuid});
    const auto refused = m_workplace->directory().search(u"doe"_s, 5).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
    m_workplace->setDesk({Role::Reception, {}});
    QCOMPARE(need(m_workplace->directory().search(u"doe"_s, 5)).size(), 1);
    m_workplace->setDesk({Role::Psychologist, m_practice->ada.uuid});
    QVERIFY(!m_workplace->directory().search(u"doe"_s, 5).result());
    // Of one's own sessions the names may be searched.
    AppointmentQuery query;
    query.text = u"doe"_s;
    QCOMPARE(need(m_workplace->bookings().find(query, m_workplace->directory())).size(), 1);
}

void TestWorkplace::connectionsAreTestedWithThePresentSettings()
{
    open();
    QCOMPARE(m_workplace->check(ports::Remote::Zoom).result().lines.front().text, u"Harbour Psychology2"_s);
    m_workplace->setDesk({Role::Reception, {}});
    QVERIFY(!m_workplace->check(ports::Remote::Zoom).result().isGood());
}

void TestWorkplace::itMayGoWhileThingsAreUnderWay()
{
    open();
    const QFuture<base::Result<Saved>> saved = m_workplace->bookings().book(m_practice->form());
    const QFuture<base::Result<>> changed = m_workplace->change({{u"practice.name"_s, u"Bay"_s}}, {});
    QFuture<base::Result<std::vector<PersonEntry>>> found = m_workplace->directory().search(u"jo"_s, 5);
    m_workplace.reset();
    QVERIFY(saved.result());
    QVERIFY(changed.result());
    QVERIFY(found.isFinished());
    QTest::qWait(50); // what was told after it had gone
}

QTEST_GUILESS_MAIN(TestWorkplace)
#include "test_workplace.moc"
