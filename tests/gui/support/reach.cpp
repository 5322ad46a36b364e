// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/reach.h"

#include "ui/booking/chips.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QHash>
#include <QImage>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

constexpr int mostStops = 200;
/// So many pixels look different at least around what has the keyboard; a text cursor alone has fewer.
constexpr int leastMark = 40;

QList<const QWidget *> ancestorsOf(const QWidget *widget)
{
    QList<const QWidget *> all;
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        all.prepend(widget);
    }
    return all;
}

/// Whether `next` stands above or to the left of `widget`: columns are read from the top, one after the other.
bool standsBefore(const QWidget *next, const QWidget *widget)
{
    const QList<const QWidget *> ofNext = ancestorsOf(next);
    const QList<const QWidget *> ofWidget = ancestorsOf(widget);
    const auto [inNext, inWidget] = std::mismatch(ofNext.begin(), ofNext.end(), ofWidget.begin(), ofWidget.end());
    if (inNext == ofNext.end() || inWidget == ofWidget.end()) {
        return false; // one stands in the other
    }
    const QRect a = (*inWidget)->geometry();
    const QRect b = (*inNext)->geometry();
    const int shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    const bool isSameRow = 2 * shared > std::min(a.height(), b.height());
    const bool isLeft = b.right() < a.left() + b.width() / 2;
    const bool isRight = b.left() > a.right() - b.width() / 2;
    const bool isAbove = b.bottom() < a.top() + b.height() / 2;
    return isSameRow ? isLeft : isAbove && !isRight;
}

/// Takes the keyboard: by Tab, or as one of a group, of which Qt lets only one have Tab.
bool takesKeyboard(const QWidget *widget, const QObject *group)
{
    const Qt::FocusPolicy needed = group ? Qt::ClickFocus : Qt::TabFocus;
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & needed) == needed &&
           !widget->focusProxy();
}

const QObject *groupOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button && button->group()) {
        return button->group();
    }
    const bool isInGroup = button && (button->autoExclusive() || qobject_cast<booking::Chips *>(button->parent()));
    return isInGroup ? button->parent() : nullptr;
}

int differences(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

QStringList problemsFromFirst(const QList<QWidget *> &round)
{
    QStringList problems;
    QList<const QWidget *> left;
    for (qsizetype i = 1; i < round.size(); ++i) {
        if (standsBefore(round[i], round[i - 1])) {
            problems.append(
                u"%1 comes after %2, but stands before it"_s.arg(described(round[i]), described(round[i - 1])));
        }
        const QList<const QWidget *> present = ancestorsOf(round[i]);
        for (const QWidget *part : ancestorsOf(round[i - 1])) {
            if (!present.contains(part)) {
                left.append(part);
            }
        }
        for (const QWidget *part : present) {
            if (!part->isWindow() && left.contains(part)) {
                problems.append(u"%1 is entered twice, with %2"_s.arg(described(part), described(round[i])));
            }
        }
    }
    return problems;
}

} // namespace

QString described(const QWidget *widget)
{
    if (!widget) {
        return u"nothing"_s;
    }
    const QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + name;
}

QList<QList<QWidget *>> keyboardStops(const QWidget &part)
{
    QList<QList<QWidget *>> stops;
    QHash<const QObject *, qsizetype> groups;
    const QList<QWidget *> widgets = part.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QObject *group = groupOf(widget);
        if (widget->window() != part.window() || !takesKeyboard(widget, group)) {
            continue;
        }
        if (group && groups.contains(group)) {
            stops[groups.value(group)].append(widget);
        } else {
            groups.insert(group, stops.size());
            stops.append({widget});
        }
    }
    return stops;
}

QList<QWidget *> tabRound(bool forward)
{
    QList<QWidget *> round;
    for (int i = 0; i < mostStops; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || round.contains(focus)) {
            break;
        }
        if (takesKeyboard(focus, groupOf(focus))) {
            round.append(focus);
        }
        QTest::keyClick(focus, forward ? Qt::Key_Tab : Qt::Key_Backtab, forward ? Qt::NoModifier : Qt::ShiftModifier);
    }
    return round;
}

bool arrowsReachAll(const QList<QWidget *> &group)
{
    QList<QWidget *> reached{group.first()};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
            reached[i]->setFocus();
            QTest::keyClick(reached[i], key);
            QWidget *focus = QApplication::focusWidget();
            if (group.contains(focus) && !reached.contains(focus)) {
                reached.append(focus);
            }
        }
    }
    return reached.size() == group.size();
}

QStringList orderProblems(QList<QWidget *> round)
{
    QStringList fewest = problemsFromFirst(round);
    for (qsizetype i = 1; i < round.size() && !fewest.isEmpty(); ++i) {
        std::rotate(round.begin(), round.begin() + 1, round.end());
        const QStringList problems = problemsFromFirst(round);
        fewest = problems.size() < fewest.size() ? problems : fewest;
    }
    return fewest;
}

bool showsFocus(QWidget &before, QWidget &stop)
{
    before.setFocus(Qt::TabFocusReason);
    const QImage without = stop.grab().toImage();
    stop.setFocus(Qt::TabFocusReason);
    return differences(without, stop.grab().toImage()) >= leastMark;
}

} // namespace anteroom::testing
