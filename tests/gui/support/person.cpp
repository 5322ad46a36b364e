// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/person.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTest>
#include <QWheelEvent>

namespace anteroom::testing {

namespace {

constexpr int mostTabs = 80;
constexpr int mostTurns = 60;
constexpr int patience = 10000;

QWidget *keyboard()
{
    QWidget *popup = QApplication::activePopupWidget();
    QWidget *focus = popup ? (popup->focusWidget() ? popup->focusWidget() : popup) : QApplication::focusWidget();
    if (!focus) {
        qFatal("Nothing has the keyboard.");
    }
    return focus;
}

void turnWheel(QWidget &where, int by)
{
    const QPointF place = QRectF(where.rect()).center();
    QWheelEvent event(place, where.mapToGlobal(place), {}, {0, by}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&where, &event);
}

/// Scrolls as somebody with a mouse does.
void bringIntoSight(const QWidget &part, const QPoint &place)
{
    for (QWidget *parent = part.parentWidget(); parent; parent = parent->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(parent);
        for (int turns = 0; area && turns < mostTurns; ++turns) {
            const QPoint inArea = part.mapTo(area->viewport(), place);
            if (inArea.y() >= 0 && inArea.y() < area->viewport()->height()) {
                break;
            }
            turnWheel(*area->viewport(), inArea.y() < 0 ? 60 : -60);
        }
    }
}

} // namespace

QString Person::reads(const char *name) const
{
    const QWidget *part = sees(name);
    if (const auto *label = qobject_cast<const QLabel *>(part)) {
        return label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(part)) {
        return button->text();
    }
    const auto *edit = qobject_cast<const QLineEdit *>(part);
    return edit ? edit->text() : QString();
}

bool Person::isOn(const char *name) const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->objectName() == QLatin1String(name);
}

void Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(keyboard(), key, modifiers);
}

void Person::type(const QString &text) const
{
    QTest::keyClicks(keyboard(), text);
}

void Person::tabTo(const char *name) const
{
    for (int i = 0; i < mostTabs; ++i) {
        if (isOn(name)) {
            return;
        }
        press(Qt::Key_Tab);
    }
    qFatal("Tab does not lead to %s.", name);
}

void Person::click(const char *name) const
{
    click(part(name));
}

void Person::click(QWidget &part) const
{
    clickAt(part, part.rect().center());
}

void Person::click(QAbstractItemView &list, const QModelIndex &entry) const
{
    list.scrollTo(entry);
    clickAt(*list.viewport(), list.visualRect(entry).center());
}

void Person::choose(const char *box, const QString &entry) const
{
    auto &combo = part<QComboBox>(box);
    click(combo);
    await(box, [&combo] { return combo.view()->isVisible(); });
    const int row = combo.findText(entry);
    // A list that has just opened takes no click until the time of a double click has passed.
    await(box, [&combo, row, this] {
        if (combo.view()->isVisible()) {
            const QPoint place = combo.view()->visualRect(combo.model()->index(row, 0)).center();
            QTest::mouseMove(combo.view()->viewport(), place);
            clickAt(*combo.view()->viewport(), place);
        }
        return combo.currentIndex() == row && !combo.view()->isVisible();
    });
}

void Person::clickAt(QWidget &part, const QPoint &place) const
{
    const QByteArray name = part.objectName().toUtf8();
    if (!part.isVisible() || !part.isEnabled()) {
        qFatal("%s cannot be clicked.", name.constData());
    }
    QWidget *window = part.window();
    QWidget *hit = nullptr;
    // What has just come or gone may still move the rest.
    const auto isInSight = [&hit, place, window, aim = QPointer<QWidget>(&part)] {
        if (!aim) {
            return false;
        }
        bringIntoSight(*aim, place);
        hit = window->childAt(aim->mapTo(window, place));
        return hit && (hit == aim || aim->isAncestorOf(hit));
    };
    if (!isInSight() && !QTest::qWaitFor(isInSight)) {
        qFatal("%s is not in sight.", name.constData());
    }
    QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(window, part.mapTo(window, place)));
}

void Person::await(const char *what, const std::function<bool()> &holds)
{
    if (!QTest::qWaitFor(holds, patience)) {
        qFatal("Waited in vain: %s.", what);
    }
}

} // namespace anteroom::testing
