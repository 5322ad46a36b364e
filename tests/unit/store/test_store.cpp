// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using base::Result;

namespace {

constexpr base::Instant monday{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheVaultUntilItsThreadsHaveEnded();
    void keepsTheIdentitiesThatItIsGiven();
    void leavesOutWhoIsNotThere();
    void givesOnlyTheSecretsThatThereAre();
    void progressTellsOfNewAndOfChangedPeople();
    void tellsWhoWantsToKnowOnceAllIsWritten();
    void listsASessionThatNobodyIsToldOf();
    void unsealsOnlySessionsWithWords_data();
    void unsealsOnlySessionsWithWords();

private:
    std::unique_ptr<Store> open();

    /// A session on a Monday, of a psychologist of its own.
    static domain::Booking addSession(Tables &tables, const QString &place = {});

    std::unique_ptr<QTemporaryDir> m_directory;
    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
    testing::SeededRandom m_random;
};

std::unique_ptr<Store> TestStore::open()
{
    auto database = Database::open(m_directory->filePath(u"profile"_s), Database::Mode::Create, m_clock);
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    return database && vault ? std::make_unique<Store>(std::move(*database), *vault, m_random) : nullptr;
}

void TestStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

domain::Booking TestStore::addSession(Tables &tables, const QString &place)
{
    domain::Psychologist psychologist;
    tables.psychologists.insert(psychologist);
    domain::Booking booking;
    booking.uuid = QUuid(u"66666666-7777-4888-9999-aaaaaaaaaaaa"_s);
    booking.psychologist = psychologist.id;
    booking.start = monday;
    booking.uid = u"session@anteroom"_s;
    booking.place = place;
    tables.bookings.insert(booking);
    return booking;
}

void TestStore::keepsTheVaultUntilItsThreadsHaveEnded()
{
    std::unique_ptr<Store> store = open();
    QVERIFY(store);
    QVERIFY(store
                ->write([](Tables &tables) -> Result<> {
                    domain::Person person;
                    person.firstName = u"Jo"_s;
                    tables.people.insert(person);
                    return {};
                })
                .result());

    std::promise<void> reading;
    Database &database = store->database();
    const auto names = store->read([&](Tables &tables) -> Result<QString> {
        reading.set_value();
        while (database.write([](Connection &) -> Result<> { return {}; }).result()) {
            // until the store is closing
        }
        return tables.people.all().front().firstName;
    });
    reading.get_future().wait();
    store.reset();

    QVERIFY(names.result());
    QCOMPARE(*names.result(), u"Jo"_s);
}

void TestStore::keepsTheIdentitiesThatItIsGiven()
{
    const std::unique_ptr<Store> store = open();
    const QUuid uuid(u"11111111-2222-4333-8444-555555555555"_s);
    const auto kept = store->write([uuid](Tables &tables) -> Result<bool> {
        domain::Person person;
        person.uuid = uuid;
        tables.people.insert(person);
        domain::Psychologist psychologist;
        psychologist.uuid = uuid;
        tables.psychologists.insert(psychologist);
        domain::RemoteObject object;
        object.booking = addSession(tables).id;
        object.token = u"00112233445566778899"_s;
        object.identity.salt = "salt";
        tables.objects.insert(object);
        const auto found = tables.objects.findByToken(u"00112233445566778899"_s);
        return tables.people.find(uuid).has_value() && tables.psychologists.find(uuid).has_value() && found &&
               found->id == object.id && found->identity.salt == "salt";
    });
    QVERIFY(kept.result() && *kept.result());
}

void TestStore::leavesOutWhoIsNotThere()
{
    const std::unique_ptr<Store> store = open();
    const auto found = store->write([](Tables &tables) -> Result<QString> {
        domain::Person person;
        person.firstName = u"Jo"_s;
        tables.people.insert(person);
        QStringList names;
        for (const domain::Person &one : tables.people.withIds({{person.id.value + 1}, person.id, {99}})) {
            names << one.firstName;
        }
        return names.join(u", "_s);
    });
    QCOMPARE(found.result().value_or(u"refused"_s), u"Jo"_s);
}

void TestStore::givesOnlyTheSecretsThatThereAre()
{
    const std::unique_ptr<Store> store = open();
    const auto secrets = store->write([](Tables &tables) -> Result<bool> {
        domain::Account with;
        domain::Account without;
        tables.accounts.insert(with);
        tables.accounts.insert(without);
        tables.accounts.setSecret(with, base::Secret(QByteArray("secret")));
        const std::map<domain::AccountId, base::Secret> all = tables.accounts.secrets();
        return all.size() == 1 && all.at(with.id).reveal() == "secret";
    });
    QVERIFY(secrets.result() && *secrets.result());
}

void TestStore::progressTellsOfNewAndOfChangedPeople()
{
    const std::unique_ptr<Store> store = open();
    const auto steps = store
                           ->write([](Tables &tables) -> Result<std::vector<PeopleStore::Progress>> {
                               std::vector<PeopleStore::Progress> progress{tables.people.progress()};
                               domain::Person person;
                               tables.people.insert(person);
                               progress.push_back(tables.people.progress());
                               tables.people.update(person);
                               progress.push_back(tables.people.progress());
                               progress.push_back(tables.people.progress());
                               return progress;
                           })
                           .result();
    QVERIFY(steps);
    const std::vector<PeopleStore::Progress> &seen = *steps;
    QVERIFY(seen[1] != seen[0]);
    QVERIFY(seen[2] != seen[1]);
    QVERIFY(seen[3] == seen[2]);
}

void TestStore::tellsWhoWantsToKnowOnceAllIsWritten()
{
    const std::unique_ptr<Store> store = open();
    std::atomic<bool> written = false;
    std::promise<bool> told;
    const auto writing = store->write([&written](Tables &) -> Result<> {
        written = true;
        return {};
    });
    store->afterWrites({});
    store->afterWrites([&] { told.set_value(written); });
    QVERIFY(told.get_future().get());
    QVERIFY(writing.result());
}

void TestStore::listsASessionThatNobodyIsToldOf()
{
    const std::unique_ptr<Store> store = open();
    const auto listed = store->write([](Tables &tables) -> Result<std::vector<ListedSession>> {
        addSession(tables);
        return tables.lists.startingBetween(monday, monday + std::chrono::milliseconds(1));
    });
    QVERIFY(listed.result());
    QCOMPARE(listed.result()->size(), size_t(1));
    QVERIFY(!listed.result()->front().patient.id);
}

void TestStore::unsealsOnlySessionsWithWords_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("isUnsealed");
    QTest::newRow("no words") << QString() << false;
    QTest::newRow("a place") << u"Room 2"_s << true;
}

// Unsealing takes longer than all else about a list. What was changed in the file shows whether it is done.
void TestStore::unsealsOnlySessionsWithWords()
{
    QFETCH(QString, place);
    QFETCH(bool, isUnsealed);
    const std::unique_ptr<Store> store = open();
    QVERIFY(store
                ->write([place](Tables &tables) -> Result<> {
                    addSession(tables, place);
                    return {};
                })
                .result());
    const auto list = [&store] {
        return store
            ->read([](Tables &tables) -> Result<std::vector<ListedSession>> {
                return tables.lists.startingBetween(monday, monday + std::chrono::milliseconds(1));
            })
            .result();
    };
    QCOMPARE(list()->front().booking.place, place);
    QVERIFY(store->database()
                .write([](Connection &connection) -> Result<> {
                    connection.run(u"UPDATE bookings SET sealed = zeroblob(length(sealed))"_s);
                    return {};
                })
                .result());
    QCOMPARE(!list(), isUnsealed);
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
