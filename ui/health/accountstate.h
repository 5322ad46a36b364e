// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"

#include <QTimeZone>
#include <QWidget>

namespace anteroom::widgets {
class Badge;
class Label;
} // namespace anteroom::widgets

namespace anteroom::health {

class Facts;
class Figures;

/// How one account of a service stands: why, and what to do, when it last worked, and its figures.
class AccountState : public QWidget
{
    Q_OBJECT
public:
    explicit AccountState(QWidget *parent = nullptr);
    using QWidget::show;
    /// `isNamed`: there are several, so it says which it is and its state.
    void show(const service::ServiceHealth &account, bool isNamed, const QTimeZone &zone, base::Instant now);

private:
    void showFacts(const service::ServiceHealth &account, const QTimeZone &zone, base::Instant now);

    QWidget *m_head;
    widgets::Label *m_name;
    widgets::Badge *m_state;
    widgets::Label *m_words;
    widgets::Label *m_remedy;
    Facts *m_facts;
    widgets::Label *m_lastSuccess;
    widgets::Label *m_lastAttempt;
    widgets::Label *m_lastError;
    widgets::Label *m_staleSince;
    Figures *m_figures;
};

} // namespace anteroom::health
