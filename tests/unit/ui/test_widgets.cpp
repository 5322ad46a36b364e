// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/somedelivery.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/deliverylist.h"
#include "ui/widgets/deliveryrow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/timefield.h"
#include "ui/widgets/wrappedlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QTimeEdit>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::widgets;
using namespace std::chrono_literals;
using anteroom::testing::someDelivery;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void copyingSaysSoAndThenOffersItAgain();
    void aSecretIsMarkedAndTakenOffTheClipboard();
    void aSecretSaysThatItLeavesTheClipboard();
    void whatWasCopiedSinceStays();
    void ordinaryTextStays();
    void aFieldNamesItsEditorAndSaysWhatIsWrong();
    void aProblemStandsInFrontOfAWarningAndAHint();
    void arrowKeysGoBetweenChoices();
    void aChoiceByProgramIsTold();
    void tabLeadsToTheChoiceThatIsTaken();
    void aBannerAppearsWithWhatItSays();
    void deliveriesChangeInPlace();
    void aTimeIsTidiedWhenTheFieldIsLeft();
    void arrowKeysMoveATime();
    void aDateIsTidiedWhenTheFieldIsLeft();
    void aDateIsShownFromItsBeginning();
    void theCalendarGivesADate();
    void theCalendarShowsWhichDaysCanBeChosen();
    void theWheelScrollsThePageAndChangesNothing_data();
    void theWheelScrollsThePageAndChangesNothing();
    void escapeAsksToClose();
    void enterClosesWhereTheCloseButtonHasTheKeyboard();
    void labelsNeverReadHtml();
    void tooltipsSayWhatWasTyped_data();
    void tooltipsSayWhatWasTyped();
    void aLongWordMakesALabelNoWider();
    void aLabelOfSomeLinesEndsThere();
    void aLabelsKeyLeadsIntoItsRow();
    void lightAndDarkReachEveryLabel();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

void TestWidgets::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<theme::Theme>(*qApp);
}

void TestWidgets::copyingSaysSoAndThenOffersItAgain()
{
    CopyButton button(
        u"Copy link"_s, [] { return u"https://example.org/"_s; }, false);
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/"_s);
    QCOMPARE(button.text(), u"Copied"_s);
    QCOMPARE(button.accessibleName(), u"Copy link: copied"_s);
    QTRY_COMPARE(button.text(), u"Copy link"_s);
}

void TestWidgets::aSecretIsMarkedAndTakenOffTheClipboard()
{
    CopyButton button(
        u"Copy passcode"_s, [] { return u"secret"_s; }, true);
    button.setKeptFor(20ms);
    button.click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"secret"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestWidgets::aSecretSaysThatItLeavesTheClipboard()
{
    const QString note = u"Leaves the clipboard after 20 second(s)."_s;
    const auto text = [] { return u"secret"_s; };
    CopyButton button(u"Copy link"_s, text, true);
    QCOMPARE(button.toolTip(), note);
    QCOMPARE(button.accessibleDescription(), note);
    button.setCompact();
    QCOMPARE(button.toolTip(), u"Copy link\n"_s + note);
    button.show();
    button.click();
    QTRY_COMPARE(QToolTip::text(), note);
    QToolTip::hideText();
    CopyButton ordinary(u"Copy phone"_s, text, false);
    QVERIFY(ordinary.toolTip().isEmpty());
    QVERIFY(ordinary.accessibleDescription().isEmpty());
}

void TestWidgets::whatWasCopiedSinceStays()
{
    copySecret(u"secret"_s, 20ms);
    copyText(u"something else"_s);
    QTest::qWait(60);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

void TestWidgets::ordinaryTextStays()
{
    copySecret(u"secret"_s, 20ms);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    copyText(u"plain"_s);
    QTest::qWait(60);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"plain"_s);
}

void TestWidgets::aFieldNamesItsEditorAndSaysWhatIsWrong()
{
    auto *editor = new QLineEdit;
    FormField field(u"&Place"_s, editor);
    QCOMPARE(field.findChild<QLabel *>()->buddy(), editor);
    QCOMPARE(editor->accessibleName(), u"Place"_s);
    field.setProblem(u"Say where."_s);
    QCOMPARE(editor->accessibleDescription(), u"Say where."_s);
    QCOMPARE(field.problem(), u"Say where."_s);
    field.setProblem({});
    QVERIFY(editor->accessibleDescription().isEmpty());
}

void TestWidgets::aProblemStandsInFrontOfAWarningAndAHint()
{
    auto *editor = new QLineEdit;
    FormField field(u"Start"_s, editor);
    field.setHint(u"hint"_s);
    field.setWarning(u"warning"_s);
    field.setProblem(u"problem"_s);
    QCOMPARE(editor->accessibleDescription(), u"problem"_s);
    field.setProblem({});
    QCOMPARE(editor->accessibleDescription(), u"warning"_s);
    field.setWarning({});
    QCOMPARE(editor->accessibleDescription(), u"hint"_s);
}

void TestWidgets::arrowKeysGoBetweenChoices()
{
    SegmentedControl control;
    control.addChoice(u"Video"_s, u"video"_s);
    control.addChoice(u"In person"_s, u"in-person"_s);
    control.addChoice(u"Phone"_s, u"phone"_s);
    QCOMPARE(control.value(), u"video"_s);
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    control.setFocus();
    QSignalSpy changes(&control, &SegmentedControl::valueChanged);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(control.value(), u"in-person"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(control.value(), u"video"_s);
    QCOMPARE(changes.count(), 2);
}

void TestWidgets::aChoiceByProgramIsTold()
{
    SegmentedControl control;
    control.addChoice(u"Video"_s, u"video"_s);
    control.addChoice(u"Phone"_s, u"phone"_s);
    QSignalSpy changes(&control, &SegmentedControl::valueChanged);
    control.setValue(u"phone"_s);
    control.setValue(u"nothing of these"_s);
    QCOMPARE(control.value(), u"phone"_s);
    QCOMPARE(changes.count(), 1);
}

void TestWidgets::tabLeadsToTheChoiceThatIsTaken()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *control = new SegmentedControl;
    column->addWidget(before);
    column->addWidget(control);
    control->addChoice(u"Video"_s, u"video"_s);
    control->addChoice(u"Phone"_s, u"phone"_s);
    control->setValue(u"phone"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), control->findChild<QWidget *>(u"phone"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestWidgets::aBannerAppearsWithWhatItSays()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *banner = new Banner;
    column->addWidget(banner);
    window.show();
    QVERIFY(!banner->isVisible());
    QSignalSpy asked(banner, &Banner::actionRequested);
    banner->show(theme::Meaning::Danger, u"Zoom refused."_s, u"Look at the scopes."_s, u"Retry"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleName(), u"Zoom refused."_s);
    banner->button()->click();
    QCOMPARE(asked.count(), 1);
    banner->show(theme::Meaning::Good, u"Done."_s);
    QVERIFY(!banner->button()->isVisible());
}

void TestWidgets::deliveriesChangeInPlace()
{
    using Kind = service::Delivery::Kind;
    using State = service::Delivery::State;
    const service::Delivery mail = someDelivery(Kind::Mail, State::Waiting);
    DeliveryList list;
    list.show({someDelivery(Kind::Meeting, State::Waiting), mail}, QTimeZone::utc());
    const auto before = list.findChildren<DeliveryRow *>();
    QCOMPARE(before.size(), 2);
    QCOMPARE(before[0]->accessibleName(), u"Zoom meeting: waiting"_s);
    list.show({someDelivery(Kind::Meeting, State::Done), mail}, QTimeZone::utc());
    QCOMPARE(list.findChildren<DeliveryRow *>(), before);
    QCOMPARE(before[0]->accessibleName(), u"Zoom meeting: ready"_s);
    list.show({someDelivery(Kind::Meeting, State::Failed, {}, u"zoom.scope-missing"_s)}, QTimeZone::utc());
    QCOMPARE(list.findChildren<DeliveryRow *>().size(), 1);
    QVERIFY(!before[0]->accessibleDescription().isEmpty());
}

void TestWidgets::aTimeIsTidiedWhenTheFieldIsLeft()
{
    TimeField field;
    QSignalSpy changes(&field, &TimeField::timeChanged);
    QTest::keyClicks(&field, u"930"_s);
    QCOMPARE(field.time(), std::optional(QTime(9, 30)));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), u"09:30"_s);
    field.setText(u"25"_s);
    QVERIFY(!field.time());
    QCOMPARE(field.text(), u"25"_s);
    QVERIFY(changes.count() >= 2);
}

void TestWidgets::arrowKeysMoveATime()
{
    TimeField field;
    field.setTime(QTime(10, 0));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.time(), std::optional(QTime(10, 5)));
    QTest::keyClick(&field, Qt::Key_PageDown);
    QCOMPARE(field.time(), std::optional(QTime(9, 5)));
}

void TestWidgets::aDateIsTidiedWhenTheFieldIsLeft()
{
    DateField field([] { return QDate(2027, 3, 4); });
    QTest::keyClicks(&field, u"fri"_s);
    QCOMPARE(field.date(), std::optional(QDate(2027, 3, 5)));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), u"Fri 5 March 2027"_s);
    QCOMPARE(field.date(), std::optional(QDate(2027, 3, 5)));
    QTest::keyClick(&field, Qt::Key_PageUp);
    QCOMPARE(field.date(), std::optional(QDate(2027, 3, 12)));
}

void TestWidgets::aDateIsShownFromItsBeginning()
{
    DateField field([] { return QDate(2027, 3, 4); });
    QVERIFY(field.sizeHint().width() > field.fontMetrics().horizontalAdvance(u"Tue 28 September 2027"_s));
    field.setDate(QDate(2027, 9, 28));
    QCOMPARE(field.cursorPosition(), 0);
    field.setText(u"fri"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.cursorPosition(), 0);
}

void TestWidgets::theCalendarGivesADate()
{
    DateField field([] { return QDate(2027, 3, 4); });
    field.show();
    QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar != nullptr);
    QCOMPARE(calendar->selectedDate(), QDate(2027, 3, 4));
    Q_EMIT calendar->activated(QDate(2027, 3, 9));
    QCOMPARE(field.date(), std::optional(QDate(2027, 3, 9)));
    QTRY_VERIFY(field.findChild<QCalendarWidget *>() == nullptr);
}

void TestWidgets::theCalendarShowsWhichDaysCanBeChosen()
{
    // A Thursday; the first days of April are shown with those of March.
    DateField field([] { return QDate(2027, 3, 18); });
    field.setEarliest(QDate(2027, 3, 18));
    field.show();
    field.showCalendar();
    auto *view = field.findChild<QTableView *>(u"qt_calendar_calendarview"_s);
    QVERIFY(view != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(view->window()));
    // How far the darkest point of a day is from its ground.
    const auto contrast = [view](int week, int day) {
        const QImage cell = view->viewport()->grab(view->visualRect(view->model()->index(week, day))).toImage();
        int darkest = 255;
        for (int y = 2; y < cell.height() - 2; ++y) {
            for (int x = 2; x < cell.width() - 2; ++x) {
                darkest = std::min(darkest, qGray(cell.pixel(x, y)));
            }
        }
        return qGray(cell.pixel(1, 1)) - darkest;
    };
    const auto at = [view](const QString &text, int fromWeek) {
        for (int week = fromWeek; week < view->model()->rowCount(); ++week) {
            for (int day = 0; day < 5; ++day) {
                if (view->model()->index(week, day).data().toString() == text) {
                    return std::pair(week, day);
                }
            }
        }
        return std::pair(-1, -1);
    };
    const auto contrastOf = [&](const QString &text, int fromWeek) {
        const auto [week, day] = at(text, fromWeek);
        return week < 0 ? -1 : contrast(week, day);
    };
    const int past = contrastOf(u"16"_s, 1);
    const int tomorrow = contrastOf(u"19"_s, 1);
    const int nextMonth = contrastOf(u"1"_s, 4);
    QVERIFY(past > 0);
    QVERIFY2(past + 20 < tomorrow, qPrintable(u"%1 %2"_s.arg(past).arg(tomorrow)));
    QVERIFY2(past + 20 < nextMonth, qPrintable(u"%1 %2"_s.arg(past).arg(nextMonth)));
}

void TestWidgets::theWheelScrollsThePageAndChangesNothing_data()
{
    QTest::addColumn<bool>("hasKeyboard");
    QTest::newRow("under the pointer") << false;
    QTest::newRow("with the keyboard") << true;
}

void TestWidgets::theWheelScrollsThePageAndChangesNothing()
{
    QFETCH(const bool, hasKeyboard);
    QScrollArea page;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    auto *combo = new QComboBox;
    combo->addItems({u"one"_s, u"two"_s, u"three"_s});
    combo->setCurrentIndex(1);
    auto *number = new QSpinBox;
    number->setValue(50);
    auto *time = new QTimeEdit(QTime(10, 30));
    auto *other = new QPushButton(u"other"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{other, combo, number, time}) {
        column->addWidget(part);
    }
    column->addSpacing(2000);
    page.setWidget(inside);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    other->setFocus();
    for (QWidget *part : std::initializer_list<QWidget *>{combo, number, time}) {
        if (hasKeyboard) {
            part->setFocus();
        }
        for (const int turn : {-120, 120}) {
            const int before = page.verticalScrollBar()->value();
            QWidget *under = part->childAt(part->rect().center());
            under = under != nullptr ? under : part;
            const QPointF place = under->rect().center();
            QWheelEvent wheel(place, under->mapToGlobal(place), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&wheel); // only such events go on to what lies around
            qApp->notify(under, &wheel);
            QVERIFY(turn < 0 ? page.verticalScrollBar()->value() > before : page.verticalScrollBar()->value() < before);
        }
        QCOMPARE(part->hasFocus(), hasKeyboard);
    }
    QCOMPARE(combo->currentIndex(), 1);
    QCOMPARE(number->value(), 50);
    QCOMPARE(time->time(), QTime(10, 30));
}

void TestWidgets::enterClosesWhereTheCloseButtonHasTheKeyboard()
{
    SidePanel panel(u"New session"_s);
    auto *editor = new QLineEdit;
    panel.content()->addWidget(editor);
    QSignalSpy asked(&panel, &SidePanel::closeRequested);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    auto *close = panel.findChild<QToolButton *>(u"closePanel"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QTest::keyClick(close, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(asked.count(), 2);
}

void TestWidgets::escapeAsksToClose()
{
    SidePanel panel(u"New session"_s);
    auto *editor = new QLineEdit;
    panel.content()->addWidget(editor);
    QSignalSpy asked(&panel, &SidePanel::closeRequested);
    panel.show();
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(asked.count(), 1);
    panel.findChild<QToolButton *>(u"closePanel"_s)->click();
    QCOMPARE(asked.count(), 2);
}

void TestWidgets::labelsNeverReadHtml()
{
    Label label(u"<b>bold</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestWidgets::tooltipsSayWhatWasTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Jo Doe"_s;
    QTest::newRow("ampersand") << u"Anna & Ben \"Bee\" Kern"_s;
    QTest::newRow("markup") << u"<b>Jo</b> Doe"_s;
    QTest::newRow("entity") << u"Jo &lt;Doe"_s;
}

void TestWidgets::tooltipsSayWhatWasTyped()
{
    QFETCH(QString, name);
    const auto read = [](const QString &tip) {
        if (!Qt::mightBeRichText(tip)) {
            return tip;
        }
        QTextDocument document;
        document.setHtml(tip);
        return document.toPlainText();
    };
    ElidedLabel label(name);
    label.resize(20, 20);
    label.grab();
    QCOMPARE(read(label.toolTip()), name);
    PsychologistDot dot;
    dot.setPsychologist(0, name);
    QCOMPARE(read(dot.toolTip()), name);
}

void TestWidgets::aLongWordMakesALabelNoWider()
{
    WrappedLabel label(QString(200, u'w'));
    QVERIFY(label.minimumSizeHint().width() < theme::panelWidth / 2);
    QVERIFY(label.heightForWidth(theme::panelWidth) > 2 * label.fontMetrics().height());
    label.setText(u"Jo Doe"_s);
    QCOMPARE(label.heightForWidth(theme::panelWidth), label.fontMetrics().height());
}

void TestWidgets::aLabelOfSomeLinesEndsThere()
{
    WrappedLabel label(QString(200, u'w') + u" & "_s + QString(200, u'o'));
    label.setMostLines(2);
    const int height = label.heightForWidth(theme::panelWidth);
    QVERIFY(height < 3 * label.fontMetrics().height());
    label.resize(theme::panelWidth, height);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), label.text());
    label.setText(u"Jo Doe"_s);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void TestWidgets::aLabelsKeyLeadsIntoItsRow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *row = new QWidget;
    auto *edit = new QLineEdit(row);
    row->setFocusProxy(edit);
    auto *choice = new SegmentedControl;
    choice->addChoice(u"Video"_s, u"video"_s);
    choice->addChoice(u"Phone"_s, u"phone"_s);
    column->addWidget(new FormField(u"&When"_s, row));
    column->addWidget(new FormField(u"H&ow"_s, choice));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), choice->findChild<QWidget *>(u"video"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), edit);
}

void TestWidgets::lightAndDarkReachEveryLabel()
{
    QWidget window;
    auto *label = new Label(u"x"_s, theme::TextSize::Base, theme::Role::Good, &window);
    window.show();
    for (bool dark : {false, true}) {
        m_theme->setAppearance(dark ? theme::Appearance::Dark : theme::Appearance::Light);
        QTRY_COMPARE(label->palette().color(QPalette::Active, QPalette::WindowText),
                     theme::colour(theme::paletteOf(dark), theme::Role::Good));
    }
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
