// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"
#include "ui/settings/settingsview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace anteroom;
using security::Role;

namespace {

/// The settings in a window, over a practice whose store has what the test saves. Remotes answer as the test says.
class SettingsScene
{
public:
    enum class Memory { Kept, Nowhere };
    explicit SettingsScene(service::Desk desk = {Role::Admin, {}}, service::EnvironmentValues environment = {},
                           Memory memory = Memory::Kept)
    {
        service::RemoteAccess remotes;
        remotes.configure = [this](const service::Settings &settings) { configured.append(settings); };
        remotes.check = [this](ports::Remote remote, const service::Settings &settings,
                               const std::vector<domain::Psychologist> &) {
            checked.append(remote);
            checkedAccount = settings.text(service::SettingKey::ZoomAccountId);
            if (isHeld) {
                heldAnswer.start();
                return heldAnswer.future();
            }
            QPromise<ports::CheckReport> promise;
            promise.start();
            promise.addResult(report);
            promise.finish();
            return promise.future();
        };
        remotes.signIn = [this](const service::Settings &, const std::function<void(const QUrl &)> &open,
                                const std::function<QFuture<base::Result<>>(base::Secret)> &keep) {
            open(QUrl(u"https://accounts.example/auth"_s));
            if (refreshToken.isEmpty()) {
                return QtFuture::makeReadyFuture(
                    base::Result<>(base::failure(base::ErrorKind::Settings, u"The access was refused."_s)));
            }
            return keep(refreshToken);
        };
        workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random, environment,
                                                         service::StoredSettings(), desk, remotes);
        const widgets::ViewContext context{*workplace,
                                           [this](const widgets::Toast &toast) { toasts.append(toast.text); },
                                           [this](const QUrl &link) { opened.append(link); }};
        view = std::make_unique<settings::SettingsView>(context, theme, memory == Memory::Kept ? &kept : nullptr);
        view->resize(900, 900);
        view->show();
        if (!QTest::qWaitForWindowActive(view.get()) ||
            !QTest::qWaitFor([this] { return workplace->psychologists().size() == 2; })) {
            qFatal("The window does not open.");
        }
    }
    ~SettingsScene() { view.reset(); }

    template<typename Widget>
    Widget &part(const char *name)
    {
        for (Widget *found : view->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible()) {
                return *found;
            }
        }
        qFatal("There is no %s.", name);
    }
    bool shows(const char *name)
    {
        const QList<QWidget *> found = view->findChildren<QWidget *>(QString::fromLatin1(name));
        return std::any_of(found.begin(), found.end(), [](const QWidget *widget) { return widget->isVisible(); });
    }
    /// Everything that can be read in the window now.
    QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                all.append(label->text());
            }
        }
        return all;
    }
    void typeInto(const char *name, const QString &text)
    {
        auto &edit = part<QLineEdit>(name);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, text);
    }
    void save() { QTest::mouseClick(&part<QPushButton>("saveSettings"), Qt::LeftButton); }
    QString stored(const QString &name)
    {
        return testing::need(practice.store().read(
            [name](store::Tables &tables) -> base::Result<QString> { return tables.settings.settings().value(name); }));
    }

    testing::PracticeFixture practice;
    QTemporaryDir folder;
    QSettings kept{folder.filePath(u"desk.ini"_s), QSettings::IniFormat};
    theme::Theme theme{*qApp};
    QList<service::Settings> configured;
    QList<ports::Remote> checked;
    QString checkedAccount;
    ports::CheckReport report;
    bool isHeld = false; ///< the answer of a test, until the test gives it
    QPromise<ports::CheckReport> heldAnswer;
    QStringList toasts;
    QList<QUrl> opened;
    base::Secret refreshToken; ///< what signing in to Google brings; empty: it is refused
    std::unique_ptr<service::Workplace> workplace;
    std::unique_ptr<settings::SettingsView> view;
};

} // namespace

class TestSettingsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrongAsOneTypes_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("address") << u"mail"_s << "mail.from"_ba << u"Reception"_s << u"One e-mail address"_s;
        QTest::newRow("server") << u"mail"_s << "mail.smtp.url"_ba << u"mail.example"_s << u"smtps://host:465"_s;
        QTest::newRow("minutes") << u"practice"_s << "zoom.meeting.default-duration"_ba << u"four"_s
                                 << u"A whole number from 5 to 480."_s;
        QTest::newRow("no name") << u"practice"_s << "practice.name"_ba << QString() << u"The practice needs a name"_s;
        QTest::newRow("blank name") << u"practice"_s << "practice.name"_ba << u"  "_s << u"The practice needs a name"_s;
        QTest::newRow("no zone") << u"practice"_s << "practice.zone"_ba << QString() << u"A time zone's name"_s;
        QTest::newRow("zone") << u"practice"_s << "practice.zone"_ba << u"Sydney"_s << u"A time zone's name"_s;
        QTest::newRow("wait") << u"mail"_s << "sync.link-wait"_ba << u"soon"_s << u"A time, such as"_s;
    }
    void saysWhatIsWrongAsOneTypes()
    {
        QFETCH(QString, page);
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, words);
        SettingsScene scene({Role::Admin, {}}, {});
        scene.view->showPage(page);
        scene.typeInto(field.constData(), typed);
        QVERIFY2(scene.words().filter(words).size() == 1, qPrintable(scene.words().join(u'\n')));
        QVERIFY(!scene.part<QPushButton>("saveSettings").isEnabled());
    }

    void savesWhatWasTypedAndWorksWithIt()
    {
        SettingsScene scene;
        scene.view->showPage(u"mail"_s);
        QVERIFY(!scene.shows("saveSettings"));
        scene.typeInto("mail.smtp.url", u"smtps://mail.example:465"_s);
        QVERIFY(!scene.words().filter(u"Needed to send mails."_s).isEmpty());
        scene.typeInto("mail.from", u"desk@harbour.example"_s);
        QVERIFY(scene.words().filter(u"Needed to send mails."_s).isEmpty());
        scene.save();
        QTRY_COMPARE(scene.stored(u"mail.from"_s), u"desk@harbour.example"_s);
        QTRY_VERIFY(!scene.shows("saveSettings"));
        QCOMPARE(scene.workplace->settings().text(service::SettingKey::MailSmtpUrl), u"smtps://mail.example:465"_s);
        QVERIFY(!scene.configured.isEmpty());
        QCOMPARE(scene.configured.last().text(service::SettingKey::MailFrom), u"desk@harbour.example"_s);
        QCOMPARE(scene.toasts.size(), 1);
    }

    void neverShowsASecretAgain()
    {
        SettingsScene scene;
        scene.view->showPage(u"zoom"_s);
        auto &secret = scene.part<QWidget>("zoom.oauth.client-secret");
        QTest::mouseClick(secret.findChild<QPushButton *>(), Qt::LeftButton);
        auto *edit = secret.findChild<QLineEdit *>();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QTest::keyClicks(edit, u"once-only-5150"_s);
        scene.save();
        QTRY_VERIFY(scene.workplace->settings().isSet(service::SettingKey::ZoomClientSecret));
        QTRY_VERIFY(!scene.shows("saveSettings"));
        QVERIFY(!scene.words().filter(u"Set"_s).isEmpty());
        for (const QLineEdit *any : scene.view->findChildren<QLineEdit *>()) {
            QVERIFY2(!any->text().contains(u"5150"_s) && !any->isUndoAvailable(), qPrintable(any->objectName()));
        }
        QCOMPARE(scene.stored(u"zoom.oauth.client-secret"_s), QString());
    }

    void discardsWhatWasTyped()
    {
        SettingsScene scene;
        scene.view->showPage(u"practice"_s);
        QTRY_VERIFY(!scene.part<QLineEdit>("practice.name").text().isEmpty());
        const QString before = scene.part<QLineEdit>("practice.name").text();
        scene.typeInto("practice.name", u"Another name"_s);
        QTest::mouseClick(&scene.part<QPushButton>("discardSettings"), Qt::LeftButton);
        QCOMPARE(scene.part<QLineEdit>("practice.name").text(), before);
        QVERIFY(!scene.shows("saveSettings"));
        QCOMPARE(scene.stored(u"practice.name"_s), before);
    }

    void keepsWhatIsTypedWhenSettingsChangeElsewhere()
    {
        SettingsScene scene;
        scene.view->showPage(u"practice"_s);
        scene.typeInto("practice.name", u"Typed here"_s);
        QVERIFY(scene.workplace->practice().set(u"practice.phone"_s, u"+61 2 5550 0000"_s).result());
        QTRY_COMPARE(scene.part<QLineEdit>("practice.phone").text(), u"+61 2 5550 0000"_s);
        QCOMPARE(scene.part<QLineEdit>("practice.name").text(), u"Typed here"_s);
    }

    void keepsWhatIsTypedWhileSaving()
    {
        SettingsScene scene;
        scene.view->showPage(u"practice"_s);
        scene.typeInto("practice.name", u"Saved"_s);
        std::binary_semaphore held(0);
        const auto blocked = scene.practice.store().database().write([&held](store::Connection &) -> base::Result<int> {
            held.acquire();
            return 0;
        });
        scene.save();
        scene.typeInto("practice.phone", u"+61 2 5550 0000"_s);
        held.release();
        QTRY_COMPARE(scene.toasts, QStringList{u"Settings saved"_s});
        QCOMPARE(scene.part<QLineEdit>("practice.name").text(), u"Saved"_s);
        QCOMPARE(scene.part<QLineEdit>("practice.phone").text(), u"+61 2 5550 0000"_s);
        scene.save();
        QTRY_COMPARE(scene.stored(u"practice.phone"_s), u"+61 2 5550 0000"_s);
    }

    void saysWhichVariableHoldsAValue()
    {
        SettingsScene scene({Role::Admin, {}}, {{u"ZOOM_ACCOUNT_ID"_s, "account"}});
        scene.view->showPage(u"zoom"_s);
        QVERIFY(!scene.part<QLineEdit>("zoom.oauth.account-id").isEnabled());
        QCOMPARE(scene.words().filter(u"Set by ZOOM_ACCOUNT_ID in the environment."_s).size(), 1);
    }

    void whatComesFromTheEnvironmentIsNotSaidToBeKept()
    {
        const QString kept = u"What is entered here is kept encrypted and never shown again."_s;
        SettingsScene entered({Role::Admin, {}}, {});
        entered.view->showPage(u"zoom"_s);
        QCOMPARE(entered.words().filter(kept).size(), 1);
        SettingsScene scene({Role::Admin, {}}, {{u"ZOOM_CLIENT_SECRET"_s, "secret"}});
        scene.view->showPage(u"zoom"_s);
        QCOMPARE(scene.words().filter(u"Set by ZOOM_CLIENT_SECRET in the environment."_s).size(), 1);
        QCOMPARE(scene.words().filter(kept).size(), 0);
    }

    void testsAConnectionInWords()
    {
        SettingsScene scene({Role::Admin, {}}, {{u"ZOOM_ACCOUNT_ID"_s, "account"}});
        scene.report.lines = {{ports::CheckLine::Mark::Good, u"Zoom accepts the credentials."_s, {}},
                              {ports::CheckLine::Mark::Bad, u"A scope is missing."_s, u"Add it to the app."_s}};
        scene.view->showPage(u"zoom"_s);
        QTest::mouseClick(&scene.part<QPushButton>("testConnection"), Qt::LeftButton);
        QTRY_COMPARE(scene.words().filter(u"Add it to the app."_s).size(), 1);
        QCOMPARE(scene.words().filter(u"Zoom accepts the credentials."_s).size(), 1);
        QCOMPARE(scene.words().filter(u"It does not work yet."_s).size(), 1);
        QCOMPARE(scene.checked, QList<ports::Remote>{ports::Remote::Zoom});
        QCOMPARE(scene.checkedAccount, u"account"_s);
    }

    void whatIsTypedIsSavedBeforeItIsTested()
    {
        SettingsScene scene;
        scene.report.lines = {{ports::CheckLine::Mark::Good, u"Zoom accepts the credentials."_s, {}}};
        scene.view->showPage(u"zoom"_s);
        auto &test = scene.part<QPushButton>("testConnection");
        QCOMPARE(test.text(), u"Test connection"_s);
        scene.typeInto("zoom.oauth.account-id", u"typed"_s);
        QCOMPARE(test.text(), u"Save and test"_s);
        QTest::mouseClick(&test, Qt::LeftButton);
        QTRY_COMPARE(scene.words().filter(u"Zoom accepts the credentials."_s).size(), 1);
        QCOMPARE(scene.checkedAccount, u"typed"_s);
        QCOMPARE(scene.stored(u"zoom.oauth.account-id"_s), u"typed"_s);
        QCOMPARE(test.text(), u"Test connection"_s);
        QCOMPARE(scene.words().filter(u"It works. Tested at"_s).size(), 1);
    }

    void whatIsWrongIsNotTested()
    {
        SettingsScene scene;
        scene.view->showPage(u"mail"_s);
        scene.typeInto("mail.from", u"nobody"_s);
        QVERIFY(!scene.part<QPushButton>("testConnection").isEnabled());
        scene.typeInto("mail.from", u"desk@harbour.example"_s);
        QVERIFY(scene.part<QPushButton>("testConnection").isEnabled());
        QVERIFY(scene.checked.isEmpty());
    }

    void connectsGoogleInTheBrowser()
    {
        SettingsScene scene;
        scene.refreshToken = base::Secret("1//r");
        scene.view->showPage(u"google"_s);
        QTest::mouseClick(&scene.part<QPushButton>("connectGoogle"), Qt::LeftButton);
        QTRY_COMPARE(scene.toasts.size(), 1);
        QTRY_COMPARE(scene.opened, QList<QUrl>{QUrl(u"https://accounts.example/auth"_s)});
        QCOMPARE(scene.stored(u"google.calendar.account"_s), u"signed-in"_s);
        QTRY_VERIFY(scene.workplace->settings().isSet(service::SettingKey::GoogleRefreshToken));
        QCOMPARE(scene.configured.last().secret(service::SettingKey::GoogleRefreshToken).reveal(), QByteArray("1//r"));
        QTRY_VERIFY(scene.part<QLabel>("connectGoogleState").text().contains(u"has signed in"_s));
    }

    void saysWhyGoogleIsNotConnectedAndKeepsTheEarlierSignIn()
    {
        SettingsScene scene;
        scene.refreshToken = base::Secret("1//r");
        scene.view->showPage(u"google"_s);
        QTest::mouseClick(&scene.part<QPushButton>("connectGoogle"), Qt::LeftButton);
        QTRY_VERIFY(scene.workplace->settings().isSet(service::SettingKey::GoogleRefreshToken));
        scene.refreshToken = {};
        QTRY_COMPARE(scene.toasts.size(), 1);
        QTest::mouseClick(&scene.part<QPushButton>("connectGoogle"), Qt::LeftButton);
        QTRY_COMPARE(scene.part<QLabel>("connectGoogleState").text(), u"The access was refused."_s);
        QCOMPARE(scene.workplace->settings().secret(service::SettingKey::GoogleRefreshToken).reveal(),
                 QByteArray("1//r"));
        QVERIFY(!scene.workplace->practice().keepGoogleSignIn(base::Secret()).result()); // never replaced by nothing
    }

    void testOfFormerSettingsIsNotTakenForOneOfThePresent()
    {
        SettingsScene scene;
        scene.isHeld = true;
        scene.report.lines = {{ports::CheckLine::Mark::Good, u"Zoom accepts the credentials."_s, {}}};
        scene.view->showPage(u"zoom"_s);
        scene.part<QPushButton>("testConnection").click();
        QVERIFY(scene.workplace->practice().set(u"practice.phone"_s, u"+61 2 5550 0000"_s).result());
        QTRY_COMPARE(scene.workplace->settings().text(service::SettingKey::PracticePhone), u"+61 2 5550 0000"_s);
        scene.heldAnswer.addResult(scene.report);
        scene.heldAnswer.finish();
        QTRY_COMPARE(scene.words().filter(u"Testing…"_s), QStringList());
        QCOMPARE(scene.words().filter(u"Tested at"_s), QStringList());
        QCOMPARE(scene.words().filter(u"The settings have changed since the last test."_s).size(), 1);
    }

    void addsAPsychologistAndSaysWhatIsWrong()
    {
        SettingsScene scene;
        scene.view->showPage(u"psychologists"_s);
        QTRY_COMPARE(scene.part<QListWidget>("psychologists").count(), 2);
        QTest::mouseClick(&scene.part<QPushButton>("addPsychologist"), Qt::LeftButton);
        scene.typeInto("psychologist.name", u"Cleo Quill"_s);
        scene.typeInto("psychologist.email", u"not an address"_s);
        QTest::mouseClick(&scene.part<QPushButton>("savePsychologist"), Qt::LeftButton);
        QTRY_VERIFY(scene.part<QPushButton>("savePsychologist").isEnabled());
        QVERIFY(scene.part<QLineEdit>("psychologist.email").hasFocus());
        scene.typeInto("psychologist.email", u"cleo@harbour.example"_s);
        QTest::mouseClick(&scene.part<QPushButton>("savePsychologist"), Qt::LeftButton);
        QTRY_COMPARE(scene.workplace->psychologists().size(), std::size_t(3));
        QTRY_COMPARE(scene.part<QListWidget>("psychologists").count(), 3);
        QCOMPARE(scene.workplace->psychologists().back().name, u"Cleo Quill"_s);
    }

    void theTimeForUndoCountsAtOnceAndIsKept()
    {
        SettingsScene scene;
        scene.view->showPage(u"desk"_s);
        QCOMPARE(scene.workplace->sendHold(), std::chrono::seconds(10));
        auto &hold = scene.part<QComboBox>("deskSendHold");
        QCOMPARE(hold.currentText(), u"10 seconds"_s);
        QTest::keyClicks(&hold, u"30"_s);
        QCOMPARE(scene.workplace->sendHold(), std::chrono::seconds(30));
        QCOMPARE(scene.kept.value(u"desk.send-hold"_s).toString(), u"30s"_s);
        QCOMPARE(scene.workplace->desk().role, Role::Admin);
    }

    void theKeyboardStaysOnWhoSitsHere()
    {
        SettingsScene scene({Role::Reception, {}});
        scene.view->showPage(u"desk"_s);
        auto &role = scene.part<QComboBox>("deskRole");
        role.setFocus();
        QTest::keyClicks(&role, u"Admin"_s);
        QCOMPARE(scene.part<QListWidget>("settingsPages").count(), 6);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget(), &scene.part<QComboBox>("deskRole"));
    }

    void whereNothingIsKeptItSaysSo()
    {
        SettingsScene scene({Role::Admin, {}}, {}, SettingsScene::Memory::Nowhere);
        scene.view->showPage(u"desk"_s);
        QVERIFY(scene.part<QLabel>("deskIntroduction").text().contains(u"nothing is kept"_s));
        QVERIFY(
            scene.words().join(u'\n').contains(u"anteroom --demo --language de"_s)); // before one has chosen in vain
        QTest::keyClicks(&scene.part<QComboBox>("deskLanguage"), u"Deutsch"_s);
        const QString words = scene.words().join(u'\n');
        QVERIFY2(words.contains(u"--language de"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"started again"_s), qPrintable(words));
        QTest::keyClicks(&scene.part<QComboBox>("deskAppearance"), u"Dark"_s);
        QCOMPARE(scene.theme.appearance(), theme::Appearance::Dark);
        scene.theme.setAppearance(theme::Appearance::System);
    }

    void whoSitsHereCountsAtOnceAndIsKept()
    {
        SettingsScene scene;
        scene.view->showPage(u"desk"_s);
        auto &role = scene.part<QComboBox>("deskRole");
        role.setFocus();
        QTest::keyClicks(&role, u"Psych"_s);
        QCOMPARE(scene.workplace->desk().role, Role::Psychologist);
        QCOMPARE(scene.workplace->desk().psychologist, scene.practice.ada.uuid);
        QTest::keyClicks(&scene.part<QComboBox>("deskPsychologist"), u"Ben"_s);
        QCOMPARE(scene.workplace->desk().psychologist, scene.practice.ben.uuid);
        QCOMPARE(scene.kept.value(u"desk.role"_s).toString(), u"psychologist"_s);
        QCOMPARE(QUuid(scene.kept.value(u"desk.psychologist"_s).toString()), scene.practice.ben.uuid);
        // A psychologist changes nothing of the practice.
        QTRY_COMPARE(scene.part<QListWidget>("settingsPages").count(), 1);
        QVERIFY2(scene.part<QLabel>("settingsElsewhere").isVisible(), "where the others went");
    }
};

QTEST_MAIN(TestSettingsView)
#include "test_settingsview.moc"
