// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appointments/selectionbar.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

using namespace anteroom;
using namespace Qt::StringLiterals;

/// The buttons below the list of sessions.
class TestSelectionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardNeverComesToCancelByItself();
};

void TestSelectionBar::theKeyboardNeverComesToCancelByItself()
{
    QAction open(u"Open"_s);
    QAction retry(u"Retry"_s);
    QAction cancel(u"Cancel"_s);
    open.setObjectName(u"open"_s);
    retry.setObjectName(u"retry"_s);
    cancel.setObjectName(u"cancel"_s);
    appointments::SelectionBar bar;
    const auto button = [&bar](const char *name) { return bar.findChild<QToolButton *>(QLatin1StringView(name)); };
    bar.show(nullptr, {&open, &retry, &cancel});
    bar.QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));

    button("retryButton")->setFocus();
    QVERIFY(button("retryButton")->hasFocus());
    retry.setEnabled(false); // it was pressed
    QVERIFY(button("openButton")->hasFocus());

    retry.setEnabled(true);
    button("retryButton")->setFocus();
    bar.show(nullptr, {&open, &cancel}); // there is nothing to retry any more
    QVERIFY(button("openButton"));
    QTRY_VERIFY(button("openButton")->hasFocus());
}

QTEST_MAIN(TestSelectionBar)
#include "test_selectionbar.moc"
