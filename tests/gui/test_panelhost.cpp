// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelhost.h"
#include "ui/widgets/sidepanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace Qt::StringLiterals;

/// Where the keyboard goes when a panel comes and goes.
class TestPanelHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusGoesIntoThePanelAndBack()
    {
        auto *content = new QWidget;
        auto *before = new QLineEdit(content);
        shell::PanelHost host(content);
        host.resize(1300, 600);
        auto *panel = new QWidget(&host);
        auto *layout = new QVBoxLayout(panel);
        std::array editors{new QLineEdit, new QLineEdit};
        for (QLineEdit *editor : editors) {
            layout->addWidget(editor);
        }
        panel->hide();
        host.show();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        before->setFocus();
        host.open(panel);
        host.focusPanel();
        QVERIFY(editors[0]->hasFocus());
        QVERIFY(!host.isOver());
        QVERIFY(content->width() < host.width());

        // Over the view Tab stays in the panel.
        host.resize(800, 600);
        QTRY_VERIFY(host.isOver());
        QCOMPARE(content->width(), host.width());
        for (int i : {1, 0, 1}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(editors.at(std::size_t(i))->hasFocus());
        }
        QSignalSpy closing(&host, &shell::PanelHost::closeRequested);
        QTest::keyClick(editors[1], Qt::Key_Escape);
        QCOMPARE(closing.size(), 1);
        host.close();
        QVERIFY(before->hasFocus());
        QTRY_VERIFY(!panel->isVisible());
    }

    void aPanelKeepsTheFieldItChoseWhileTheWindowWaitsForTheKeyboard()
    {
        shell::PanelHost host(new QWidget);
        auto *panel = new QWidget(&host);
        auto *layout = new QVBoxLayout(panel);
        std::array editors{new QLineEdit, new QLineEdit};
        for (QLineEdit *editor : editors) {
            layout->addWidget(editor);
        }
        host.show();
        QLineEdit other; // another window
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        host.open(panel);
        editors[1]->setFocus();
        host.focusPanel();
        QCOMPARE(host.focusWidget(), editors[1]);
    }

    void aPanelDoesNotBeginAtTheButtonThatClosesIt()
    {
        shell::PanelHost host(new QWidget);
        auto *panel = new widgets::SidePanel(u"Session"_s, &host);
        host.show();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        host.open(panel);
        host.focusPanel();
        QVERIFY(panel->hasFocus());
        auto *copy = new QPushButton(u"Copy"_s);
        panel->content()->addWidget(copy);
        QTRY_VERIFY(copy->isVisible());
        host.setFocus();
        host.focusPanel();
        QVERIFY(copy->hasFocus());
    }
};

QTEST_MAIN(TestPanelHost)
#include "test_panelhost.moc"
