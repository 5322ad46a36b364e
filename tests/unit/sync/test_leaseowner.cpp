// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/leaseowner.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <QTest>
#include <QTextStream>

using namespace anteroom::sync;
using namespace Qt::StringLiterals;

class TestLeaseOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisProcessIsAlive();
    void anotherProcessIsAliveUntilItEnds();
    void whatCannotBeThisProcessIsDead_data();
    void whatCannotBeThisProcessIsDead();
};

void TestLeaseOwner::thisProcessIsAlive()
{
    const QString owner = thisLeaseOwner();
    QCOMPARE(owner, thisLeaseOwner());
    QCOMPARE(owner.section(u':', 0, 0), QString::number(QCoreApplication::applicationPid()));
    QCOMPARE(owner.count(u':'), 2);
    QVERIFY(isAlive(owner));
}

void TestLeaseOwner::anotherProcessIsAliveUntilItEnds()
{
    // This program, asked for its own name and then for a line that it never gets.
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--say-owner"_s});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY(other.canReadLine() || other.waitForReadyRead(100));
    const QString owner = QString::fromLatin1(other.readLine()).trimmed();
    QVERIFY(owner != thisLeaseOwner());
    QVERIFY(isAlive(owner));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(!isAlive(owner));
}

void TestLeaseOwner::whatCannotBeThisProcessIsDead_data()
{
    QTest::addColumn<QString>("owner");
    const QStringList own = thisLeaseOwner().split(u':');
    const auto with = [&own](int part, const QString &text) {
        QStringList changed = own;
        changed[part] = text;
        return changed.join(u':');
    };
    QTest::newRow("nobody") << QString();
    QTest::newRow("no such process") << with(0, u"2147483646"_s);
    QTest::newRow("no process") << with(0, u"x"_s);
    QTest::newRow("its number used again") << with(1, own[1] + u'1');
    QTest::newRow("no start time") << with(1, {});
    QTest::newRow("no such process and no start time") << u"2147483646::"_s + own[2];
    QTest::newRow("before the machine was started") << with(2, u"11111111-2222-4333-8444-555555555555"_s);
    QTest::newRow("too short") << own[0] + u':' + own[1];
    QTest::newRow("too long") << own.join(u':') + u":1"_s;
}

void TestLeaseOwner::whatCannotBeThisProcessIsDead()
{
    QFETCH(QString, owner);
    QVERIFY(!isAlive(owner));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains(u"--say-owner"_s)) {
        QTextStream(stdout) << thisLeaseOwner() << Qt::endl;
        QTextStream(stdin).readLine();
        return 0;
    }
    TestLeaseOwner test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_leaseowner.moc"
