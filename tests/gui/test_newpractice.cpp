// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/workplace.h"
#include "tests/support/practicefixture.h"
#include "ui/booking/psychologistbox.h"
#include "ui/dashboard/dashboardview.h"
#include "ui/dashboard/setupcard.h"
#include "ui/shell/practicestate.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;
using dashboard::SetUpStep;

namespace {

/// A practice with psychologists, of whose remotes none is set up, and its dashboard.
class NewPractice
{
public:
    explicit NewPractice(security::Role role)
    {
        service::StoredSettings stored;
        stored.texts.insert(u"practice.zone"_s, u"Australia/Sydney"_s);
        workplace = std::make_unique<service::Workplace>(practice.store(), practice.clock, practice.random,
                                                         service::EnvironmentValues(), stored, service::Desk{role, {}},
                                                         service::RemoteAccess());
    }
    ~NewPractice()
    {
        view.reset();
        workplace.reset();
    }
    void open()
    {
        const widgets::ViewContext context{*workplace, [](const widgets::Toast &) {}, [](const QUrl &) {}};
        view = std::make_unique<dashboard::DashboardView>(context);
        view->resize(1100, 700);
        view->show();
    }
    void change(const QHash<QString, QString> &texts)
    {
        const QFuture<base::Result<>> changed = workplace->change(texts, {});
        QTRY_VERIFY(changed.isFinished());
        QVERIFY(changed.result());
    }
    QWidget &part(const char *name) { return *view->findChild<QWidget *>(QString::fromLatin1(name)); }
    QStringList buttons()
    {
        QStringList names;
        for (const QPushButton *button : part("setUpCard").findChildren<QPushButton *>()) {
            names.append(button->text());
        }
        return names;
    }

    testing::PracticeFixture practice;
    std::unique_ptr<service::Workplace> workplace;
    std::unique_ptr<dashboard::DashboardView> view;
};

} // namespace

/// Who sees a practice for the first time is told what is still to be set up, and where.
class TestNewPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDashboardLeadsToWhatIsMissing();
    void whatIsSetUpIsNoLongerAskedFor();
    void otherDesksAreToldWhomToAsk();
    void aPracticeWithSessionsIsLeftAlone();
    void aPsychologistComesFirst();
    void theBoxSaysThatThereIsNobodyToChoose();
    void nothingIsSaidToBeInLineBeforeThereIsAnything();
};

void TestNewPractice::theDashboardLeadsToWhatIsMissing()
{
    NewPractice scene(security::Role::Admin);
    scene.open();
    QTRY_VERIFY(scene.part("setUpCard").isVisible());
    QCOMPARE(scene.buttons(), (QStringList{u"Set up mail"_s, u"Set up Zoom"_s, u"Set up Google Calendar"_s}));
    QVERIFY(!scene.part("allInLine").isVisible());
    QSignalSpy asked(scene.view.get(), &dashboard::DashboardView::settingsRequested);
    for (const char *button : {"mailSetUp", "zoomSetUp", "googleSetUp"}) {
        static_cast<QPushButton &>(scene.part(button)).click();
    }
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[0][0].toString(), u"mail"_s);
    QCOMPARE(asked[1][0].toString(), u"zoom"_s);
    QCOMPARE(asked[2][0].toString(), u"google"_s);
}

void TestNewPractice::whatIsSetUpIsNoLongerAskedFor()
{
    NewPractice scene(security::Role::Admin);
    scene.open();
    QTRY_VERIFY(scene.part("setUpCard").isVisible());
    scene.change({{u"mail.smtp.url"_s, u"smtps://mail.example:465"_s}});
    QTRY_COMPARE(scene.buttons(), (QStringList{u"Set up Zoom"_s, u"Set up Google Calendar"_s}));
    scene.change({{u"zoom.enabled"_s, u"true"_s}, {u"google.calendar.enabled"_s, u"true"_s}});
    QTRY_VERIFY(!scene.part("setUpCard").isVisible());
    QTRY_VERIFY(scene.part("allInLine").isVisible());
}

void TestNewPractice::otherDesksAreToldWhomToAsk()
{
    NewPractice scene(security::Role::Reception);
    scene.open();
    QTRY_VERIFY(scene.part("setUpCard").isVisible());
    QCOMPARE(scene.buttons(), QStringList());
    const QString words = static_cast<QLabel &>(scene.part("setUpIntroduction")).text();
    QVERIFY2(words.contains(u"administration"_s), qPrintable(words));
}

void TestNewPractice::aPracticeWithSessionsIsLeftAlone()
{
    NewPractice scene(security::Role::Admin);
    scene.practice.book();
    scene.open();
    QTRY_VERIFY(scene.part("allInLine").isVisible());
    QTRY_VERIFY(scene.part("later").isVisible());
    QVERIFY(!scene.part("setUpCard").isVisible());
}

void TestNewPractice::aPsychologistComesFirst()
{
    dashboard::SetUpCard card;
    card.show({SetUpStep::Psychologist, SetUpStep::Mail}, true);
    const QList<QPushButton *> buttons = card.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QSignalSpy asked(&card, &dashboard::SetUpCard::settingsRequested);
    buttons.first()->click();
    QCOMPARE(asked[0][0].toString(), u"psychologists"_s);
    card.show({}, true);
    QVERIFY(card.isHidden());
}

void TestNewPractice::theBoxSaysThatThereIsNobodyToChoose()
{
    booking::PsychologistBox box;
    QCOMPARE(box.placeholderText(), u"Choose"_s);
    box.sayNone(true);
    QCOMPARE(box.placeholderText(), u"None yet"_s);
}

void TestNewPractice::nothingIsSaidToBeInLineBeforeThereIsAnything()
{
    shell::PracticeState state;
    state.isNew = true;
    QCOMPARE(shell::phraseOf(state), u"Not set up yet"_s);
    QCOMPARE(shell::meaningOf(state), theme::Meaning::Neutral);
    state.silent = {ports::Remote::Mail};
    QCOMPARE(shell::phraseOf(state), u"Mail server does not answer"_s);
    state = {};
    QCOMPARE(shell::phraseOf(state), u"All in line"_s);
}

QTEST_MAIN(TestNewPractice)
#include "test_newpractice.moc"
