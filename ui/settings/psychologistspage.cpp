// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/psychologistspage.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/settings/psychologistform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QListWidget>
#include <QStackedWidget>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
namespace space = theme::space;

namespace {

QIcon colourDot(const QWidget *widget, int number)
{
    const int size = theme::iconSize;
    const qreal scale = widget->devicePixelRatioF();
    QPixmap pixmap(qRound(size * scale), qRound(size * scale));
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::psychologistColour(widget->palette(), number));
    painter.drawEllipse(
        QRectF(0, 0, size, size).marginsRemoved({space::tight, space::tight, space::tight, space::tight}));
    return QIcon(pixmap);
}

} // namespace

PsychologistsPage::PsychologistsPage(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent), m_context(std::move(context))
{
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeEditor());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&m_context.workplace, &service::Workplace::changed, this, &PsychologistsPage::fill);
    fill();
}

QWidget *PsychologistsPage::makeList()
{
    auto *title = new widgets::Label(tr("Psychologists"));
    title->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    QPushButton *add = widgets::makeButton(tr("Add psychologist"), widgets::ButtonKind::Normal, u"plus"_s);
    add->setObjectName(u"addPsychologist"_s);
    m_list = new QListWidget;
    m_list->setObjectName(u"psychologists"_s);
    m_list->setAccessibleName(tr("Psychologists; Enter edits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_empty = new widgets::EmptyState;
    m_empty->show(u"psychologist"_s, tr("No psychologists yet"), tr("Sessions can be booked once there is one."));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(add);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_list, &QListWidget::itemActivated, this, &PsychologistsPage::editChosen);
    return page;
}

QWidget *PsychologistsPage::makeEditor()
{
    m_formTitle = new widgets::Label;
    m_formTitle->setTextSize(theme::TextSize::Title, QFont::DemiBold);
    m_refusal = new widgets::Banner;
    m_form = new PsychologistForm;
    m_save = widgets::makeButton(tr("Save"), widgets::ButtonKind::Primary);
    m_save->setObjectName(u"savePsychologist"_s);
    QPushButton *back = widgets::makeButton(tr("Cancel"), widgets::ButtonKind::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_save);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(m_formTitle);
    layout->addWidget(m_refusal);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &PsychologistsPage::save);
    connect(back, &QPushButton::clicked, this, &PsychologistsPage::backToList);
    return page;
}

void PsychologistsPage::fill()
{
    const auto &psychologists = m_context.workplace.psychologists();
    const int row = m_list->currentRow();
    m_list->clear();
    for (int number = 0; number < int(psychologists.size()); ++number) {
        const domain::Psychologist &psychologist = psychologists[std::size_t(number)];
        const QString zoom = psychologist.zoomUser.isEmpty() ? tr("no Zoom user") : psychologist.zoomUser;
        auto *item = new QListWidgetItem(colourDot(this, number), tr("%1 – %2").arg(psychologist.name, zoom), m_list);
        item->setData(Qt::UserRole, number);
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_list->setVisible(!psychologists.empty());
    m_empty->setVisible(psychologists.empty());
}

void PsychologistsPage::editChosen()
{
    const auto &psychologists = m_context.workplace.psychologists();
    const int number = m_list->currentRow();
    if (number >= 0 && number < int(psychologists.size())) {
        edit(psychologists[std::size_t(number)]);
    }
}

void PsychologistsPage::edit(const domain::Psychologist &psychologist)
{
    m_edited = psychologist.uuid;
    m_formTitle->setText(m_edited.isNull() ? tr("New psychologist") : psychologist.name);
    m_refusal->hide();
    m_pages->setCurrentIndex(1);
    m_form->show(psychologist);
}

void PsychologistsPage::save()
{
    m_save->setEnabled(false);
    service::PeopleService people = m_context.workplace.people();
    const auto result =
        m_edited.isNull() ? people.addPsychologist(m_form->form()) : people.editPsychologist(m_edited, m_form->form());
    base::deliver(result, this, [this](const base::Result<domain::Psychologist> &answer) { saved(answer); });
}

void PsychologistsPage::saved(const base::Result<domain::Psychologist> &result)
{
    m_save->setEnabled(true);
    if (result) {
        m_context.notify({theme::Meaning::Good, tr("%1 saved").arg(result->name), {}, {}});
        backToList();
        return;
    }
    m_form->showProblems(result.error().problems);
    if (result.error().problems.empty()) {
        m_refusal->show(theme::Meaning::Danger, result.error().text);
        m_refusal->setVisible(true);
    }
}

void PsychologistsPage::backToList()
{
    m_pages->setCurrentIndex(0);
    m_list->setFocus();
}

} // namespace anteroom::settings
