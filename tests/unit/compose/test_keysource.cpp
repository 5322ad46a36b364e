// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/appcontext.h"
#include "tests/support/memorykeychain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using base::ErrorKind;

/// Where the vault key of a practice comes from, and where it never goes.
class TestKeySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPracticeSpeaksAsTheProgramThatSetItUp();
    void aNewPracticeKeepsItsKeyInTheKeychain();
    void theEnvironmentsKeyWinsAndIsNotCopied();
    void withoutKeyAndKeychainNothingIsSetUp();
    void aKeychainThatRefusesSetsNothingUp();
    void aKeychainThatForgetsSetsNothingUp();
    void refusedFieldsPutNothingIntoTheKeychain();
    void aMissingItemIsLockedOrLostAndNeverMadeAnew();
    void aKeychainThatRefusesSaysWhy();
    void anotherKeyInTheKeychainIsNotThisPractices();
    void withoutPracticeTheKeychainIsNotAsked();

private:
    base::Result<> create() { return compose::AppContext::createPractice(m_profile, u"Harbour"_s, "Australia/Sydney"); }
    std::optional<base::Error> openingError() const
    {
        const auto context = compose::AppContext::open(m_profile);
        return context ? std::nullopt : std::optional(context.error());
    }
    void useEnvironmentKey()
    {
        m_profile.environment.insert(u"MEETING_PASSWORD_ENCRYPTION_KEY"_s, QByteArray(64, 'a'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryKeychain m_keychain;
    compose::Profile m_profile;
};

void TestKeySource::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = {};
    m_profile = {};
    m_profile.folder = m_folder->filePath(u"practice"_s);
    m_profile.keychain = [this](const QString &name) { return m_keychain.item(name); };
}

void TestKeySource::aPracticeSpeaksAsTheProgramThatSetItUp()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"de_AT"_s));
    const base::Result<> made = create();
    QLocale::setDefault(before);
    QVERIFY(made);
    const auto opened = compose::AppContext::open(m_profile);
    QVERIFY(opened);
    QCOMPARE((*opened)->settings().text(service::SettingKey::MessagesLanguage), u"de"_s);
}

void TestKeySource::aNewPracticeKeepsItsKeyInTheKeychain()
{
    QVERIFY(create());
    QCOMPARE(m_keychain.items.size(), 1);
    QCOMPARE(m_keychain.items.begin()->size(), security::Vault::keySize);
    QVERIFY(!openingError());
}

void TestKeySource::theEnvironmentsKeyWinsAndIsNotCopied()
{
    useEnvironmentKey();
    QVERIFY(create());
    QVERIFY(!openingError());
    QCOMPARE(m_keychain.reads, 0);
    QCOMPARE(m_keychain.writes, 0);
    m_profile.environment.clear();
    QCOMPARE(openingError()->kind, ErrorKind::Secret);
}

void TestKeySource::withoutKeyAndKeychainNothingIsSetUp()
{
    m_profile.keychain = {};
    const base::Result<> created = create();
    QVERIFY(!created);
    QVERIFY(created.error().text.contains(u"openssl rand -hex 32"));
    QCOMPARE(openingError()->kind, ErrorKind::NotFound);
}

void TestKeySource::aKeychainThatRefusesSetsNothingUp()
{
    m_keychain.refusal = base::Error{ErrorKind::Secret, u"locked"_s, {}};
    const base::Result<> created = create();
    QVERIFY(!created);
    QCOMPARE(created.error().text, u"locked"_s);
    QCOMPARE(openingError()->kind, ErrorKind::NotFound);
}

void TestKeySource::aKeychainThatForgetsSetsNothingUp()
{
    m_keychain.forgets = true;
    const base::Result<> created = create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Secret);
    QCOMPARE(openingError()->kind, ErrorKind::NotFound);
}

void TestKeySource::refusedFieldsPutNothingIntoTheKeychain()
{
    const base::Result<> created = compose::AppContext::createPractice(m_profile, u" "_s, "Moon/Base");
    QVERIFY(!created);
    QCOMPARE(created.error().problems.size(), std::size_t(2));
    QCOMPARE(m_keychain.writes, 0);
}

void TestKeySource::aMissingItemIsLockedOrLostAndNeverMadeAnew()
{
    QVERIFY(create());
    const QHash<QString, base::Secret> kept = m_keychain.items;
    m_keychain.items.clear();
    const std::optional<base::Error> error = openingError();
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Secret);
    QVERIFY(error->text.contains(u"locked"));
    QVERIFY(error->text.contains(u"lost"));
    const base::Result<> again = create();
    QVERIFY(!again);
    QCOMPARE(again.error().problems.front().field, u"profile"_s);
    QVERIFY(m_keychain.items.isEmpty());
    m_keychain.items = kept;
    QVERIFY(!openingError());
}

void TestKeySource::aKeychainThatRefusesSaysWhy()
{
    QVERIFY(create());
    m_keychain.refusal = base::Error{ErrorKind::Secret, u"denied"_s, {}};
    QCOMPARE(openingError()->text, u"denied"_s);
}

void TestKeySource::anotherKeyInTheKeychainIsNotThisPractices()
{
    QVERIFY(create());
    *m_keychain.items.begin() = base::Secret(QByteArray(32, 'x'));
    QCOMPARE(openingError()->kind, ErrorKind::Secret);
}

void TestKeySource::withoutPracticeTheKeychainIsNotAsked()
{
    QCOMPARE(openingError()->kind, ErrorKind::NotFound);
    QCOMPARE(m_keychain.reads, 0);
}

QTEST_GUILESS_MAIN(TestKeySource)
#include "test_keysource.moc"
