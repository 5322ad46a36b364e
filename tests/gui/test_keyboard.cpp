// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"
#include "tests/gui/support/stages.h"
#include "ui/widgets/formfield.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace anteroom;
using namespace anteroom::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Labels that lead nowhere by their key, or elsewhere.
QStringList keyProblems(const DeskWindow &desk)
{
    QStringList problems;
    for (widgets::FormField *field : desk.window.findChildren<widgets::FormField *>()) {
        const auto *label = field->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        if (!field->isVisible() || !label || !label->isVisible() || !field->editor()->isEnabled()) {
            continue;
        }
        const QKeySequence keys = QKeySequence::mnemonic(label->text());
        if (keys.isEmpty()) {
            problems.append(label->text() + u" has no key"_s);
            continue;
        }
        QTest::keyClick(QApplication::focusWidget(), keys[0].key(), Qt::AltModifier);
        if (!field->isAncestorOf(QApplication::focusWidget())) {
            problems.append(u"%1 leads to %2"_s.arg(label->text(), described(QApplication::focusWidget())));
        }
    }
    return problems;
}

} // namespace

/// Where the keyboard is and goes, and what stands in its way.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasAKey_data();
    void everyFieldHasAKey();
};

void TestKeyboard::everyFieldHasAKey_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isGerman");
    for (std::size_t i = 0; i < stages().size(); ++i) {
        QTest::addRow("%s", stages()[i].name) << int(i) << false;
        QTest::addRow("%s, in German", stages()[i].name) << int(i) << true;
    }
}

void TestKeyboard::everyFieldHasAKey()
{
    QFETCH(int, place);
    QFETCH(bool, isGerman);
    QTranslator german;
    if (isGerman) {
        QVERIFY(german.load(u":/i18n/anteroom_de.qm"_s));
        QCoreApplication::installTranslator(&german);
    }
    DeskWindow desk;
    stages()[std::size_t(place)].play(desk);
    const QStringList problems = keyProblems(desk) + ambiguousKeys(desk.window);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s)));
}

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
