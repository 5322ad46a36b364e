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

#if __has_include("ui/appointments/appointmentsview.h")
namespace anteroom::appointments {
class AppointmentsView;
}
#endif

namespace anteroom::shell {

/// The views that every practice has, and what they ask of the window.
class PracticeViews : public QObject
{
    Q_OBJECT
public:
    explicit PracticeViews(theme::Theme &theme, QObject *parent = nullptr);

    /// In the order of the rail. Their widgets may be made once a workplace is set.
    std::vector<ViewDefinition> definitions();
    /// What the views to come work with.
    void setContext(std::optional<widgets::ViewContext> context);
    /// The name of the view that search and showTrouble() concern.
    static QString listName();
    /// Filters the list; it has been shown.
    void search(const QString &text);
    /// The list shows only what needs somebody; it has been shown.
    void showTrouble();

Q_SIGNALS:
    void sessionActivated(const QUuid &id);
    void bookRequested();
    void moveRequested(const QUuid &id);
    void cancelRequested(const QUuid &id);

private:
    template<typename View>
    View *make();

    [[maybe_unused]] theme::Theme &m_theme;
    std::optional<widgets::ViewContext> m_context;
#if __has_include("ui/appointments/appointmentsview.h")
    QPointer<appointments::AppointmentsView> m_list;
#endif
};

} // namespace anteroom::shell
