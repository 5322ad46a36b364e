// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsview.h"

#include "core/service/workplace.h"
#include "ui/settings/column.h"
#include "ui/settings/deskpage.h"
#include "ui/settings/psychologistspage.h"
#include "ui/settings/settingspages.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
namespace space = theme::space;

namespace {

constexpr int listWidth = 200;

} // namespace

SettingsView::SettingsView(widgets::ViewContext context, theme::Theme &theme, QSettings *desk, QWidget *parent)
    : QWidget(parent), m_context(std::move(context)), m_theme(theme), m_desk(desk)
{
    m_list = new QListWidget;
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setMinimumWidth(listWidth);
    m_list->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    m_pages = new QStackedWidget;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::wide, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_context.workplace, &service::Workplace::deskChanged, this, &SettingsView::followDesk);
    setFocusProxy(m_list);
    makePages();
}

// Pages with something typed in them stay as long as they may be seen.
void SettingsView::followDesk()
{
    const bool hasPractice = m_list->count() > 1;
    if (hasPractice != m_context.workplace.mayDo(security::Action::ChangeSettings)) {
        const bool isOnPage = m_pages->isAncestorOf(QApplication::focusWidget());
        makePages();
        if (isOnPage) {
            m_pages->currentWidget()->findChild<QComboBox *>(u"deskRole"_s)->setFocus();
        }
    }
}

void SettingsView::makePages()
{
    const QString shown = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        page->deleteLater(); // the change may have been made on it
    }
    if (m_context.workplace.mayDo(security::Action::ChangeSettings)) {
        addPage(u"practice"_s, tr("Practice"), u"dashboard"_s, new SettingsPage(m_context, practicePage()));
        addPage(u"psychologists"_s, tr("Psychologists"), u"psychologist"_s, inColumn(new PsychologistsPage(m_context)));
        addPage(u"zoom"_s, tr("Zoom"), u"video"_s, new SettingsPage(m_context, zoomPage()));
        addPage(u"google"_s, tr("Google Calendar"), u"appointments"_s, new SettingsPage(m_context, googlePage()));
        addPage(u"mail"_s, tr("Mail"), u"mail"_s, new SettingsPage(m_context, mailPage()));
    }
    addPage(u"desk"_s, tr("This desk"), u"user"_s, inColumn(new DeskPage(m_context, m_theme, m_desk)));
    m_list->setMaximumWidth(std::max(listWidth, m_list->sizeHintForColumn(0) + space::wide));
    m_list->setCurrentRow(0);
    showPage(shown);
}

void SettingsView::addPage(const QString &name, const QString &title, const QString &iconName, QWidget *page)
{
    page->setObjectName(name + u"Page"_s);
    m_pages->addWidget(page);
    auto *item = new QListWidgetItem(theme::icon(iconName, theme::Role::SecondaryText), title, m_list);
    item->setData(Qt::UserRole, name);
}

void SettingsView::showPage(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name) {
            m_list->setCurrentRow(row);
        }
    }
}

} // namespace anteroom::settings
