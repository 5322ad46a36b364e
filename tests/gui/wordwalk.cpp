// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wordwalk.h"

#include "tests/gui/support/textrecorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

namespace {

/// More rows of a list say nothing new.
constexpr int longestList = 40;

} // namespace

void WordWalk::visit(QWidget &window)
{
    read(window, window.windowTitle());
    readWidget(window);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible()) {
            readWidget(*widget);
            readPainted(*widget);
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
        read(header, header.model()->headerData(section, header.orientation()).toString());
    }
}

void WordWalk::read(const QObject &owner, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    ++m_count;
    const QString left = untranslated(text);
    if (!left.isEmpty()) {
        note(owner, u"is not translated: %1 (in: %2)"_s.arg(left, text));
    }
}

QString WordWalk::untranslated(QString text) const
{
    // The rest of an elided one is missing.
    static const QRegularExpression translated(u"⟦[^⟦⟧]*(⟧|…$)"_s);
    while (text.contains(translated)) {
        text.replace(translated, u" "_s);
    }
    for (const QString &word : m_data) {
        text.replace(word, u" "_s);
    }
    static const QRegularExpression data(u"https?://\\S+|\\S+@\\S+|[0-9]+([:.][0-9]+)*\\s*(am|pm)?\\b|"
                                         "\\b((Ctrl|Alt|Shift)\\+\\S+|Del|F[0-9]+)\\b|\\b\\w{5}-\\w{4}\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    text.replace(data, u" "_s);
    const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
    return hasWords ? text.simplified() : QString();
}

bool WordWalk::isElidedData(const QString &text) const
{
    const QStringList parts = text.split(u'…');
    return parts.size() == 2 && std::any_of(m_data.begin(), m_data.end(), [&parts](const QString &word) {
               return word.startsWith(parts.first().trimmed());
           });
}

// What delegates and widgets of our own write. A line of a longer text has one of its brackets only, or none.
void WordWalk::readPainted(QWidget &widget)
{
    static const QRegularExpression partOfTranslated(u"[⟦⟧~]|[^\\x{0}-\\x{ff}…–—‘’“”→↓]|[âçéîñöüÅÇÉÎÑÖÜ]"_s);
    const bool isRead = qobject_cast<QLabel *>(&widget) || qobject_cast<QAbstractButton *>(&widget);
    if (isRead || qobject_cast<QLineEdit *>(&widget)) {
        return; // and what stands in a field is what people type
    }
    for (const PaintedText &painted : paintedTexts(widget)) {
        if (!isElidedData(painted.text) && !painted.text.contains(partOfTranslated)) {
            read(widget, painted.text);
        }
    }
}

void WordWalk::note(const QObject &owner, const QString &fault)
{
    const QString name =
        owner.objectName().isEmpty() ? QString::fromLatin1(owner.metaObject()->className()) : owner.objectName();
    const QString line = u"%1 %2"_s.arg(name, fault);
    if (!m_faults.contains(line)) {
        m_faults.append(line);
    }
}

} // namespace anteroom::testing
