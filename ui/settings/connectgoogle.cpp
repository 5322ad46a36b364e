// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectgoogle.h"

#include "core/base/deliver.h"
#include "core/service/workplace.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/settingwords.h"

#include <QHBoxLayout>

namespace anteroom::settings {

using namespace Qt::StringLiterals;
using service::SettingKey;

ConnectGoogle::ConnectGoogle(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_button(widgets::makeButton(tr("Connect Google"), widgets::ButtonKind::Normal, u"external"_s))
    , m_state(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
{
    m_button->setObjectName(u"connectGoogle"_s);
    m_state->setObjectName(u"connectGoogleState"_s);
    m_state->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::medium);
    layout->addWidget(m_button);
    layout->addWidget(m_state, 1);
    connect(m_button, &QPushButton::clicked, this, &ConnectGoogle::press);
    connect(&m_context.workplace, &service::Workplace::settingsChanged, this, &ConnectGoogle::showState);
    showState();
}

void ConnectGoogle::showState()
{
    if (m_waiting) {
        return;
    }
    const bool isConnected = m_context.workplace.settings().isSet(SettingKey::GoogleRefreshToken);
    m_state->setText(isConnected ? tr("Somebody has signed in. Connect again to change who, or when it has ended.")
                                 : tr("Opens Google's page in the browser, where you sign in. Save the file first."));
}

void ConnectGoogle::press()
{
    if (m_waiting) {
        return;
    }
    m_waiting = true; // the button stays as it is, for it has the focus
    m_state->setText(tr("Waiting for the browser, five minutes at most…"));
    const auto open = [open = m_context.openLink](const QUrl &page) { open(page); };
    base::deliver(m_context.workplace.connectGoogle(open), this, [this](const base::Result<> &connected) {
        m_waiting = false;
        showState();
        if (connected) {
            m_context.notify({theme::Meaning::Good, tr("Google is connected. What waited for it goes now."), {}, {}});
        } else {
            m_state->setText(widgets::withLabels(connected.error().text));
        }
    });
}

} // namespace anteroom::settings
