// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/suggestionlist.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailRole = Qt::UserRole;
constexpr int shownAtMost = 9;

/// Two lines beside an icon: the title, and what tells it from others.
class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool hasDetail = !index.data(detailRole).toString().isEmpty();
        const int title = QFontMetrics(theme::font(theme::TextSize::Base)).height();
        const int detail = hasDetail ? QFontMetrics(theme::font(theme::TextSize::Small)).height() : 0;
        return {option.rect.width(), title + detail + 2 * theme::space::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        using theme::Role;
        const QPalette &palette = option.palette;
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool selected = option.state & QStyle::State_Selected;
            painter->fillRect(option.rect, theme::colour(palette, selected ? Role::AccentSoft : Role::Sunken));
        }
        QRect inner = option.rect.adjusted(theme::space::medium, theme::space::small, -theme::space::medium,
                                           -theme::space::small);
        const QRect iconPlace(inner.left(), inner.center().y() - theme::iconSize / 2, theme::iconSize, theme::iconSize);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconPlace);
        inner.setLeft(iconPlace.right() + theme::space::medium);
        const QString detail = index.data(detailRole).toString();
        drawLine(painter, inner, index.data(Qt::DisplayRole).toString(), theme::TextSize::Base,
                 theme::colour(palette, Role::Text), detail.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
        drawLine(painter, inner, detail, theme::TextSize::Small, theme::colour(palette, Role::SecondaryText),
                 Qt::AlignBottom);
    }

private:
    static void drawLine(QPainter *painter, const QRect &place, const QString &text, theme::TextSize size,
                         const QColor &colour, Qt::Alignment alignment)
    {
        const QFont font = theme::font(size);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(place, int(alignment | Qt::AlignLeading),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    }
};

} // namespace

SuggestionList::SuggestionList(QLineEdit *edit) : QListWidget(edit->parentWidget()), m_edit(edit)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Suggestions"));
    setItemDelegate(new SuggestionDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setUniformItemSizes(false);
    m_edit->installEventFilter(this);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
    hide();
}

void SuggestionList::show(const QList<Suggestion> &suggestions)
{
    clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item =
            new QListWidgetItem(theme::icon(suggestion.iconName, theme::Role::SecondaryText), suggestion.title, this);
        item->setData(detailRole, suggestion.detail);
        item->setData(Qt::AccessibleTextRole, suggestion.detail.isEmpty()
                                                  ? suggestion.title
                                                  : tr("%1, %2").arg(suggestion.title, suggestion.detail));
    }
    setCurrentRow(0);
    if (suggestions.isEmpty() || !m_edit->hasFocus()) {
        hide();
        return;
    }
    place();
    setVisible(true);
    raise();
}

// Over what lies below, in the window itself: nothing moves as one types, and no scroll area cuts it off.
void SuggestionList::place()
{
    if (parentWidget() != m_edit->window()) {
        setParent(m_edit->window());
    }
    int height = 2 * frameWidth();
    for (int i = 0; i < std::min(count(), shownAtMost); ++i) {
        height += sizeHintForRow(i);
    }
    const QPoint below = m_edit->mapTo(m_edit->window(), QPoint(0, m_edit->height() + theme::space::tight));
    setGeometry(below.x(), below.y(), m_edit->width(), std::min(height, m_edit->window()->height() - below.y()));
}

bool SuggestionList::eventFilter(QObject *watched, QEvent *event)
{
    // The list watches its own scroll bars too, which come and go as it is filled.
    if (watched != m_edit) {
        return QListWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        hide();
    } else if (event->type() == QEvent::ShortcutOverride && isVisible() &&
               static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // Escape closes the suggestions first, and the panel only when there are none.
        event->accept();
        return true;
    } else if (event->type() == QEvent::KeyPress && isVisible()) {
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT wanted();
        return true;
    } else if (event->type() == QEvent::MouseButtonRelease && !isVisible()) {
        Q_EMIT wanted();
    } else if ((event->type() == QEvent::Move || event->type() == QEvent::Resize) && isVisible()) {
        place();
    }
    return QListWidget::eventFilter(watched, event);
}

bool SuggestionList::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        setCurrentRow(std::min(currentRow() + 1, count() - 1));
        return true;
    case Qt::Key_Up:
        setCurrentRow(std::max(currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT chosen(currentRow());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace anteroom::booking
