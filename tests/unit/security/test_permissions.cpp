// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/permissions.h"

#include <QTest>

using namespace anteroom::security;

class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleReachesExactlyWhatItsWorkNeeds_data();
    void eachRoleReachesExactlyWhatItsWorkNeeds();
    void whatTheTableDoesNotNameIsDenied();
    void onlyTheWordsOfTheThreeRolesAreRoles();
};

void TestPermissions::eachRoleReachesExactlyWhatItsWorkNeeds_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("reach"); // psychologist, reception, admin: "-" nothing, "o" own sessions, "a" everything

    const auto row = [](const char *name, Action action, const char *reach) {
        QTest::newRow(name) << int(action) << QString::fromLatin1(reach);
    };
    row("sees sessions", Action::ViewSessions, "oaa");
    row("books", Action::Book, "-aa");
    row("confirms", Action::Confirm, "-aa");
    row("moves", Action::Reschedule, "-aa");
    row("cancels", Action::Cancel, "-aa");
    row("completes", Action::Complete, "o-a");
    row("marks as no-show", Action::MarkNoShow, "o-a");
    row("sees the join link", Action::ViewJoinLink, "oaa");
    row("sees the passcode", Action::ViewPasscode, "oaa");
    row("opens the start link", Action::OpenStartLink, "o--");
    row("regenerates a meeting", Action::RegenerateMeeting, "o-a");
    row("retries", Action::Retry, "oaa");
    row("sees people", Action::ViewPeople, "-aa");
    row("edits people", Action::EditPeople, "-aa");
    row("sees psychologists", Action::ViewPsychologists, "aaa");
    row("edits psychologists", Action::EditPsychologists, "--a");
    row("sees health", Action::ViewHealth, "aaa");
    row("tests connections", Action::TestConnections, "--a");
    row("sees settings", Action::ViewSettings, "--a");
    row("changes settings", Action::ChangeSettings, "--a");
}

void TestPermissions::eachRoleReachesExactlyWhatItsWorkNeeds()
{
    QFETCH(int, action);
    QFETCH(QString, reach);
    const Role roles[] = {Role::Psychologist, Role::Reception, Role::Admin};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(isAllowed(roles[i], Action(action)), reach.at(i) == u'a');
        QCOMPARE(isAllowedOnOwnSession(roles[i], Action(action)), reach.at(i) != u'-');
    }
}

void TestPermissions::whatTheTableDoesNotNameIsDenied()
{
    const Action unknown = Action(int(Action::ChangeSettings) + 1);
    for (const Role role : {Role::Psychologist, Role::Reception, Role::Admin}) {
        QVERIFY(reachOf(role, unknown) == Reach::Nothing);
    }
    QVERIFY(reachOf(Role(7), Action::ViewSessions) == Reach::Nothing);
}

void TestPermissions::onlyTheWordsOfTheThreeRolesAreRoles()
{
    for (const Role role : {Role::Psychologist, Role::Reception, Role::Admin}) {
        QVERIFY(roleFromText(toText(role)) == role);
    }
    QVERIFY(!roleFromText(QStringLiteral("owner")));
    QVERIFY(!roleFromText(QString()));
}

QTEST_APPLESS_MAIN(TestPermissions)
#include "test_permissions.moc"
