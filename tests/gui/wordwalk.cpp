// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wordwalk.h"

#include "ui/theme/scheme.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// More rows of a list say nothing new.
constexpr int longestList = 40;

bool isShort(int needed, int given)
{
    return needed > given;
}

} // namespace

void WordWalk::visit(QWidget &window, const QString &place)
{
    m_place = place;
    read(window, window.windowTitle());
    readWidget(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible()) {
            readWidget(*widget);
            measure(*widget);
        }
    }
    readActions(window);
}

void WordWalk::readWidget(const QWidget &widget)
{
    read(widget, widget.toolTip());
    read(widget, widget.accessibleName());
    read(widget, widget.accessibleDescription());
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        read(widget, label->text());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        read(widget, button->text());
    } else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        read(widget, edit->placeholderText());
    } else if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < std::min(combo->count(), longestList); ++i) {
            read(widget, combo->itemText(i));
        }
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        readHeader(*header);
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        readItems(*view);
    }
}

void WordWalk::readActions(const QWidget &window)
{
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->isVisible() && !action->isSeparator()) {
            read(*action, action->text());
            read(*action, action->toolTip());
        }
    }
}

void WordWalk::readItems(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < std::min(model->rowCount(), longestList); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole}) {
                read(view, model->index(row, column).data(role).toString());
            }
        }
    }
}

void WordWalk::readHeader(const QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section)) {
            continue;
        }
        const QString title = header.model()->headerData(section, header.orientation()).toString();
        read(header, title);
        const int words = header.fontMetrics().horizontalAdvance(title);
        if (isShort(words + theme::space::small, header.sectionSize(section))) {
            note(header, u"does not fit its column: "_s + title);
        }
    }
}

void WordWalk::read(const QObject &owner, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    ++m_count;
    const QString left = m_isPseudo ? untranslated(text) : QString();
    if (!left.isEmpty()) {
        note(owner, u"is not translated: %1 (in: %2)"_s.arg(left, text));
    }
}

QString WordWalk::untranslated(QString text) const
{
    static const QRegularExpression translated(u"⟦[^⟦⟧]*⟧"_s);
    while (text.contains(translated)) {
        text.replace(translated, u" "_s);
    }
    static const QRegularExpression data(u"https?://\\S+|\\S+@\\S+|[0-9]+([:.][0-9]+)*\\s*(am|pm)?\\b|"
                                         "\\b(Ctrl|Alt|Shift)\\+\\S+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    text.replace(data, u" "_s);
    for (const QString &word : m_data) {
        text.replace(word, u" "_s);
    }
    const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
    return hasWords ? text.simplified() : QString();
}

void WordWalk::measure(const QWidget &widget)
{
    if (isCut(widget)) {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        note(widget, u"is cut off at %1 x %2, needs %3: %4"_s.arg(widget.width())
                         .arg(widget.height())
                         .arg(widget.sizeHint().width())
                         .arg(text));
    }
    const auto *area = qobject_cast<const QScrollArea *>(&widget);
    if (area && area->horizontalScrollBar()->maximum() > 0) {
        note(widget, u"scrolls sideways by %1"_s.arg(area->horizontalScrollBar()->maximum()));
    }
}

bool WordWalk::isCut(const QWidget &widget) const
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return isCutLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool showsText =
            !button->text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        return showsText && isShort(button->sizeHint().width(), button->width());
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        return isShort(combo->minimumSizeHint().width(), combo->width());
    }
    return false;
}

bool WordWalk::isCutLabel(const QLabel &label) const
{
    // These end in an ellipsis on purpose, and show the whole as a tooltip.
    if (label.text().isEmpty() || qobject_cast<const widgets::ElidedLabel *>(&label)) {
        return false;
    }
    if (label.wordWrap()) {
        return isShort(label.minimumSizeHint().width(), label.width()) ||
               isShort(label.heightForWidth(label.width()), label.height());
    }
    return isShort(label.sizeHint().width(), label.width());
}

void WordWalk::note(const QObject &owner, const QString &fault)
{
    const QString name =
        owner.objectName().isEmpty() ? QString::fromLatin1(owner.metaObject()->className()) : owner.objectName();
    const QString line = u"%1: %2 %3"_s.arg(m_place, name, fault);
    if (!m_faults.contains(line)) {
        m_faults.append(line);
    }
}

} // namespace anteroom::testing
