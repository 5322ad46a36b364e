// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/accountservice.h"
#include "core/service/practiceservice.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;
using domain::Account;
using domain::AccountKind;
using service::AccountForm;
using service::AccountService;

/// Accounts at Zoom and Google beside the one in the settings.
class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void namesAllProblemsAtOnce_data();
    void namesAllProblemsAtOnce();
    void aNameIsTakenOnce();
    void editingKeepsWhatIsNotGiven();
    void onlyWhoMayChangeSettings();
    void nothingOfAnAccountIsReadable();
    void settingsCarryTheAccountsWithTheirSecrets();
    void aNewSecretIsAChangeOfTheSettings();
    void anAccountWithoutSecretIsAProblemOfThatAccountOnly();
    void aPsychologistTakesOnlyAnAccountOfTheRightKind();

private:
    static AccountForm zoomForm();
    static QStringList fieldsOf(const base::Error &error);
    AccountService accounts(service::Desk desk = {}) { return AccountService(m_practice.context(desk)); }
    service::StoredSettings stored()
    {
        return need(m_practice.store().read([](store::Tables &tables) {
            return base::Result<service::StoredSettings>(service::readStoredSettings(tables));
        }));
    }

    PracticeFixture m_practice;
};

AccountForm TestAccountService::zoomForm()
{
    AccountForm form;
    form.name = u" West wing "_s;
    form.accountId = u"acc-1"_s;
    form.clientId = u"client-1"_s;
    form.secret = base::Secret("very secret");
    return form;
}

QStringList TestAccountService::fieldsOf(const base::Error &error)
{
    QStringList fields;
    for (const base::Problem &problem : error.problems) {
        fields << problem.field;
    }
    return fields;
}

void TestAccountService::keepsWhatItIsGiven()
{
    const Account added = need(accounts().add(AccountKind::Zoom, zoomForm()));
    QCOMPARE(added.name, u"West wing"_s);
    const std::vector<Account> all = need(accounts().accounts());
    QCOMPARE(all.size(), 1u);
    QCOMPARE(all.front().uuid, added.uuid);
    QCOMPARE(all.front().accountId, u"acc-1"_s);
    QVERIFY(all.front().enabled);
}

void TestAccountService::namesAllProblemsAtOnce_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("zoom") << int(AccountKind::Zoom)
                          << QStringList{u"name"_s, u"account-id"_s, u"client-id"_s, u"secret"_s};
    QTest::newRow("google") << int(AccountKind::Google) << QStringList{u"name"_s, u"secret"_s};
}

void TestAccountService::namesAllProblemsAtOnce()
{
    QFETCH(int, kind);
    const auto refused = accounts().add(AccountKind(kind), {}).result();
    QVERIFY(!refused);
    QTEST(fieldsOf(refused.error()), "fields");
}

void TestAccountService::aNameIsTakenOnce()
{
    AccountForm form = zoomForm();
    form.name = u"Only one"_s;
    need(accounts().add(AccountKind::Zoom, form));
    form.name = u"ONLY ONE"_s;
    QCOMPARE(fieldsOf(accounts().add(AccountKind::Zoom, form).result().error()), QStringList{u"name"_s});
    QVERIFY(accounts().add(AccountKind::Google, form).result());
}

void TestAccountService::editingKeepsWhatIsNotGiven()
{
    AccountForm form = zoomForm();
    form.name = u"To edit"_s;
    const Account added = need(accounts().add(AccountKind::Zoom, form));
    AccountForm change;
    change.enabled = false;
    const Account edited = need(accounts().edit(added.uuid, change));
    QVERIFY(!edited.enabled);
    QCOMPARE(edited.clientId, u"client-1"_s);
    QCOMPARE(stored().accounts.back().secret.reveal(), QByteArray("very secret"));
    QCOMPARE(accounts().edit(QUuid::createUuidV5(QUuid(), u"none"_s), change).result().error().kind,
             base::ErrorKind::NotFound);
}

void TestAccountService::onlyWhoMayChangeSettings()
{
    service::Desk reception;
    reception.role = security::Role::Reception;
    QCOMPARE(accounts(reception).add(AccountKind::Zoom, zoomForm()).result().error().kind, base::ErrorKind::NotAllowed);
    QCOMPARE(accounts(reception).accounts().result().error().kind, base::ErrorKind::NotAllowed);
}

void TestAccountService::nothingOfAnAccountIsReadable()
{
    AccountForm form = zoomForm();
    form.name = u"Unreadable"_s;
    need(accounts().add(AccountKind::Zoom, form));
    const QString dump = m_practice.dump();
    for (const char *text : {"Unreadable", "acc-1", "client-1", "very secret"}) {
        QVERIFY2(!dump.contains(QString::fromLatin1(text)), text);
        QVERIFY2(!dump.contains(QString::fromLatin1(QByteArray(text).toHex())), text);
    }
    QVERIFY(dump.contains(u"|admin|add|account "_s));
}

void TestAccountService::settingsCarryTheAccountsWithTheirSecrets()
{
    AccountForm form = zoomForm();
    form.name = u"Carried"_s;
    const Account added = need(accounts().add(AccountKind::Zoom, form));
    const service::Settings settings = service::resolveSettings({}, stored());
    QCOMPARE(settings.accounts().back().account.uuid, added.uuid);
    QCOMPARE(settings.accounts().back().secret.reveal(), QByteArray("very secret"));
}

void TestAccountService::aNewSecretIsAChangeOfTheSettings()
{
    AccountForm form = zoomForm();
    form.name = u"Changing"_s;
    const Account added = need(accounts().add(AccountKind::Zoom, form));
    const service::StoredSettings before = stored();
    QVERIFY(before == stored());
    AccountForm change;
    change.secret = base::Secret("another");
    need(accounts().edit(added.uuid, change));
    QVERIFY(!(before == stored()));
}

void TestAccountService::anAccountWithoutSecretIsAProblemOfThatAccountOnly()
{
    service::StoredSettings given;
    given.texts = {{u"zoom.enabled"_s, u"true"_s}};
    Account account;
    account.id = {3};
    given.accounts = {{account, base::Secret("x")}, {account, {}}};
    given.accounts.back().account.id = {4};
    const sync::SyncSettings settings = service::practiceSettings(service::resolveSettings({}, given)).sync;
    QVERIFY(!settings.zoomOf({}).isUsable()); // the settings name no account
    QVERIFY(settings.zoomOf({3}).isUsable());
    QCOMPARE(settings.zoomOf({4}).problem.code, u"account.secret-missing"_s);
    QVERIFY(!settings.zoomOf({5}).enabled);
    QVERIFY(!settings.googleOf({3}).enabled); // Google is switched off
}

void TestAccountService::aPsychologistTakesOnlyAnAccountOfTheRightKind()
{
    AccountForm form = zoomForm();
    form.name = u"For Ada"_s;
    const Account zoom = need(accounts().add(AccountKind::Zoom, form));
    service::PsychologistForm change;
    change.googleAccount = zoom.uuid;
    change.zoomAccount = QUuid::createUuidV5(QUuid(), u"none"_s);
    const auto refused = m_practice.people().editPsychologist(m_practice.ada.uuid, change).result();
    QCOMPARE(fieldsOf(refused.error()), (QStringList{u"zoom-account"_s, u"google-account"_s}));
    change = {};
    change.zoomAccount = zoom.uuid;
    QCOMPARE(need(m_practice.people().editPsychologist(m_practice.ada.uuid, change)).zoomAccount, zoom.id);
    change.zoomAccount = QUuid();
    QVERIFY(!need(m_practice.people().editPsychologist(m_practice.ada.uuid, change)).zoomAccount);
}

QTEST_GUILESS_MAIN(TestAccountService)

#include "test_accountservice.moc"
