// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QProxyStyle>
#include <QStyleOption>

#include <optional>

namespace anteroom::theme {

/// The dynamic property of a button that says how it looks: an int of ButtonLook.
constexpr char buttonLookProperty[] = "anteroomLook";
/// The dynamic property of an editor that holds something wrong: true draws it in Danger.
constexpr char problemProperty[] = "anteroomProblem";

/// How a push button looks. Segment: one choice of a row of them.
enum class ButtonLook { Normal, Primary, Quiet, Danger, Segment };

/// Draws every control in the colours of the scheme, on top of Fusion's behaviour. A style and no style sheet: it
/// costs nothing at the start, follows the palette by itself and leaves item views quick.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    /// Keeps the wheel from what polish() says.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    bool drawSurface(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const;
    void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTick(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    bool drawPart(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

// The drawing of the controls, in stylefields.cpp and styleparts.cpp.

/// A round rectangle whose line lies inside `rectangle`.
void drawBox(QPainter *painter, const QRectF &rectangle, const QColor &fill, const QColor &line, double lineWidth = 1,
             double radius = controlRadius);
/// Whether it has the focus, and by keyboard.
bool isFocusShown(const QStyleOption *option);
/// The ring around what has the focus by keyboard.
void drawFocus(QPainter *painter, const QRectF &rectangle, const QPalette &palette, double radius = controlRadius);
/// A chevron in the middle of `rectangle`, pointing `direction`.
void drawChevron(QPainter *painter, const QRectF &rectangle, Qt::ArrowType direction, const QColor &colour);

/// The box of a line edit, combo box or spin box.
void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void drawComboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget, const QStyle *style);
void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget, const QStyle *style);
void drawCheck(QPainter *painter, const QStyleOption *option, const QRect &rectangle);
void drawRadio(QPainter *painter, const QStyleOption *option);

void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// Icon and words of a push button, in its middle.
void drawButtonLabel(QPainter *painter, const QStyleOptionButton *option, ButtonLook look);
/// How much room they take.
QSize buttonContents(const QStyleOptionButton *option);
/// A tool button that has its words beside its icon, as the button that it looks like; others are nothing.
std::optional<QStyleOptionButton> asButton(const QStyleOption *option);
void drawToolButton(QPainter *painter, const QStyleOption *option);
/// The colour of a button's words.
Role buttonTextRole(ButtonLook look);
ButtonLook lookOf(const QWidget *widget);

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QWidget *widget, const QStyle *style);
/// Where the parts of a scroll bar without arrows are.
QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part);
void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *option);
QSize menuItemSize(const QStyleOptionMenuItem *option, const QSize &contents);
void drawHeaderSection(QPainter *painter, const QStyleOption *option);
/// The words over a column, and after them the chevron of the one that is sorted by.
void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader *option);
void drawProgress(QPainter *painter, const QStyleOptionProgressBar *option, bool isGroove);
void drawTab(QPainter *painter, const QStyleOptionTab *option);

} // namespace anteroom::theme
