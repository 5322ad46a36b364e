// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::store;
using base::Result;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheVaultUntilItsThreadsHaveEnded();

private:
    std::unique_ptr<Store> open();

    QTemporaryDir m_directory;
    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
    testing::SeededRandom m_random;
};

std::unique_ptr<Store> TestStore::open()
{
    auto database = Database::open(m_directory.filePath(u"profile"_s), Database::Mode::Create, m_clock);
    const auto vault = security::Vault::open(base::Secret(QByteArray(32, 'k')));
    return database && vault ? std::make_unique<Store>(std::move(*database), *vault, m_random) : nullptr;
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

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
