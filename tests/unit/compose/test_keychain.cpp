// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/appcontext.h"
#include "integrations/keychain/keychain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using Key = base::Result<std::optional<base::Secret>>;

namespace {

constexpr std::chrono::milliseconds deadline = 3s;

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(10000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// Lets the keyring's process stand still, as one that waits for somebody.
class Standstill
{
public:
    explicit Standstill(qint64 process) : m_process(pid_t(process)) { ::kill(m_process, SIGSTOP); }
    ~Standstill() { ::kill(m_process, SIGCONT); }
    Standstill(const Standstill &) = delete;
    Standstill &operator=(const Standstill &) = delete;

private:
    pid_t m_process;
};

} // namespace

/// The keychain against a real Secret Service, which secretservice.py starts; and without any.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAServiceTheWordsSayHow();
    void whatIsWrittenIsReadAgain();
    void whatIsNotAKeyIsRefused();
    void aNewPracticeKeepsItsKeyThereAndOpensWithIt();
    void aDeletedItemIsLockedOrLost();
    void aLockedCollectionIsSaidSoAndNothingIsSetUp();
    void aServiceThatDoesNotAnswerIsSaidSoInTime();
    void whatIsStillAskedWhenItEndsIsAnswered();

private:
    bool hasService() const { return m_keyring > 0; }
    compose::Profile profile(const QString &folder)
    {
        compose::Profile result{m_folder.filePath(folder), {}};
        result.keychain = [this](const QString &name) { return m_keychain->item(name); };
        return result;
    }
    base::Result<> create(const QString &folder)
    {
        return compose::AppContext::createPractice(profile(folder), u"Harbour"_s, "Australia/Sydney");
    }
    QString openingError(const QString &folder)
    {
        const auto opened = compose::AppContext::open(profile(folder));
        return opened ? QString() : opened.error().text;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<keychain::Keychain> m_keychain;
    qint64 m_keyring = 0; ///< its process id; 0: none
};

void TestKeychain::initTestCase()
{
    m_keyring = qEnvironmentVariableIntValue("ANTEROOM_KEYRING_PID");
    if (!hasService()) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    m_keychain = std::make_unique<keychain::Keychain>(deadline);
}

void TestKeychain::withoutAServiceTheWordsSayHow()
{
    if (hasService()) {
        QSKIP("there is a Secret Service");
    }
    const Key key = m_keychain->item(u"x"_s)->read().result();
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Secret);
    QVERIFY(key.error().text.contains(u"could not be reached"));
    QVERIFY(key.error().text.contains(u"MEETING_PASSWORD_ENCRYPTION_KEY"));
    QVERIFY(!create(u"none"_s));
}

void TestKeychain::whatIsWrittenIsReadAgain()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    const QByteArray bytes = QByteArray(31, '\xfe') + '\0';
    const auto item = m_keychain->item(u"one"_s);
    QVERIFY(!item->read().result().value().has_value());
    QVERIFY(item->write(base::Secret(bytes)).result());
    const Key key = item->read().result();
    QVERIFY(key && *key);
    QCOMPARE((*key)->reveal(), bytes);
    QVERIFY(!m_keychain->item(u"another"_s)->read().result().value().has_value());
}

void TestKeychain::whatIsNotAKeyIsRefused()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    QVERIFY(m_keychain->item(u"short"_s)->write(base::Secret("too short")).result());
    const Key key = m_keychain->item(u"short"_s)->read().result();
    QVERIFY(!key);
    QVERIFY(key.error().text.contains(u"not a vault key"));
}

void TestKeychain::aNewPracticeKeepsItsKeyThereAndOpensWithIt()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    const base::Result<> created = create(u"practice"_s);
    QVERIFY2(created, qPrintable(created ? QString() : created.error().text));
    QCOMPARE(openingError(u"practice"_s), QString());
}

void TestKeychain::aDeletedItemIsLockedOrLost()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    QVERIFY(create(u"deleted"_s));
    QVERIFY(runs(u"secret-tool"_s, {u"clear"_s, u"server"_s, u"Anteroom"_s}));
    const QString error = openingError(u"deleted"_s);
    QVERIFY2(error.contains(u"locked") && error.contains(u"lost"), qPrintable(error));
}

void TestKeychain::aLockedCollectionIsSaidSoAndNothingIsSetUp()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    QVERIFY(create(u"locked"_s));
    QVERIFY(runs(u"gdbus"_s, {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                              u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                              u"['/org/freedesktop/secrets/collection/login']"_s}));
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(openingError(u"locked"_s).contains(u"locked"));
    const base::Result<> created = create(u"while locked"_s);
    QVERIFY(!created);
    QVERIFY2(created.error().text.contains(u"locked"), qPrintable(created.error().text));
    QVERIFY(openingError(u"while locked"_s).contains(u"no practice"));
    QVERIFY(elapsed.elapsed() < 4 * deadline.count());
}

void TestKeychain::aServiceThatDoesNotAnswerIsSaidSoInTime()
{
    if (!hasService()) {
        QSKIP("there is no Secret Service");
    }
    const Standstill standstill(m_keyring);
    const Key key = m_keychain->item(u"one"_s)->read().result();
    QVERIFY(!key);
    QVERIFY2(key.error().text.contains(u"has not answered"), qPrintable(key.error().text));
}

void TestKeychain::whatIsStillAskedWhenItEndsIsAnswered()
{
    std::optional<Standstill> standstill;
    if (hasService()) {
        standstill.emplace(m_keyring);
    }
    const QFuture<Key> asked = m_keychain->item(u"one"_s)->read();
    m_keychain->stop();
    const QFuture<Key> askedLater = m_keychain->item(u"one"_s)->read();
    QVERIFY(asked.isFinished());
    QVERIFY(!asked.result());
    QCOMPARE(askedLater.result().error().kind, ErrorKind::Stopped);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
