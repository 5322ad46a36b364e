// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/gallerypage.h"

#include "tests/unit/ui/somedelivery.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/deliverylist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace anteroom::widgets;
using anteroom::service::Delivery;
using anteroom::theme::Meaning;
using anteroom::theme::Role;
using anteroom::theme::TextSize;
namespace space = anteroom::theme::space;

namespace anteroom::testing {

namespace {

std::vector<Delivery> someDeliveries()
{
    using Kind = Delivery::Kind;
    using State = Delivery::State;
    const base::Instant when = base::fromMs(1'804'154'520'000);
    std::vector<Delivery> all{
        someDelivery(Kind::Meeting, State::Done),
        someDelivery(Kind::PracticeEvent, State::Waiting),
        someDelivery(Kind::PsychologistEvent, State::Failed, {}, u"google.calendar-missing"_s),
        someDelivery(Kind::Mail, State::Done, when),
        someDelivery(Kind::Mail, State::Waiting, {}, u"net.timeout"_s),
        someDelivery(Kind::Mail, State::Planned, when),
    };
    all.back().step = domain::MessageStep::Reminder;
    return all;
}

QWidget *row(std::initializer_list<QWidget *> widgets)
{
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    return whole;
}

QWidget *buttons()
{
    auto *disabled = makeButton(u"Disabled"_s, ButtonKind::Primary, u"plus"_s);
    disabled->setEnabled(false);
    auto *normalDisabled = makeButton(u"Disabled"_s, ButtonKind::Normal, u"check"_s);
    normalDisabled->setEnabled(false);
    return row({makeButton(u"New session"_s, ButtonKind::Primary, u"plus"_s),
                makeButton(u"Normal"_s, ButtonKind::Normal), makeButton(u"Quiet"_s, ButtonKind::Quiet, u"undo"_s),
                makeButton(u"Cancel session"_s, ButtonKind::Danger, u"cancel"_s), disabled, normalDisabled,
                new CopyButton(
                    u"Copy link"_s, [] { return u"x"_s; }, false),
                makeIconButton(u"more"_s, u"More"_s)});
}

QWidget *badges()
{
    const std::pair<Meaning, QString> all[] = {
        {Meaning::Neutral, u"not needed"_s},     {Meaning::Accent, u"tentative"_s},
        {Meaning::Good, u"In line"_s},           {Meaning::Waiting, u"Working on it"_s},
        {Meaning::Attention, u"trying again"_s}, {Meaning::Danger, u"Needs you"_s}};
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &[meaning, text] : all) {
        auto *badge = new Badge;
        badge->show(meaning, text);
        layout->addWidget(badge);
    }
    layout->addStretch();
    return whole;
}

QWidget *banner(Meaning meaning, const QString &what, const QString &remedy, const QString &action)
{
    auto *shown = new Banner;
    shown->show(meaning, what, remedy, action);
    return shown;
}

QWidget *fields()
{
    auto *whole = new QWidget;
    auto *grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::medium);
    auto *patient = new QLineEdit;
    patient->setPlaceholderText(u"Name or address"_s);
    auto *patientField = new FormField(u"&Patient"_s, patient);
    patientField->setHint(u"Type two letters"_s);
    auto *when = new DateField([] { return QDate(2027, 3, 4); });
    when->setDate(QDate(2027, 3, 5));
    auto *time = new TimeField;
    time->setText(u"25"_s);
    auto *timeField = new FormField(u"&Start"_s, time);
    timeField->setProblem(u"This is no time of day."_s);
    auto *type = new QComboBox;
    type->addItems({u"Individual"_s, u"Couples"_s, u"Intake"_s});
    auto *minutes = new QSpinBox;
    minutes->setRange(5, 480);
    minutes->setValue(50);
    minutes->setSuffix(u" min"_s);
    auto *minutesField = new FormField(u"&Minutes"_s, minutes);
    minutesField->setWarning(u"Outside working hours."_s);
    auto *disabled = new QLineEdit(u"disabled"_s);
    disabled->setEnabled(false);
    auto *date = new QDateEdit(QDate(2027, 3, 4));
    date->setCalendarPopup(true);
    grid->addWidget(patientField, 0, 0, Qt::AlignTop);
    grid->addWidget(new FormField(u"&Date"_s, when), 0, 1, Qt::AlignTop);
    grid->addWidget(timeField, 0, 2, Qt::AlignTop);
    grid->addWidget(new FormField(u"&Type"_s, type), 1, 0, Qt::AlignTop);
    grid->addWidget(minutesField, 1, 1, Qt::AlignTop);
    grid->addWidget(new FormField(u"Disabled"_s, disabled), 1, 2, Qt::AlignTop);
    grid->addWidget(new FormField(u"Date edit"_s, date), 2, 0, Qt::AlignTop);
    auto *note = new QPlainTextEdit(u"Several lines"_s);
    note->setMaximumHeight(60);
    grid->addWidget(new FormField(u"Reason"_s, note), 2, 1, 1, 2, Qt::AlignTop);
    return whole;
}

QWidget *choices()
{
    auto *control = new SegmentedControl;
    control->addChoice(u"Video"_s, u"video"_s, u"video"_s);
    control->addChoice(u"In person"_s, u"person"_s, u"person"_s);
    control->addChoice(u"Phone"_s, u"phone"_s, u"phone"_s);
    auto *ticked = new QCheckBox(u"Ticked"_s);
    ticked->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *off = new QCheckBox(u"Disabled"_s);
    off->setEnabled(false);
    auto *one = new QRadioButton(u"One"_s);
    one->setChecked(true);
    return row({control, ticked, new QCheckBox(u"Open"_s), partly, off, one, new QRadioButton(u"Other"_s)});
}

QWidget *table()
{
    auto *shown = new QTableWidget(8, 3);
    shown->setHorizontalHeaderLabels({u"Time"_s, u"Patient"_s, u"Type"_s});
    shown->setSelectionBehavior(QAbstractItemView::SelectRows);
    shown->setShowGrid(false);
    shown->verticalHeader()->hide();
    shown->horizontalHeader()->setStretchLastSection(true);
    shown->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int line = 0; line < 8; ++line) {
        shown->setItem(line, 0, new QTableWidgetItem(u"%1:00"_s.arg(9 + line)));
        shown->setItem(line, 1, new QTableWidgetItem(u"Jo Doe"_s));
        shown->setItem(line, 2, new QTableWidgetItem(u"Individual"_s));
    }
    shown->selectRow(2);
    shown->setFixedHeight(160);
    return shown;
}

QWidget *cards()
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::large, space::large, space::large, space::large);
    inside->addWidget(new Label(u"Deliveries"_s, TextSize::Large));
    auto *deliveries = new DeliveryList;
    deliveries->show(someDeliveries(), QTimeZone("Australia/Sydney"));
    inside->addWidget(deliveries);
    inside->addStretch();
    auto *empty = new Card;
    auto *emptyInside = new QVBoxLayout(empty);
    auto *state = new EmptyState;
    state->show(u"appointments"_s, u"No sessions today"_s, u"What is booked for today shows up here."_s,
                u"New session"_s);
    emptyInside->addWidget(state);
    auto *loading = new Card;
    auto *loadingInside = new QVBoxLayout(loading);
    loadingInside->addWidget(new Skeleton(5));
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(card, 3);
    layout->addWidget(empty, 2);
    layout->addWidget(loading, 1);
    return whole;
}

QWidget *menu()
{
    auto *shown = new QMenu;
    shown->addAction(theme::icon(u"move"_s), u"Reschedule"_s)->setShortcut(QKeySequence(u"Ctrl+R"_s));
    shown->addAction(theme::icon(u"check"_s), u"Confirm"_s);
    shown->addSeparator();
    shown->addAction(theme::icon(u"cancel"_s), u"Cancel session"_s);
    shown->addAction(u"Not now"_s)->setEnabled(false);
    QAction *ticked = shown->addAction(u"Only trouble"_s);
    ticked->setCheckable(true);
    ticked->setChecked(true);
    shown->addMenu(u"More"_s)->addAction(u"x"_s);
    shown->setActiveAction(shown->actions().at(1));
    shown->setWindowFlags(Qt::Widget);
    shown->setVisible(true);
    return shown;
}

QWidget *various()
{
    auto *tabs = new QTabBar;
    tabs->addTab(u"Practice"_s);
    tabs->addTab(u"Zoom"_s);
    tabs->addTab(u"Google"_s);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    auto *bar = new QScrollBar(Qt::Horizontal);
    bar->setRange(0, 100);
    bar->setValue(30);
    bar->setFixedWidth(160);
    auto *spread = new QWidget;
    auto *column = new QVBoxLayout(spread);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs);
    column->addWidget(progress);
    column->addWidget(bar);
    column->addWidget(new Label(u"Display"_s, TextSize::Display));
    column->addWidget(new Label(u"Title"_s, TextSize::Title));
    column->addWidget(new Label(u"Small, secondary"_s, TextSize::Small, Role::SecondaryText));
    return row({menu(), spread});
}

} // namespace

QWidget *makeGalleryPage()
{
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::large);
    column->addWidget(buttons());
    column->addWidget(badges());
    column->addWidget(choices());
    auto *form = new Card;
    auto *inside = new QVBoxLayout(form);
    inside->setContentsMargins(space::large, space::large, space::large, space::large);
    inside->addWidget(fields());
    column->addWidget(form);
    column->addWidget(
        banner(Meaning::Danger, u"Zoom refuses the sign-in."_s,
               u"Nothing is lost: sessions are booked and the room follows. Check the Zoom account in Settings."_s,
               u"Retry"_s));
    column->addWidget(banner(Meaning::Attention, u"Ada already has a session at 10:00."_s, {}, {}));
    column->addWidget(cards());
    auto *below = new QWidget;
    auto *layout = new QHBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table(), 1);
    layout->addWidget(various(), 1);
    column->addWidget(below);
    return page;
}

QWidget *makeGalleryPanel()
{
    auto *panel = new SidePanel(u"New session"_s);
    for (int place = 0; place < 8; ++place) {
        panel->content()->addWidget(new FormField(u"Field %1"_s.arg(place), new QLineEdit));
    }
    panel->footer()->addStretch();
    panel->footer()->addWidget(makeButton(u"Cancel"_s, ButtonKind::Normal));
    panel->footer()->addWidget(makeButton(u"Book and invite"_s, ButtonKind::Primary));
    panel->showFooter(true);
    return panel;
}

QWidget *makeIconPage()
{
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page);
    grid->setSpacing(space::medium);
    theme::icon(u"plus"_s);
    int place = 0;
    constexpr int columns = 8;
    for (const QString &file : QDir(u":/icons"_s).entryList()) {
        const QString name = file.chopped(4);
        grid->addWidget(row({new IconLabel(name, Role::Text, space::wide), new Label(name, TextSize::Small)}),
                        place / columns, place % columns);
        ++place;
    }
    auto *people = new QWidget;
    auto *line = new QHBoxLayout(people);
    for (int number = 0; number < theme::psychologistColours; ++number) {
        line->addWidget(new PsychologistDot(number));
        line->addWidget(new Label(QString::number(number)));
    }
    line->addStretch();
    grid->addWidget(people, place / columns + 1, 0, 1, columns);
    return page;
}

} // namespace anteroom::testing
