// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demopage.h"

#include "app/compose/appcontext.h"
#include "app/gui/mailmodel.h"
#include "tests/gui/support/person.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/words.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using security::Role;

namespace {

constexpr int patience = 20'000; ///< milliseconds, for what goes through engine and sandbox

} // namespace

/// The page around the demonstration's practice, with the sandbox and the engine behind it.
class TestDemoPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMailAppearsAfterABooking();
    void aLongSubjectTakesASecondLine();
    void aNewMailLeavesTheOneThatIsReadAlone();
    void whatArrivesUnseenIsThereWhenThePageIsShown();
    void zoomDownMakesTheMeetingWaitWithWordsAndUpRepairsIt();
    void switchesReachTheSandbox_data();
    void switchesReachTheSandbox();
    void whatTheSandboxHoldsIsTold();
    void theRoleSwitchChangesTheDesk();
    void theSwitchShowsWhoSitsHere();
    void theRailLeadsToThePage();
    void aSessionLeadsToTheMailsThatWereSentForIt();
    void theMailOfASessionComesIntoSight();
    void bookingLeavesThePageWhereItIs();
    void everythingThatTakesFocusHasANameInTheOrderOfReading();

private:
    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (!found) {
            qFatal("There is no %s.", qPrintable(name));
        }
        return *found;
    }
    QString textOf(const QString &name) const { return part<QLabel>(name).text(); }
    QListView &list() const { return part<QListView>(u"mailList"_s); }
    int mails() const { return list().model()->rowCount(); }
    /// Presses one choice of a switch.
    void press(const QString &control, const QString &choice) const
    {
        QTest::mouseClick(part<QWidget>(control).findChild<QPushButton *>(choice), Qt::LeftButton);
    }
    void startEngine() { m_practice->sync().startEngine(); }
    QUuid book(int hoursAhead, const QString &last);
    service::Delivery meetingOf(const QUuid &id) const;
    service::Workplace &workplace() const { return m_practice->workplace({}); }

    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<compose::SandboxThread> m_sandbox;
    std::unique_ptr<compose::AppContext> m_practice;
    std::vector<QUuid> m_psychologists;
    std::unique_ptr<gui::DemoPage> m_page;
};

void TestDemoPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<compose::SandboxThread>(m_clock, m_random, m_folder->filePath(u"sandbox"_s));
    QVERIFY(m_sandbox->started());
    const compose::Profile profile{m_folder->filePath(u"practice"_s), m_sandbox->environment()};
    QVERIFY(compose::AppContext::createPractice(profile, u"Ground & Grow"_s, "Australia/Sydney"));
    auto opened = compose::AppContext::open(profile);
    QVERIFY(opened);
    m_practice = *std::move(opened);
    m_psychologists.clear();
    for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
        const QString address = name.toLower() + u"@example.org"_s;
        const auto added = m_practice->people().addPsychologist({name, address, {}, address, address, {}}).result();
        QVERIFY(added);
        m_psychologists.push_back(added->uuid);
    }
    service::Workplace &workplace = m_practice->workplace({Role::Reception, {}});
    QTRY_COMPARE(workplace.psychologists().size(), size_t(2));
    m_page = std::make_unique<gui::DemoPage>(*m_sandbox, workplace);
    m_page->resize(1000, 700);
    m_page->show();
}

void TestDemoPage::cleanup()
{
    m_page.reset();
    m_practice.reset();
    m_sandbox.reset();
}

QUuid TestDemoPage::book(int hoursAhead, const QString &last)
{
    service::BookingForm form;
    form.psychologist = m_psychologists.front();
    form.patient = {{}, u"Jo"_s, last, last.toLower() + u"@example.net"_s, {}};
    const base::Instant start = m_clock.now() + std::chrono::hours(hoursAhead);
    form.start = base::toUtc(start).toString(u"yyyy-MM-ddTHH:00:00"_s);
    form.zone = "UTC";
    form.type = u"Individual"_s;
    form.modality = u"video"_s;
    const auto saved = m_practice->bookings().book(form).result();
    if (!saved) {
        qFatal("The session could not be booked.");
    }
    return saved->appointment.snapshot.booking.uuid;
}

service::Delivery TestDemoPage::meetingOf(const QUuid &id) const
{
    const auto row = m_practice->bookings().row(id).result();
    return row && !row->deliveries.empty() ? row->deliveries.front() : service::Delivery();
}

void TestDemoPage::aMailAppearsAfterABooking()
{
    startEngine();
    QTRY_VERIFY(part<QWidget>(u"mailsEmpty"_s).isVisible());
    QVERIFY(!list().isVisible());
    const QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QUuid id = book(3, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    QVERIFY(list().isVisible());
    QVERIFY(!part<QWidget>(u"mailsEmpty"_s).isVisible());
    QVERIFY(textOf(u"mailTo"_s).contains(u"doe@example.net"));
    QVERIFY(!textOf(u"mailSubject"_s).isEmpty());
    const auto row = m_practice->bookings().row(id).result();
    QVERIFY(row);
    QVERIFY(!row->joinLink.isEmpty());
    QVERIFY(part<QPlainTextEdit>(u"mailText"_s).toPlainText().contains(row->joinLink));
    QVERIFY(textOf(u"mailAttachments"_s).contains(u"invite.ics – REQUEST"));
}

void TestDemoPage::aLongSubjectTakesASecondLine()
{
    startEngine();
    book(30, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    const auto height = [this] { return list().visualRect(list().model()->index(0, 0)).height(); };
    const int line = list().fontMetrics().height();
    m_page->resize(2400, 700);
    QTRY_VERIFY(list().viewport()->width() > 1000);
    QTRY_VERIFY(height() > 0);
    const int oneLine = height();
    m_page->resize(500, 700);
    QTRY_VERIFY(height() >= oneLine + line / 2);
    m_page->resize(2400, 700);
    QTRY_COMPARE(height(), oneLine);
}

void TestDemoPage::aNewMailLeavesTheOneThatIsReadAlone()
{
    startEngine();
    book(3, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    book(5, u"Roe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 2, patience);
    QCOMPARE(list().currentIndex().row(), 1);
    QVERIFY(textOf(u"mailTo"_s).contains(u"doe@example.net"));
    const QModelIndex newest = list().model()->index(0, 0);
    QVERIFY(newest.data(gui::MailModel::ToRole).toString().contains(u"roe@example.net"));
    QVERIFY(newest.data(gui::MailModel::NewRole).toBool());
    QVERIFY(newest.data(Qt::AccessibleTextRole).toString().contains(u"roe@example.net"));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Up);
    QVERIFY(textOf(u"mailTo"_s).contains(u"roe@example.net"));
    QVERIFY(!newest.data(gui::MailModel::NewRole).toBool());
}

void TestDemoPage::whatArrivesUnseenIsThereWhenThePageIsShown()
{
    startEngine();
    QTRY_VERIFY(part<QWidget>(u"mailsEmpty"_s).isVisible());
    m_page->hide();
    book(3, u"Doe"_s);
    const auto hasMail = [this] { return !m_sandbox->order("GET", "/state")[u"mails"_s].toArray().isEmpty(); };
    QTRY_VERIFY_WITH_TIMEOUT(hasMail(), patience);
    QCOMPARE(mails(), 0);
    m_page->show();
    QTRY_COMPARE(mails(), 1);
}

void TestDemoPage::zoomDownMakesTheMeetingWaitWithWordsAndUpRepairsIt()
{
    startEngine();
    QTRY_VERIFY(!textOf(u"zoomHolds"_s).isEmpty());
    const QString works = textOf(u"zoomSentence"_s);
    press(u"zoomSwitch"_s, u"down"_s);
    const auto condition = [this] { return m_sandbox->order("GET", "/remotes")[u"zoom"_s][u"state"_s].toString(); };
    QTRY_COMPARE(condition(), u"down"_s);
    QVERIFY(textOf(u"zoomSentence"_s) != works);
    const QUuid id = book(3, u"Doe"_s);
    QTRY_VERIFY_WITH_TIMEOUT(meetingOf(id).isTrouble(), patience);
    QCOMPARE(meetingOf(id).state, service::Delivery::State::Waiting);
    QVERIFY(!widgets::reasonOf(meetingOf(id)).what.isEmpty());
    press(u"zoomSwitch"_s, u"up"_s);
    QTRY_COMPARE(condition(), u"up"_s);
    // At once, as somebody at the desk would; by itself it may take a minute.
    QVERIFY(m_practice->bookings().retry(id).result());
    QTRY_COMPARE_WITH_TIMEOUT(meetingOf(id).state, service::Delivery::State::Done, patience);
    QVERIFY(textOf(u"zoomSentence"_s) != works);
}

void TestDemoPage::switchesReachTheSandbox_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QString>("condition");
    for (const QString &remote : {u"zoom"_s, u"google"_s, u"smtp"_s}) {
        for (const QString &condition : {u"slow"_s, u"down"_s}) {
            QTest::newRow(qPrintable(remote + u' ' + condition)) << remote << condition;
        }
    }
}

void TestDemoPage::switchesReachTheSandbox()
{
    QFETCH(QString, remote);
    QFETCH(QString, condition);
    const auto state = [&] { return m_sandbox->order("GET", "/remotes")[remote].toObject(); };
    QTRY_VERIFY(!textOf(remote + u"Holds"_s).isEmpty());
    press(remote + u"Switch"_s, condition);
    QTRY_COMPARE(state()[u"state"_s].toString(), condition);
    QCOMPARE(state()[u"delayMs"_s].toInt(), 3000);
    press(remote + u"Switch"_s, u"up"_s);
    QTRY_COMPARE(state()[u"state"_s].toString(), u"up"_s);
    // Ordered elsewhere, it shows here.
    m_sandbox->order("POST", "/remotes/" + remote.toLatin1(), {{u"state"_s, condition}});
    const auto *choice = part<QWidget>(remote + u"Switch"_s).findChild<QPushButton *>(condition);
    QTRY_VERIFY(choice->isChecked());
    QCOMPARE(state()[u"state"_s].toString(), condition);
}

void TestDemoPage::whatTheSandboxHoldsIsTold()
{
    startEngine();
    const QUuid id = book(3, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(meetingOf(id).state, service::Delivery::State::Done, patience);
    QTRY_COMPARE(textOf(u"zoomHolds"_s), u"Meetings: 1 waiting, 0 started, 0 deleted"_s);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"googleHolds"_s), u"Events: 2 in calendars, 0 deleted"_s, patience);
    QVERIFY(m_practice->bookings().cancel(id, u"ill"_s).result());
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"zoomHolds"_s), u"Meetings: 0 waiting, 0 started, 1 deleted"_s, 2 * patience);
}

void TestDemoPage::theRoleSwitchChangesTheDesk()
{
    auto &psychologist = part<QComboBox>(u"demoPsychologist"_s);
    QVERIFY(!psychologist.isVisible());
    press(u"demoRole"_s, u"psychologist"_s);
    QCOMPARE(workplace().desk().role, Role::Psychologist);
    QCOMPARE(workplace().desk().psychologist, m_psychologists[0]);
    QVERIFY(psychologist.isVisible());
    psychologist.setCurrentIndex(1);
    QCOMPARE(workplace().desk().psychologist, m_psychologists[1]);
    press(u"demoRole"_s, u"admin"_s);
    QCOMPARE(workplace().desk().role, Role::Admin);
    QVERIFY(workplace().desk().psychologist.isNull());
    press(u"demoRole"_s, u"reception"_s);
    QCOMPARE(workplace().desk().role, Role::Reception);
    QVERIFY(!psychologist.isVisible());
}

void TestDemoPage::theSwitchShowsWhoSitsHere()
{
    workplace().setDesk({Role::Psychologist, m_psychologists[1]});
    QVERIFY(part<QWidget>(u"demoRole"_s).findChild<QPushButton *>(u"psychologist"_s)->isChecked());
    QCOMPARE(part<QComboBox>(u"demoPsychologist"_s).currentText(), u"Ben"_s);
    QCOMPARE(workplace().desk().psychologist, m_psychologists[1]);
    const QUuid added =
        m_practice->people().addPsychologist({u"Clara"_s, u"clara@example.org"_s, {}, {}, {}, {}}).result()->uuid;
    QTRY_COMPARE(part<QComboBox>(u"demoPsychologist"_s).count(), 3);
    QCOMPARE(part<QComboBox>(u"demoPsychologist"_s).currentText(), u"Ben"_s);
    workplace().setDesk({Role::Psychologist, added});
    QCOMPARE(part<QComboBox>(u"demoPsychologist"_s).currentText(), u"Clara"_s);
}

void TestDemoPage::theRailLeadsToThePage()
{
    theme::Theme theme(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    shell::MainWindow window(theme);
    window.open(workplace(), [](const QUrl &) {});
    window.addView(gui::DemoPage::view(*m_sandbox, workplace()));
    window.show();
    auto *entry = window.findChild<QPushButton *>(u"rail_demo"_s);
    QVERIFY(entry);
    QCOMPARE(window.findChild<gui::DemoPage *>(), nullptr);
    QTest::mouseClick(entry, Qt::LeftButton);
    auto *page = window.findChild<gui::DemoPage *>();
    QVERIFY(page);
    QVERIFY(page->isVisible());
    QTRY_VERIFY(page->findChild<QWidget *>(u"mailsEmpty"_s)->isVisible());
    window.leave();
}

void TestDemoPage::aSessionLeadsToTheMailsThatWereSentForIt()
{
    startEngine();
    const QUuid id = book(30, u"Doe"_s);
    book(31, u"Roe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 2, patience);
    theme::Theme theme(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    shell::MainWindow window(theme);
    window.open(
        workplace(), [](const QUrl &) {}, [&window](const QByteArray &mail) { gui::DemoPage::showMail(window, mail); });
    window.addView(gui::DemoPage::view(*m_sandbox, workplace()));
    window.show();
    window.showSession(id);
    const auto button = [&window] {
        const QList<QToolButton *> all = window.findChildren<QToolButton *>(u"readMail"_s);
        const auto shown =
            std::find_if(all.begin(), all.end(), [](const QToolButton *one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    };
    QTRY_VERIFY_WITH_TIMEOUT(button() != nullptr, patience);
    QVERIFY(!button()->accessibleName().isEmpty());
    QTest::mouseClick(button(), Qt::LeftButton);
    auto *page = window.findChild<gui::DemoPage *>();
    QVERIFY(page && page->isVisible());
    QTRY_VERIFY(page->findChild<QLabel *>(u"mailTo"_s)->text().contains(u"doe@example.net"_s));
    window.leave();
}

void TestDemoPage::theMailOfASessionComesIntoSight()
{
    startEngine();
    const QUuid id = book(30, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    for (int i = 1; i < 12; ++i) {
        book(30 + i, u"Roe"_s);
    }
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 12, patience);
    theme::Theme theme(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    shell::MainWindow window(theme);
    window.resize(1240, 700);
    window.open(
        workplace(), [](const QUrl &) {}, [&window](const QByteArray &mail) { gui::DemoPage::showMail(window, mail); });
    window.addView(gui::DemoPage::view(*m_sandbox, workplace()));
    window.show();
    const testing::Person person(window);
    for (const bool isPageScrolled : {false, true}) {
        window.showView(u"dashboard"_s);
        window.showSession(id);
        QTRY_VERIFY_WITH_TIMEOUT(person.sees("readMail"), patience);
        person.click("readMail");
        auto &mailList = person.part<QListView>("mailList");
        QTRY_VERIFY(person.reads("mailTo").contains(u"doe@example.net"_s));
        const auto isInSight = [&mailList] {
            const QRect line = mailList.visualRect(mailList.currentIndex());
            return mailList.viewport()->visibleRegion().contains(line.center());
        };
        QTRY_VERIFY2(isInSight(), isPageScrolled ? "scrolled" : "at the top");
        QScrollBar &bar = *window.findChild<gui::DemoPage *>()->findChild<QScrollArea *>()->verticalScrollBar();
        bar.setValue(bar.maximum());
        mailList.setCurrentIndex(mailList.model()->index(0, 0));
    }
    window.leave();
}

void TestDemoPage::bookingLeavesThePageWhereItIs()
{
    startEngine();
    const QUuid id = book(30, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    theme::Theme theme(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    shell::MainWindow window(theme);
    window.resize(1240, 700);
    window.open(workplace(), [](const QUrl &) {}, {});
    window.addView(gui::DemoPage::view(*m_sandbox, workplace()));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showView(u"demo"_s);
    const testing::Person person(window);
    QTRY_VERIFY(person.sees("mailList"));
    QScrollBar &bar = *window.findChild<gui::DemoPage *>()->findChild<QScrollArea *>()->verticalScrollBar();
    int lowest = 0;
    connect(&bar, &QScrollBar::valueChanged, this, [&lowest](int value) { lowest = std::max(lowest, value); });
    person.click("newSession");
    person.type(u"Mia Kern"_s);
    QTRY_VERIFY(person.sees("patientSuggestions"));
    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.isOn("patient-email"));
    person.type(u"mia.kern@example.net"_s);
    person.tabTo("sessionPsychologist");
    person.type(u"a"_s);
    person.tabTo("sessionDate");
    person.type(u"+3 10"_s);
    person.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(person.sees("sessionPanel"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 2, patience);
    person.press(Qt::Key_Escape);
    QTRY_VERIFY(!person.sees("sessionPanel"));
    window.showSession(id);
    person.click("cancelSessionButton");
    person.click("cancelReason");
    person.type(u"ill"_s);
    QTRY_VERIFY_WITH_TIMEOUT(person.part("cancelNow").isEnabled(), patience);
    person.click("cancelNow");
    QTRY_VERIFY_WITH_TIMEOUT(!person.sees("cancelPanel"), patience);
    person.press(Qt::Key_Escape);
    QTRY_VERIFY(!person.sees("sessionPanel"));
    QCOMPARE(lowest, 0);
    window.leave();
}

void TestDemoPage::everythingThatTakesFocusHasANameInTheOrderOfReading()
{
    startEngine();
    book(3, u"Doe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mails(), 1, patience);
    workplace().setDesk({Role::Psychologist, m_psychologists[0]});
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
    QCOMPARE(QApplication::focusWidget(), &list());
    QStringList order;
    do {
        QWidget *widget = QApplication::focusWidget();
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        const bool isChoice = qobject_cast<const QPushButton *>(widget) != nullptr;
        QVERIFY2(!isChoice || static_cast<QPushButton *>(widget)->isChecked(), qPrintable(name));
        order << (isChoice ? widget->parentWidget()->objectName() : widget->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != &list() && order.size() < 20);
    QCOMPARE(order, QStringList({u"mailList"_s, u"mailText"_s, u"demoRole"_s, u"demoPsychologist"_s, u"zoomSwitch"_s,
                                 u"googleSwitch"_s, u"smtpSwitch"_s}));
}

QTEST_MAIN(TestDemoPage)
#include "test_demopage.moc"
