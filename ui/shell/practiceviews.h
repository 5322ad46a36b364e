// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/viewdefinition.h"
#include "ui/theme/theme.h"
#include "ui/widgets/viewcontext.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>

class QSettings;

namespace anteroom::appointments {
class AppointmentsView;
}
namespace anteroom::health {
class HealthView;
}
namespace anteroom::settings {
class SettingsView;
}

namespace anteroom::shell {

/// The views that every practice has, and what they ask of the window.
class PracticeViews : public QObject
{
    Q_OBJECT
public:
    /// `desk` keeps this desk's own settings; it outlives the views. Null: nothing is kept.
    PracticeViews(theme::Theme &theme, QSettings *desk, QObject *parent = nullptr);

    /// In the order of the rail. Their widgets may be made once a workplace is set.
    std::vector<ViewDefinition> definitions();
    /// What the views to come work with.
    void setContext(std::optional<widgets::ViewContext> context);
    /// The name of the view that search and showTrouble() concern.
    static QString listName();
    /// The name of the view that showSettings() concerns.
    static QString settingsName();
    /// Filters the list; it has been shown.
    void search(const QString &text);
    /// The list selects this session, if it has been shown and has it.
    void choose(const QUuid &id);
    /// Puts the keyboard into the list's search; it has been shown.
    void focusSearch();
    /// The list shows only what needs somebody; it has been shown.
    void showTrouble();
    /// The settings show this page; they have been shown.
    void showSettings(const QString &page);

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    /// Somebody went on to this session in the list, which opens nothing by itself.
    void sessionChosen(const QUuid &id);
    void bookRequested();
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);
    void settingsRequested(const QString &page);

private:
    template<typename View>
    View *make();
    QWidget *makeDashboard();
    QWidget *makeHealth();

    theme::Theme &m_theme;
    QSettings *m_desk;
    std::optional<widgets::ViewContext> m_context;
    QPointer<appointments::AppointmentsView> m_list;
    QPointer<settings::SettingsView> m_settings;
};

} // namespace anteroom::shell
