// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/sandboxfeed.h"
#include "ui/shell/viewdefinition.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace anteroom::service {
class Workplace;
}

namespace anteroom::shell {
class MainWindow;
}

namespace anteroom::gui {

class MailsCard;
class RemoteSwitch;

/// What stands around the demo's practice: the mails that its stand-ins received, switches that make them slow or let
/// them fail, and who sits at the desk.
class DemoPage : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    DemoPage(compose::SandboxThread &sandbox, service::Workplace &workplace, QWidget *parent = nullptr);
    /// The page as the rail leads to it.
    static shell::ViewDefinition view(compose::SandboxThread &sandbox, service::Workplace &workplace);
    /// Shows the page in its window, with the mail of this Delivery::mail to read.
    static void showMail(shell::MainWindow &window, const QByteArray &mail);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSwitches();
    QWidget *makeRemotes();
    QWidget *makeContent();
    void layOut();
    void revealMail();
    void take(const SandboxFeed::Outside &outside, const std::vector<ReadableMail> &newMails);

    service::Workplace &m_workplace;
    SandboxFeed m_feed;
    MailsCard *m_mails;
    RemoteSwitch *m_zoom;
    RemoteSwitch *m_google;
    RemoteSwitch *m_smtp;
    QBoxLayout *m_columns = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace anteroom::gui
