// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/health.h"
#include "ui/widgets/card.h"
#include "ui/widgets/viewcontext.h"

#include <QTimeZone>

class QPushButton;
class QVBoxLayout;

namespace anteroom::settings {
class ConnectGoogle;
class ConnectionTest;
} // namespace anteroom::settings

namespace anteroom::widgets {
class Badge;
}

namespace anteroom::health {

class AccountState;
class HostLimits;

/// A service outside the house: how each of its accounts stands, and what one can do about it.
class ServiceCard : public widgets::Card
{
    Q_OBJECT
public:
    ServiceCard(widgets::ViewContext context, ports::Remote remote, QWidget *parent = nullptr);
    using Card::show;
    void show(const service::Health &health, base::Instant now);
    /// Tests the connection now.
    void test();
    /// Lets somebody sign in, or leads to where it is set up.
    void reconnect();
    /// Whether the last test failed, and nothing has succeeded since.
    bool hasFailedTest() const { return m_isTestBad; }

Q_SIGNALS:
    void settingsRequested(const QString &page);
    void retryRequested();
    /// A test has ended.
    void tested();

private:
    QWidget *makeHead();
    QWidget *makeButtons();
    void nameButtons();
    void showButtons(const std::vector<service::ServiceHealth> &accounts);
    bool signsInByBrowser() const;
    void takeTest(bool isGood);
    void showState(const std::vector<service::ServiceHealth> &accounts);

    widgets::ViewContext m_context;
    ports::Remote m_remote;
    widgets::Badge *m_state; ///< of the only account
    QVBoxLayout *m_accountColumn;
    std::vector<AccountState *> m_accounts;
    HostLimits *m_limits;
    settings::ConnectionTest *m_test;
    settings::ConnectGoogle *m_connect = nullptr; ///< of Google only
    QPushButton *m_reconnect;
    QPushButton *m_retry;
    std::optional<base::Instant> m_failedTest; ///< when the last one failed; nothing: it did not
    bool m_isTestBad = false;
};

} // namespace anteroom::health
