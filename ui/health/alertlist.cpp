// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/alertlist.h"

#include "ui/health/healthwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/settingwords.h"

#include <QVBoxLayout>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using ports::Remote;
using service::Alert;
using theme::Meaning;

namespace {

constexpr int mostStrays = 5;

} // namespace

AlertList::AlertList(const service::Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_column(new QVBoxLayout(this))
{
    setObjectName(u"alerts"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::small);
}

AlertList::Cure AlertList::cureOf(const Alert &alert)
{
    if (alert.cure == u"connect google"_s) {
        return Cure::SignIn;
    }
    if (!alert.service) {
        return Cure::None;
    }
    if (alert.sessions > 0 || alert.code == u"token-refresh"_s) {
        return Cure::Reconnect;
    }
    if (alert.code == u"calendar-failures"_s) {
        return Cure::Retry;
    }
    return alert.code == u"slow-meetings"_s ? Cure::Test : Cure::None;
}

QString AlertList::buttonOf(Cure cure)
{
    switch (cure) {
    case Cure::None:
        return {};
    case Cure::SignIn:
        return tr("Connect Google");
    case Cure::Reconnect:
        return tr("Reconnect…");
    case Cure::Retry:
        return tr("Retry");
    case Cure::Test:
        return tr("Test connection");
    }
    return {};
}

void AlertList::show(const service::Health &health)
{
    const std::vector<Alert> &alerts = health.alerts;
    m_alerts = alerts;
    m_strays = health.strays;
    while (m_banners.size() < alerts.size()) {
        auto *banner = new widgets::Banner(this);
        const std::size_t place = m_banners.size();
        banner->setObjectName(u"alert"_s);
        connect(banner, &widgets::Banner::actionRequested, this, [this, place] { cure(m_alerts.at(place)); });
        m_banners.push_back(banner);
        m_column->addWidget(banner);
    }
    for (std::size_t i = 0; i < m_banners.size(); ++i) {
        if (i < alerts.size()) {
            showOne(m_banners[i], alerts[i]);
        } else {
            m_banners[i]->hide();
        }
    }
    setVisible(!alerts.empty());
}

void AlertList::showOne(widgets::Banner *banner, const Alert &alert)
{
    QStringList more{widgets::withLabels(alert.remedy)};
    if (alert.sessions > 0) {
        more.append(tr("%n session(s) wait(s) for it.", nullptr, alert.sessions));
    }
    more.append(whenText(alert, m_workplace.zone(), m_workplace.clock().now()));
    more.removeAll(QString());
    QString below = more.join(u' ');
    if (alert.code == u"strays"_s) {
        below += u'\n' + straysText();
    }
    const bool isUrgent = alert.sessions > 0 || alert.code == u"token-refresh"_s;
    const QString button = buttonOf(cureOf(alert));
    const QString text = widgets::withLabels(alert.text);
    banner->show(isUrgent ? Meaning::Danger : Meaning::Attention, text, below, button);
    banner->button()->setAccessibleName(button.isEmpty() ? QString() : tr("%1: %2").arg(button, text));
}

// Where to look for them, one line each.
QString AlertList::straysText() const
{
    QStringList lines;
    for (const store::Stray &stray : m_strays) {
        if (lines.size() == mostStrays) {
            lines.append(tr("and %n more", nullptr, int(m_strays.size()) - mostStrays));
            break;
        }
        const bool isZoom = stray.service == u"zoom"_s;
        const QString when = whenText(stray.start, m_workplace.zone(), m_workplace.clock().now());
        const QString place = nameOf(isZoom ? Remote::Zoom : Remote::Calendar) + u' ' + stray.place;
        lines.append(stray.code == u"edited"_s ? tr("%1, %2: changed by somebody").arg(place, when)
                                               : tr("%1, %2: not made by this practice").arg(place, when));
    }
    return lines.join(u'\n');
}

void AlertList::cure(const Alert &alert)
{
    switch (cureOf(alert)) {
    case Cure::None:
        break;
    case Cure::SignIn:
        return Q_EMIT reconnectRequested(Remote::Calendar);
    case Cure::Reconnect:
        return Q_EMIT reconnectRequested(*alert.service);
    case Cure::Retry:
        return Q_EMIT retryRequested();
    case Cure::Test:
        return Q_EMIT testRequested(*alert.service);
    }
}

} // namespace anteroom::health
