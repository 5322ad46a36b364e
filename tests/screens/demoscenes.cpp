// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/scenes.h"

#include "app/compose/appcontext.h"
#include "app/compose/sandboxthread.h"
#include "app/compose/syncthread.h"
#include "app/gui/demopage.h"
#include "tests/support/manualclock.h"
#include "tests/support/seededrandom.h"
#include "ui/shell/mainwindow.h"

#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anteroom::screens {

namespace {

/// The demonstration's page with stand-ins for everything outside, on a clock that stands.
class Demonstration
{
public:
    explicit Demonstration(Studio &studio);
    ~Demonstration() { m_window.leave(); }

    /// Books a session on Friday and waits until its mail has come.
    void book(const QString &first, const QString &last, const QString &time, const QString &modality);
    void click(const QString &name, const QString &choice);
    void take(const QString &name);

private:
    QListView &mails() { return *m_window.findChild<QListView *>(u"mailList"_s); }

    Studio &m_studio;
    QTemporaryDir m_folder;
    std::shared_ptr<testing::ManualClock> m_clock =
        std::make_shared<testing::ManualClock>(base::Instant(std::chrono::sys_days(std::chrono::year(2027) / 3 / 4)));
    testing::SeededRandom m_random;
    compose::SandboxThread m_sandbox{*m_clock, m_random, m_folder.filePath(u"sandbox"_s)};
    std::unique_ptr<compose::AppContext> m_practice;
    QUuid m_ada;
    shell::MainWindow m_window;
};

Demonstration::Demonstration(Studio &studio) : m_studio(studio), m_window(studio.theme())
{
    compose::Profile profile{m_folder.filePath(u"practice"_s), m_sandbox.environment()};
    profile.clock = m_clock;
    if (!compose::AppContext::createPractice(profile, u"Harbour Psychology"_s, "Australia/Sydney")) {
        qFatal("The demonstration's practice cannot be made.");
    }
    m_practice = *compose::AppContext::open(profile);
    const QString address = u"ada@example.org"_s;
    m_ada = m_practice->people().addPsychologist({u"Ada Byron"_s, address, {}, address, address, {}}).result()->uuid;
    service::Workplace &workplace = m_practice->workplace({security::Role::Reception, {}});
    m_window.open(workplace, [](const QUrl &) {});
    m_window.addView(gui::DemoPage::view(m_sandbox, workplace));
    m_window.showView(u"demo"_s);
    m_window.resize(studio.windowSize());
    m_window.show();
    m_practice->sync().startEngine();
    if (!QTest::qWaitForWindowActive(&m_window, patience)) {
        qFatal("The window does not open.");
    }
}

void Demonstration::book(const QString &first, const QString &last, const QString &time, const QString &modality)
{
    const int before = mails().model()->rowCount();
    service::BookingForm form;
    form.psychologist = m_ada;
    form.patient = {{}, first, last, first.toLower() + u'.' + last.toLower() + u"@example.net"_s, {}};
    form.start = u"2027-03-12T"_s + time;
    form.type = u"Individual"_s;
    form.modality = modality;
    form.place = modality == u"in-person"_s ? u"Room 2"_s : QString();
    if (!m_practice->bookings().book(form).result() ||
        !QTest::qWaitFor([&] { return mails().model()->rowCount() > before; }, patience)) {
        qFatal("The demonstration's session brings no mail.");
    }
}

void Demonstration::click(const QString &name, const QString &choice)
{
    QTest::mouseClick(m_window.findChild<QWidget *>(name)->findChild<QPushButton *>(choice), Qt::LeftButton);
}

void Demonstration::take(const QString &name)
{
    constexpr int untilTheNextLook = 2500;
    QTest::qWait(untilTheNextLook);
    m_studio.take(m_window, name);
}

} // namespace

void takeDemo(Studio &studio)
{
    Demonstration demonstration(studio);
    demonstration.take(u"demo-empty"_s);
    demonstration.book(u"Lena"_s, u"Fischer"_s, u"09:00"_s, u"in-person"_s);
    demonstration.book(u"Jo"_s, u"Doe"_s, u"10:00"_s, u"video"_s);
    demonstration.book(u"Sam"_s, u"Okafor"_s, u"11:00"_s, u"video"_s);
    demonstration.click(u"zoomSwitch"_s, u"down"_s);
    demonstration.take(u"demo-mails"_s);
}

} // namespace anteroom::screens
