// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowscene.h"
#include "ui/booking/bookingpanel.h"
#include "ui/booking/sessionpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panelhost.h"
#include "ui/shell/practicestate.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/statebutton.h"
#include "ui/widgets/formfield.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::Desk;
using testing::Start;

namespace {

constexpr base::Instant someTime{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};

service::AppointmentRow rowWith(service::Delivery::State state, const QString &failure = {},
                                service::Delivery::Kind kind = service::Delivery::Kind::Meeting)
{
    service::Delivery delivery;
    delivery.kind = kind;
    delivery.state = state;
    delivery.failure.code = failure;
    service::AppointmentRow row;
    row.deliveries.push_back(delivery);
    return row;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateIsOnePhrase_data()
    {
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<theme::Meaning>("meaning");
        QTest::newRow("calm") << 0 << 0 << false << u"All in line"_s << theme::Meaning::Good;
        QTest::newRow("waiting") << 0 << 5 << false << u"5 waiting"_s << theme::Meaning::Waiting;
        QTest::newRow("failed") << 2 << 5 << false << u"2 need(s) you"_s << theme::Meaning::Danger;
        QTest::newRow("offline") << 0 << 5 << true << u"Offline, 5 waiting"_s << theme::Meaning::Attention;
        QTest::newRow("both") << 2 << 5 << true << u"Offline, 2 need(s) you"_s << theme::Meaning::Danger;
    }

    void stateIsOnePhrase()
    {
        QFETCH(int, failed);
        QFETCH(int, waiting);
        QFETCH(bool, offline);
        const shell::PracticeState state{failed, waiting, offline, false, {}};
        QTEST(shell::phraseOf(state), "phrase");
        QTEST(shell::meaningOf(state), "meaning");
    }

    void sessionsAreCountedByTheirWorstDelivery()
    {
        using State = service::Delivery::State;
        service::AppointmentRow both = rowWith(State::Waiting);
        both.deliveries.push_back(rowWith(State::Failed, u"zoom.user"_s).deliveries.front());
        const shell::PracticeState state = shell::stateOf(
            {both, rowWith(State::Waiting), rowWith(State::Done), rowWith(State::Planned)}, {}, someTime);
        QCOMPARE(state, (shell::PracticeState{1, 1, false, false, {}}));
    }

    void aRedLightCountsWhileTheSessionIsToTakePlace()
    {
        service::AppointmentRow row = rowWith(service::Delivery::State::Waiting);
        row.start = someTime;
        row.length = 50min;
        row.preflight = domain::Preflight{{}, 0, someTime, {{u"passcode"_s, domain::Light::Danger, u"other"_s}}};
        QCOMPARE(shell::phraseOf(shell::stateOf({row}, {}, someTime + 49min)), u"1 need(s) you"_s);
        QCOMPARE(shell::phraseOf(shell::stateOf({row}, {}, someTime + 50min)), u"1 waiting"_s);
    }

    void offlineMeansNobodyCouldBeReached()
    {
        using State = service::Delivery::State;
        using enum ports::Remote;
        const auto isOffline = [](const std::vector<service::AppointmentRow> &rows, const shell::Remotes &used) {
            return shell::stateOf(rows, used, someTime).offline;
        };
        const auto unreachable = rowWith(State::Waiting, u"net.dns"_s);
        const auto mail = rowWith(State::Waiting, u"net.dns"_s, service::Delivery::Kind::Mail);
        QVERIFY(isOffline({unreachable}, {Zoom}));
        QVERIFY(isOffline({unreachable, mail}, {Zoom, Mail}));
        QVERIFY(!isOffline({unreachable}, {Zoom, Mail}));
        QVERIFY(!isOffline({rowWith(State::Waiting)}, {Zoom}));
        QVERIFY(!isOffline({unreachable, rowWith(State::Waiting, u"http.429"_s)}, {Zoom}));
        QVERIFY(!isOffline({rowWith(State::Waiting, u"net.certificate"_s)}, {Zoom}));
        QVERIFY(!isOffline({rowWith(State::Failed, u"net.dns"_s)}, {Zoom}));
    }

    void whoDoesNotAnswerIsNamed()
    {
        using State = service::Delivery::State;
        using enum ports::Remote;
        const auto zoom = rowWith(State::Waiting, u"net.refused"_s);
        const auto mail = rowWith(State::Waiting, u"net.connect-timeout"_s, service::Delivery::Kind::Mail);
        const auto busy = rowWith(State::Waiting, u"http.429"_s, service::Delivery::Kind::PracticeEvent);
        const shell::Remotes all{Zoom, Calendar, Mail};
        const auto phrase = [&all](const std::vector<service::AppointmentRow> &rows) {
            return shell::phraseOf(shell::stateOf(rows, all, someTime));
        };
        QCOMPARE(phrase({zoom, busy}), u"Zoom does not answer, 2 waiting"_s);
        QCOMPARE(phrase({zoom, mail, busy}), u"Zoom and mail do not answer, 3 waiting"_s);
        QCOMPARE(phrase({busy}), u"1 waiting"_s);
        const auto leftAlone = rowWith(State::Waiting, u"sync.not-answering"_s);
        const auto refused = rowWith(State::Waiting, u"mail.refused"_s, service::Delivery::Kind::Mail);
        QCOMPARE(phrase({zoom, leftAlone}), u"Zoom does not answer, 2 waiting"_s);
        QCOMPARE(phrase({refused}), u"Mail server does not answer, 1 waiting"_s);
        QCOMPARE(shell::meaningOf(shell::stateOf({zoom}, all, someTime)), theme::Meaning::Attention);
        shell::StateButton button;
        button.show(shell::stateOf({zoom, mail, busy}, all, someTime));
        QVERIFY(button.minimumSizeHint().width() < button.sizeHint().width() / 2);
        QVERIFY(button.toolTip().startsWith(button.text()));
    }

    void whoDoesNotAnswerIsNamedBeforeASessionWaits()
    {
        using enum ports::Remote;
        const base::Instant now = someTime;
        service::ServiceHealth zoom;
        zoom.service = Zoom;
        zoom.state = service::ServiceHealth::State::Failing;
        zoom.failure.code = u"net.refused"_s;
        zoom.lastAttempt = now - 1min;
        service::ServiceHealth mail = zoom;
        mail.service = Mail;
        mail.failure.code = u"mail.refused"_s;
        const auto phrase = [now](const std::vector<service::ServiceHealth> &services) {
            shell::PracticeState state;
            shell::addSilence(state, services, {Zoom, Mail}, now);
            return shell::phraseOf(state);
        };
        QCOMPARE(phrase({zoom}), u"Zoom does not answer"_s);
        QCOMPARE(phrase({zoom, mail}), u"Offline"_s);
        service::ServiceHealth second = zoom;
        second.state = service::ServiceHealth::State::Working;
        QCOMPARE(phrase({zoom, second}), u"All in line"_s);
        zoom.lastAttempt = now - 11min; // it may be back since
        QCOMPARE(phrase({zoom}), u"All in line"_s);
        mail.failure.code = u"mail.auth"_s;
        QCOMPARE(phrase({mail}), u"All in line"_s);
    }

    void stateTellsOfAServiceThatIsDownThoughNothingWaits()
    {
        Desk desk(security::Role::Reception, nullptr, Desk::Remotes::All);
        QVERIFY(desk.isReady());
        const auto &state = *desk.window.findChild<shell::StateButton *>();
        QTRY_COMPARE(state.text(), u"All in line"_s);
        const store::SyncLogEntry entry{
            {}, u"zoom"_s, u"look"_s, u"unreachable"_s, u"net.refused"_s, {}, desk.practice.clock.now()};
        testing::need(desk.practice.store().write([entry](store::Tables &tables) -> base::Result<int> {
            tables.logs.add(entry);
            return 0;
        }));
        QTRY_COMPARE(state.text(), u"Zoom does not answer"_s);
        QVERIFY(state.toolTip().contains(u"No session waits"_s));
    }

    void viewsSwitchByKeyboard()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"first"_s);
        QVERIFY(desk.isShown(u"first"_s));
        QTRY_VERIFY(desk.editor(u"first"_s)->hasFocus());
        desk.press(u"second"_s);
        QVERIFY(desk.isShown(u"second"_s));
        QVERIFY(!desk.isShown(u"first"_s));
        QVERIFY(desk.button(u"rail_second"_s)->isChecked());

        desk.button(u"rail_second"_s)->setFocus();
        QTest::keyClick(desk.button(u"rail_second"_s), Qt::Key_Up);
        QVERIFY(desk.isShown(u"first"_s));
        QVERIFY(desk.button(u"rail_first"_s)->hasFocus());
    }

    void viewsAreMadeWhenFirstShown()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(!desk.window.findChild<QWidget *>(u"second"_s));
        desk.press(u"second"_s);
        QVERIFY(desk.window.findChild<QWidget *>(u"second"_s));
        desk.window.leave();
        QVERIFY(!desk.window.findChild<QWidget *>(u"second"_s));
    }

    void narrowRailKeepsItsNames()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        const int wide = desk.window.findChild<QWidget *>(u"rail"_s)->width();
        desk.window.resize(800, 600);
        QTRY_VERIFY(desk.window.findChild<QWidget *>(u"rail"_s)->width() < wide);
        QCOMPARE(desk.button(u"rail_first"_s)->accessibleName(), u"first"_s);
    }

    void psychologistsCannotBook()
    {
        Desk desk(security::Role::Psychologist);
        QVERIFY(desk.isReady());
        QVERIFY(!desk.button(u"newSession"_s)->isVisible());
        QTest::keyClick(&desk.window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!desk.window.findChild<shell::PanelHost *>()->panel());
        QTRY_COMPARE(desk.button(u"desk"_s)->accessibleName(),
                     u"At this desk: %1, Psychologist"_s.arg(desk.practice.ada.name));
    }

    void namesAtTheDeskAreNotReadAsHtml()
    {
        shell::DeskButton button;
        button.show(u"<b>Ada</b>"_s, u"Psychologist"_s);
        QVERIFY(!button.toolTip().contains(u"<b>"_s));
        QVERIFY(button.accessibleName().contains(u"<b>Ada</b>"_s));
    }

    void titleNamesThePractice()
    {
        Desk desk;
        QCOMPARE(desk.window.windowTitle(), u"Anteroom – Ground & Grow"_s);
        desk.window.leave();
        QCOMPARE(desk.window.windowTitle(), u"Anteroom"_s);
    }

    void stateFollowsThePractice()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QTRY_COMPARE(desk.button(u"practiceState"_s)->text(), u"All in line"_s);
        desk.practice.book();
        QTRY_COMPARE(desk.button(u"practiceState"_s)->text(), u"1 waiting"_s);
        desk.practice.settle();
        QTRY_COMPARE(desk.button(u"practiceState"_s)->text(), u"All in line"_s);
    }

    void undoOfAToastIsTakenOnce()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        int taken = 0;
        desk.press(u"first"_s);
        desk.window.toast({theme::Meaning::Good, u"Moved."_s, u"Undo"_s, [&] { ++taken; }});
        auto *undo = desk.button(u"toastAction"_s);
        QVERIFY(undo);
        QTest::keyClick(&desk.window, Qt::Key_F6);
        QTRY_VERIFY(undo->hasFocus());
        QTest::keyClick(undo, Qt::Key_Space);
        QTest::keyClick(undo, Qt::Key_Space);
        QCOMPARE(taken, 1);
        QTRY_VERIFY(desk.editor(u"first"_s)->hasFocus());

        desk.window.toast({theme::Meaning::Good, u"Cancelled."_s, u"Undo"_s, [&] { ++taken; }});
        desk.window.setFocus();
        QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(taken, 2);
    }

    void toastsGoByThemselvesUnlessTheKeyboardIsOnThem()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.toast({theme::Meaning::Good, u"Copied."_s, {}, {}, 30});
        QTRY_VERIFY(!desk.window.findChild<QWidget *>(u"toast"_s));
        desk.window.toast({theme::Meaning::Good, u"Moved."_s, u"Undo"_s, [] {}, 5000});
        desk.button(u"toastAction"_s)->setFocus();
        QTest::keyClick(desk.button(u"toastAction"_s), Qt::Key_Escape);
        QTRY_VERIFY(!desk.window.findChild<QWidget *>(u"toast"_s));
    }

    void whatCannotWaitGoesThoughTheKeyboardIsOnIt()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        widgets::Toast toast{theme::Meaning::Good, u"Cancelled."_s, u"Undo"_s, [] {}, 100};
        toast.lasts = false;
        desk.window.toast(toast);
        desk.button(u"toastAction"_s)->setFocus();
        QTRY_VERIFY(!desk.window.findChild<QWidget *>(u"toast"_s));
    }

    void toastsBreakTheirTextWhereThereIsLittleRoom()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.toast({theme::Meaning::Good, u"Moved to Thursday, 4 March, at half past ten."_s, u"Undo"_s, [] {}});
        auto *text = desk.window.findChild<QLabel *>(u"toastText"_s);
        const int inOneLine = text->width();
        desk.window.book();
        for (const QSize size : {QSize(960, 640), QSize(720, 520), QSize(1240, 800)}) {
            desk.window.resize(size);
            QTRY_COMPARE(desk.window.size(), size);
            QVERIFY(text->geometry().right() < desk.button(u"toastAction"_s)->x());
            QVERIFY(text->height() >= text->heightForWidth(text->width()));
        }
        desk.window.findChild<shell::PanelHost *>()->closeRequested();
        QCOMPARE(text->width(), inOneLine);
    }

    void whatToastsWouldCoverMakesRoomForThem()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"second"_s);
        const auto placeOf = [&desk](const QString &name) {
            const auto *part = desk.window.findChild<QWidget *>(name);
            return QRect(part->mapTo(&desk.window, QPoint()), part->size());
        };
        const QRect before = placeOf(u"second"_s);
        desk.window.toast({theme::Meaning::Good, u"Moved."_s, u"Undo"_s, [] {}, 60000});
        QTRY_VERIFY(placeOf(u"toasts"_s).isValid());
        QTRY_VERIFY(!placeOf(u"second"_s).intersects(placeOf(u"toasts"_s)));
        QCOMPARE(placeOf(u"second"_s).topLeft(), before.topLeft());
        QVERIFY(desk.window.rect().contains(placeOf(u"toasts"_s)));
        desk.button(u"toastAction"_s)->click();
        QTRY_COMPARE(placeOf(u"second"_s), before);
    }

    void threeToastsAtMostAndUndoStaysLongest()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.toast({theme::Meaning::Good, u"Moved."_s, u"Undo"_s, [] {}});
        for (const QString &text : {u"One."_s, u"Two."_s, u"Three."_s}) {
            desk.window.toast({theme::Meaning::Neutral, text, {}, {}});
        }
        QTRY_COMPARE(desk.window.findChildren<QWidget *>(u"toast"_s).size(), 3);
        QVERIFY(desk.button(u"toastAction"_s));
    }

    void newSessionTakesTheKeyboardAndGivesItBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"first"_s);
        desk.pressWithControl(Qt::Key_N);
        QVERIFY(qobject_cast<booking::BookingPanel *>(desk.panel()));
        QVERIFY(desk.isPanelFocused());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!desk.panel());
        QVERIFY(desk.editor(u"first"_s)->hasFocus());
        QVERIFY(!desk.button(u"toastAction"_s));
    }

    void whatWasTypedComesBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"first"_s);
        desk.window.book();
        QTest::keyClicks(desk.panelEditor(), u"Mia"_s);
        desk.window.findChild<shell::PanelHost *>()->closeRequested();
        QVERIFY(!desk.panel());
        QVERIFY(desk.button(u"toastAction"_s));
        desk.window.book();
        QCOMPARE(desk.panelEditor()->text(), QString());
        desk.button(u"toastAction"_s)->click();
        QCOMPARE(desk.panelEditor()->text(), u"Mia"_s);
        QVERIFY(desk.isPanelFocused());
    }

    void whatIsTypedStaysWhenAnotherPanelIsDoneMeanwhile()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        const QUuid id = desk.practice.book();
        desk.window.showSession(id);
        QTRY_VERIFY(desk.panelButton(u"cancelSessionButton"_s)->isVisible());
        desk.panelButton(u"cancelSessionButton"_s)->click();
        QTRY_VERIFY(desk.panelButton(u"cancelNow"_s) && desk.panelButton(u"cancelNow"_s)->isEnabled());
        QTest::keyClicks(desk.panelEditor(), u"Ill"_s);
        std::binary_semaphore held(0);
        const auto blocked = desk.practice.store().database().write([&held](store::Connection &) -> base::Result<int> {
            held.acquire();
            return 0;
        });
        desk.panelButton(u"cancelNow"_s)->click();
        desk.window.book();
        QTest::keyClicks(desk.panelEditor(), u"Mia"_s);
        held.release();
        const auto isToldAsCancelled = [&desk] {
            const QList<QLabel *> toasts = desk.window.findChildren<QLabel *>(u"toastText"_s);
            return std::any_of(toasts.begin(), toasts.end(),
                               [](const QLabel *toast) { return toast->text().startsWith(u"Cancelled"_s); });
        };
        QTRY_VERIFY(isToldAsCancelled());
        QVERIFY(qobject_cast<booking::BookingPanel *>(desk.panel()));
        QCOMPARE(desk.panelEditor()->text(), u"Mia"_s);
    }

    void changingTheTimeForUndoKeepsWhatIsTyped()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.book();
        QTest::keyClicks(desk.panelEditor(), u"Mia"_s);
        service::Desk who = desk.workplace->desk();
        who.sendHold = std::chrono::seconds(30);
        desk.workplace->setDesk(who);
        QCOMPARE(desk.workplace->sendHold(), std::chrono::seconds(30));
        QVERIFY(desk.panel());
        QCOMPARE(desk.panelEditor()->text(), u"Mia"_s);
    }

    void panelsGoWhenSomebodyElseSitsDown()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.showSession(desk.practice.book());
        QVERIFY(qobject_cast<booking::SessionPanel *>(desk.panel()));
        desk.workplace->setDesk({security::Role::Psychologist, desk.practice.ben.uuid});
        QTRY_VERIFY(!desk.panel());
        QVERIFY(!desk.button(u"newSession"_s)->isVisible());
    }

    void searchLeadsToTheListAndBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"first"_s);
        desk.pressWithControl(Qt::Key_K);
        auto *search = desk.window.findChild<QLineEdit *>(u"search"_s);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"d"_s);
        QVERIFY(desk.button(u"rail_appointments"_s)->isChecked());
        // One goes on typing above the list.
        auto *listSearch = desk.window.findChild<QLineEdit *>(u"appointmentsSearch"_s);
        QVERIFY(listSearch->hasFocus());
        QVERIFY(!search->isVisible());
        QTest::keyClicks(listSearch, u"o"_s);
        QCOMPARE(listSearch->text(), u"do"_s);
        desk.press(u"first"_s);
        QVERIFY(search->isVisible());
        QCOMPARE(search->text(), QString());
    }

    void stateLeadsToWhatItIsAbout()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.button(u"practiceState"_s)->isVisible());
        desk.press(u"first"_s);
        desk.button(u"practiceState"_s)->click();
        QVERIFY(desk.button(u"rail_appointments"_s)->isChecked());
    }

    void deskLeadsToItsSettings()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.button(u"desk"_s)->click();
        QVERIFY(desk.button(u"rail_settings"_s)->isChecked());
    }

    void firstRunRefusesWithWordsAndKeepsWhatWasTyped()
    {
        Start start;
        std::vector<std::pair<QString, QByteArray>> asked;
        start.window.showFirstRun([&](const QString &name, const QByteArray &zone) { asked.emplace_back(name, zone); });
        auto *name = start.find<QLineEdit>(u"practiceName"_s);
        auto *zone = start.find<QLineEdit>(u"practiceZone"_s);
        QVERIFY(!zone->text().isEmpty());
        name->setText(u" Ground & Grow "_s);
        zone->setText(u"Atlantis"_s);
        QTest::keyClick(zone, Qt::Key_Return);
        QTest::keyClick(zone, Qt::Key_Return);
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked.front(), std::pair(u"Ground & Grow"_s, QByteArray("Atlantis")));

        start.window.showFirstRunProblems({{u"zone"_s, u"No such zone."_s}, {u"profile"_s, u"Read only."_s}});
        QCOMPARE(qobject_cast<widgets::FormField *>(zone->parentWidget())->problem(), u"No such zone."_s);
        QVERIFY(start.find<QWidget>(u"firstRunBanner"_s)->isVisible());
        QCOMPARE(name->text(), u" Ground & Grow "_s);
        start.find(u"createPractice"_s)->click();
        QCOMPARE(asked.size(), std::size_t(2));
        QVERIFY(!start.find<QWidget>(u"firstRunBanner"_s)->isVisible());
    }

    void zonesAreFoundByCity()
    {
        Start start;
        start.window.showFirstRun([](const QString &, const QByteArray &) {});
        QCompleter *completer = start.find<QLineEdit>(u"practiceZone"_s)->completer();
        completer->setCompletionPrefix(u"sydn"_s);
        QCOMPARE(completer->currentCompletion(), u"Australia/Sydney"_s);
    }

    void problemPageTriesAgainOnce()
    {
        Start start;
        int tried = 0;
        const base::Error error{base::ErrorKind::Store, u"The file is damaged. Nothing was changed."_s, {}};
        start.window.showProblem(error, u"Try again"_s, [&] { ++tried; });
        QCOMPARE(start.find<QLabel>(u"problemText"_s)->text(), error.text);
        start.find(u"problemAction"_s)->click();
        start.find(u"problemAction"_s)->click();
        QCOMPARE(tried, 1);

        start.window.showProblem(error, u"Try again"_s, [&] { ++tried; });
        QTRY_COMPARE(start.window.findChildren<QWidget *>(u"problemPage"_s).size(), 1);
        start.find(u"problemAction"_s)->click();
        QCOMPARE(tried, 2);
        start.find(u"problemQuit"_s)->click();
        QVERIFY(!start.window.isVisible());
    }

    void firstPaintIsToldOnce()
    {
        shell::MainWindow window(Desk::theme());
        QSignalSpy painted(&window, &shell::MainWindow::firstPaint);
        window.show();
        QTRY_COMPARE(painted.size(), 1);
        window.repaint();
        QTest::qWait(0);
        QCOMPARE(painted.size(), 1);
    }

    void geometryAndViewAreRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
        {
            Desk desk(security::Role::Reception, &settings);
            QVERIFY(desk.isReady());
            desk.window.resize(1000, 640);
            desk.press(u"second"_s);
            desk.window.close();
        }
        Desk desk(security::Role::Reception, &settings);
        QVERIFY(desk.isShown(u"second"_s));
        shell::MainWindow window(Desk::theme(), &settings);
        QCOMPARE(window.size(), QSize(1000, 640));
    }
};

Q_DECLARE_METATYPE(anteroom::theme::Meaning)

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
