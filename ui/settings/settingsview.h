// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/viewcontext.h"

#include <QWidget>

class QListWidget;
class QSettings;
class QStackedWidget;

namespace anteroom::settings {

/// What can be set: the practice's pages for those who may, and this desk's for everybody.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    /// `desk` keeps this desk's own settings; it outlives the view. Null: nothing is kept.
    SettingsView(widgets::ViewContext context, theme::Theme &theme, QSettings *desk, QWidget *parent = nullptr);
    /// Shows a page: practice, psychologists, zoom, google, mail, desk. Nothing happens when there is none.
    void showPage(const QString &name);

private:
    void makePages();
    void followDesk();
    void addPage(const QString &name, const QString &title, const QString &iconName, QWidget *page);

    widgets::ViewContext m_context;
    theme::Theme &m_theme;
    QSettings *m_desk;
    QListWidget *m_list;
    QStackedWidget *m_pages;
};

} // namespace anteroom::settings
