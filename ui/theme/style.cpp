// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace anteroom::theme {

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

/// An editor's height: what it holds may bring its own space already, as the editor in a spin box does.

} // namespace

Style::Style() : QProxyStyle(u"fusion"_s) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const auto arrow = [&](Qt::ArrowType direction) {
        drawChevron(painter, option->rect, direction, colour(palette, Role::SecondaryText));
    };
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0) {
            drawField(painter, option, widget);
        }
        return;
    case PE_FrameLineEdit:
        return; // drawField() has drawn it
    case PE_FrameFocusRect:
        drawFocus(painter, option->rect, palette);
        return;
    case PE_IndicatorCheckBox:
        drawCheck(painter, option, option->rect);
        return;
    case PE_IndicatorItemViewItemCheck:
        drawCheck(painter, option, option->rect);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option);
        return;
    case PE_PanelButtonTool:
        drawToolButton(painter, option);
        return;
    case PE_IndicatorArrowDown:
        arrow(Qt::DownArrow);
        return;
    case PE_IndicatorArrowUp:
        arrow(Qt::UpArrow);
        return;
    case PE_IndicatorArrowLeft:
        arrow(Qt::LeftArrow);
        return;
    case PE_IndicatorArrowRight:
        arrow(Qt::RightArrow);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        drawBox(painter, option->rect, colour(palette, Role::Raised), colour(palette, Role::Hairline), 1, 0);
        return;
    case PE_Frame:
        if (isTextEdit(widget)) {
            drawField(painter, option, widget);
            return;
        }
        [[fallthrough]];
    case PE_FrameGroupBox:
        // What scrolls is painted into the corners.
        drawBox(painter, option->rect, Qt::transparent, colour(palette, Role::Hairline), 1,
                qobject_cast<const QAbstractItemView *>(widget) != nullptr ? 0 : controlRadius);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colour(palette, Role::Hairline));
        return;
    case PE_PanelItemViewItem: {
        const bool isSelected = option->state.testFlag(State_Selected);
        if (isSelected || (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))) {
            painter->fillRect(option->rect, colour(palette, isSelected ? Role::AccentSoft : Role::Window));
        }
        return;
    }
    default:
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
    QProxyStyle::drawControl(CE_ItemViewItem, &dressed, painter, widget);
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
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header != nullptr) {
            QStyleOptionHeader dressed = *header;
            dressed.palette.setColor(QPalette::ButtonText, colour(header->palette, Role::SecondaryText));
            QProxyStyle::drawControl(element, &dressed, painter, widget);
            return;
        }
    }
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
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect) {
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
        return {result.width() + space::large, std::max(result.height(), controlHeight)};
    case CT_SpinBox:
        return {result.width() + space::small, std::max(result.height(), controlHeight)};
    case CT_ToolButton:
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
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::medium;
    case PM_ScrollBarExtent:
        return space::medium;
    case PM_ScrollBarSliderMin:
        return space::huge;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::tight;
    case PM_MenuHMargin:
        return space::tight;
    case PM_ToolTipLabelFrameWidth:
        return space::tight;
    case PM_HeaderMargin:
        return space::small;
    case PM_TabBarTabHSpace:
        return 2 * space::medium;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
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
    if (isTextEdit(widget)) {
        // The field drawn around it has round corners.
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
    }
}

} // namespace anteroom::theme
