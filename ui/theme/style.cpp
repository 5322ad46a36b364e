// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace anteroom::theme {

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

void drawItemPanel(QPainter *painter, const QStyleOption *option)
{
    const auto has = [option](QStyle::StateFlag flag) { return option->state.testFlag(flag); };
    if (has(QStyle::State_Selected)) {
        painter->fillRect(option->rect, colour(option->palette, Role::AccentSoft));
    } else if (has(QStyle::State_MouseOver) && has(QStyle::State_Enabled)) {
        painter->fillRect(option->rect, colour(option->palette, Role::Window));
    }
}

/// An editor's height: what it holds may bring its own space already, as the editor in a spin box does.
int fieldHeight(int contents)
{
    return contents >= controlHeight ? contents : std::max(contents + space::small, controlHeight);
}

} // namespace

Style::Style() : QProxyStyle(u"fusion"_s) {}

bool Style::drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const auto arrow = [&](Qt::ArrowType direction) {
        drawChevron(painter, option->rect, direction, colour(option->palette, Role::SecondaryText));
    };
    switch (element) {
    case PE_FrameFocusRect:
        drawFocus(painter, option->rect, option->palette);
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(painter, option, option->rect);
        return true;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option);
        return true;
    case PE_IndicatorArrowDown:
        arrow(Qt::DownArrow);
        return true;
    case PE_IndicatorArrowUp:
        arrow(Qt::UpArrow);
        return true;
    case PE_IndicatorArrowLeft:
        arrow(Qt::LeftArrow);
        return true;
    case PE_IndicatorArrowRight:
        arrow(Qt::RightArrow);
        return true;
    default:
        return false;
    }
}

void Style::drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (isTextEdit(widget)) {
        drawField(painter, option, widget);
        return;
    }
    // What a view scrolls is painted into the corners.
    const bool isView = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
    drawBox(painter, option->rect, Qt::transparent, colour(option->palette, Role::Hairline), 1,
            isView ? 0 : controlRadius);
}

bool Style::drawSurface(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0) {
            drawField(painter, option, widget);
        }
        return true;
    case PE_FrameLineEdit:        // drawField() has drawn it
    case PE_IndicatorHeaderArrow: // drawHeaderLabel() has drawn it
        return true;
    case PE_PanelButtonTool:
        drawToolButton(painter, option);
        return true;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        drawBox(painter, option->rect, colour(option->palette, Role::Raised), colour(option->palette, Role::Hairline),
                1, 0);
        return true;
    case PE_Frame:
    case PE_FrameGroupBox:
        drawFrame(option, painter, widget);
        return true;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colour(option->palette, Role::Hairline));
        return true;
    case PE_PanelItemViewItem:
        drawItemPanel(painter, option);
        return true;
    default:
        return false;
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (!drawIndicator(element, option, painter) && !drawSurface(element, option, painter, widget)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button != nullptr) {
        theme::drawButtonLabel(painter, button, lookOf(widget));
    }
}

void Style::drawItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item == nullptr) {
        return;
    }
    QStyleOptionViewItem dressed = *item;
    // The soft background of what is selected wants ordinary text on it.
    dressed.palette.setColor(QPalette::HighlightedText, colour(item->palette, Role::Text));
    dressed.state.setFlag(State_HasFocus, false); // Fusion's ring leaves the icon out
    QProxyStyle::drawControl(CE_ItemViewItem, &dressed, painter, widget);
    if (item->state.testFlag(State_HasFocus)) {
        drawFocus(painter, item->rect, item->palette);
    }
}

void Style::drawTick(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button == nullptr) {
        return;
    }
    QStyleOptionButton dressed = *button;
    dressed.state.setFlag(State_HasFocus, false); // Fusion's ring lies on the first letter
    QProxyStyle::drawControl(element, &dressed, painter, widget);
    if (isFocusShown(option)) {
        const SubElement words = element == CE_CheckBox ? SE_CheckBoxFocusRect : SE_RadioButtonFocusRect;
        const QRect ring = QProxyStyle::subElementRect(words, option, widget).adjusted(-2, 0, space::tight, 0);
        drawFocus(painter, ring.intersected(option->rect), option->palette);
    }
}

void Style::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (tab == nullptr) {
        return;
    }
    QStyleOptionTab dressed = *tab;
    dressed.state.setFlag(State_HasFocus, false);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &dressed, painter, widget);
    if (isFocusShown(option)) {
        drawFocus(painter, option->rect.adjusted(0, 0, 0, -space::tight), option->palette);
    }
}

bool Style::drawPart(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawButton(painter, option, widget);
        return true;
    case CE_PushButtonLabel:
        drawButtonLabel(option, painter, widget);
        return true;
    case CE_ToolButtonLabel:
        if (const std::optional<QStyleOptionButton> button = asButton(option)) {
            anteroom::theme::drawButtonLabel(painter, &*button, ButtonLook::Normal);
            return true;
        }
        return false;
    case CE_CheckBox:
    case CE_RadioButton:
        drawTick(element, option, painter, widget);
        return true;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter, widget);
        return true;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header != nullptr) {
            drawHeaderLabel(painter, header);
        }
        return true;
    case CE_ItemViewItem:
        drawItem(option, painter, widget);
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(painter, option);
        return true;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item != nullptr) {
            drawMenuItem(painter, item);
        }
        return true;
    case CE_MenuEmptyArea:
        return true;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option); bar != nullptr) {
            drawProgress(painter, bar, element == CE_ProgressBarGroove);
        }
        return true;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab != nullptr) {
            drawTab(painter, tab);
        }
        return true;
    default:
        return false;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (!drawPart(element, option, painter, widget)) {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box != nullptr) {
            drawComboBox(painter, box, widget, proxy());
        }
    } else if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box != nullptr) {
            drawSpinBox(painter, box, widget, proxy());
        }
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar != nullptr) {
            drawScrollBar(painter, bar, widget, proxy());
        }
    } else if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button != nullptr) {
        // What the button shows says that a menu opens; Fusion's arrow would lie on it.
        QStyleOptionToolButton dressed = *button;
        dressed.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &dressed, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar != nullptr) {
            return visualRect(option->direction, option->rect, scrollBarPart(bar, part));
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect inner = option->rect.adjusted(space::small, 2, -controlHeight + space::tight, -2);
        return visualRect(option->direction, option->rect, inner);
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
        const QRect edit = QProxyStyle::subControlRect(control, option, part, widget);
        return edit.adjusted(option->direction == Qt::LeftToRight ? space::tight : 0, 0,
                             option->direction == Qt::RightToLeft ? -space::tight : 0, 0);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int aside = frame != nullptr && frame->lineWidth > 0 ? space::small - 1 : 0;
        return option->rect.adjusted(aside, 0, -aside, 0);
    }
    if (element == SE_PushButtonFocusRect) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item != nullptr) {
            return menuItemSize(item, QProxyStyle::sizeFromContents(type, option, size, widget));
        }
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Fusion's least width would make short words as wide as long ones.
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button != nullptr) {
            return {buttonContents(button).width() + 2 * space::medium,
                    std::max(size.height() + space::small, controlHeight)};
        }
        return {size.width() + 2 * space::medium, std::max(size.height() + space::small, controlHeight)};
    case CT_LineEdit:
        return {result.width() + 2 * space::small, std::max(result.height(), controlHeight)};
    case CT_ComboBox:
        return {result.width() + space::large, fieldHeight(size.height())};
    case CT_SpinBox:
        return {result.width() + space::small, fieldHeight(size.height())};
    case CT_CheckBox:
    case CT_RadioButton:
        return {result.width() + space::tight, result.height()};
    case CT_ToolButton:
        if (const std::optional<QStyleOptionButton> button = asButton(option)) {
            return QSize(buttonContents(&*button).width() + 2 * space::small, result.height())
                .expandedTo({controlHeight, controlHeight});
        }
        return result.expandedTo({controlHeight, controlHeight});
    case CT_HeaderSection:
        return {result.width() + space::small, std::max(result.height(), controlHeight)};
    case CT_TabBarTab:
        return {result.width() + space::small, std::max(result.height(), controlHeight)};
    case CT_ItemViewItem:
        return {result.width(), result.height() + space::small};
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr std::pair<PixelMetric, int> metrics[] = {
        {PM_FocusFrameHMargin, space::small - 1},
        {PM_ButtonShiftHorizontal, 0},
        {PM_ButtonShiftVertical, 0},
        {PM_ButtonIconSize, iconSize},
        {PM_SmallIconSize, iconSize},
        {PM_IndicatorWidth, iconSize},
        {PM_IndicatorHeight, iconSize},
        {PM_ExclusiveIndicatorWidth, iconSize},
        {PM_ExclusiveIndicatorHeight, iconSize},
        {PM_CheckBoxLabelSpacing, space::small},
        {PM_RadioButtonLabelSpacing, space::small},
        {PM_LayoutHorizontalSpacing, space::small},
        {PM_LayoutVerticalSpacing, space::small},
        {PM_LayoutLeftMargin, space::medium},
        {PM_LayoutTopMargin, space::medium},
        {PM_LayoutRightMargin, space::medium},
        {PM_LayoutBottomMargin, space::medium},
        {PM_ScrollBarExtent, space::medium},
        {PM_ScrollBarSliderMin, space::huge},
        {PM_MenuPanelWidth, 1},
        {PM_MenuVMargin, space::tight},
        {PM_MenuHMargin, space::tight},
        {PM_ToolTipLabelFrameWidth, space::tight},
        {PM_HeaderMargin, space::small},
        {PM_TabBarTabHSpace, 2 * space::medium},
    };
    if (metric == PM_DefaultFrameWidth) {
        return isTextEdit(widget) ? space::tight : 1;
    }
    const auto *found = std::find_if(std::begin(metrics), std::end(metrics),
                                     [metric](const auto &known) { return known.first == metric; });
    return found != std::end(metrics) ? found->second : QProxyStyle::pixelMetric(metric, option, widget);
}

// Qt would look for it among the desktop's icons first, which takes longer than all else in a window.
QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
        return theme::icon(u"close"_s, Role::SecondaryText);
    case SP_ArrowLeft:
        return theme::icon(u"chevron-left"_s);
    case SP_ArrowRight:
        return theme::icon(u"chevron-right"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animation_Duration:
        return isMotionReduced() ? 0 : motion;
    case SH_Table_GridLineColor:
        return option != nullptr ? static_cast<int>(colour(option->palette, Role::Hairline).rgba())
                                 : QProxyStyle::styleHint(hint, option, widget, answer);
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *button = qobject_cast<QPushButton *>(widget)) {
        button->setAutoDefault(true); // Enter presses the button that has the focus, in windows as in dialogs
    }
    if (qobject_cast<QComboBox *>(widget) != nullptr || qobject_cast<QAbstractSpinBox *>(widget) != nullptr) {
        // Whoever scrolls a page must not change what happens to lie under the pointer.
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
    }
    if (isTextEdit(widget)) {
        // The field drawn around it has round corners.
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
    }
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel) {
        return QProxyStyle::eventFilter(watched, event);
    }
    event->ignore(); // goes to what scrolls
    return true;
}

} // namespace anteroom::theme
