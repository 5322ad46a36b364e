// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/regeneratepanel.h"

#include "core/base/deliver.h"
#include "ui/booking/consequences.h"
#include "ui/booking/sessionheader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sidepanel.h"

#include <QCheckBox>

namespace anteroom::booking {

using namespace Qt::StringLiterals;

RegeneratePanel::RegeneratePanel(widgets::ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_watch(context.workplace)
    , m_panel(new widgets::SidePanel(tr("New meeting")))
    , m_header(new SessionHeader(context.workplace))
    , m_reason(new QLineEdit)
    , m_reasonField(new widgets::FormField(tr("&Reason"), m_reason))
    , m_leaked(new QCheckBox(tr("Somebody has the link who should not")))
    , m_follows(new widgets::Label({}, theme::TextSize::Base, theme::Role::SecondaryText))
    , m_banner(new widgets::Banner)
    , m_regenerate(widgets::makeButton(tr("Make a new meeting"), widgets::ButtonKind::Primary))
{
    setObjectName(u"regeneratePanel"_s);
    build();
    setFocusProxy(m_reason);
    connect(m_panel, &widgets::SidePanel::closeRequested, this, &RegeneratePanel::closeRequested);
    connect(&m_watch, &SessionWatch::changed, this, &RegeneratePanel::showRow);
    connect(&m_watch, &SessionWatch::failed, this, &RegeneratePanel::showFailure);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonField->setProblem({}); });
    connect(m_reason, &QLineEdit::returnPressed, this, &RegeneratePanel::press);
    connect(m_leaked, &QCheckBox::toggled, this, &RegeneratePanel::showWhatFollows);
    connect(m_regenerate, &QPushButton::clicked, this, &RegeneratePanel::press);
}

void RegeneratePanel::build()
{
    m_reason->setObjectName(u"regenerateReason"_s);
    m_reasonField->setHint(tr("Needed. Kept with the session; the patient does not read it."));
    m_leaked->setObjectName(u"regenerateLeaked"_s);
    m_follows->setObjectName(u"regenerateFollows"_s);
    m_follows->setWordWrap(true);
    m_banner->setObjectName(u"regenerateBanner"_s);
    m_regenerate->setObjectName(u"regenerateNow"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_reasonField, m_leaked, m_follows, m_banner}) {
        m_panel->content()->addWidget(part);
    }
    m_panel->content()->addStretch();
    m_panel->footer()->addStretch();
    m_panel->footer()->addWidget(m_regenerate);
    m_panel->showFooter(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void RegeneratePanel::start(const QUuid &id)
{
    m_reason->clear();
    m_leaked->setChecked(false);
    m_reasonField->setProblem({});
    showRunning(false);
    m_watch.watch(id);
    showWhatFollows();
    m_reason->setFocus();
}

bool RegeneratePanel::isTouched() const
{
    return !m_reason->text().trimmed().isEmpty();
}

void RegeneratePanel::showRow()
{
    m_header->setVisible(m_watch.row().has_value());
    m_regenerate->setEnabled(m_watch.row() && !m_sending);
    if (m_watch.row()) {
        m_header->show(*m_watch.row(), m_watch.details() ? &*m_watch.details() : nullptr);
    }
}

void RegeneratePanel::showWhatFollows()
{
    m_follows->setText(m_leaked->isChecked()
                           ? tr("The old room is closed at once. Calendar and mail tell of the new link as soon as "
                                "Zoom has made the meeting.")
                           : tr("The old room stays open until calendar and mail have told of the new link."));
}

void RegeneratePanel::showFailure(const base::Error &error)
{
    m_regenerate->setEnabled(false);
    m_banner->show(theme::Meaning::Danger, error.text);
    m_banner->setVisible(true);
}

void RegeneratePanel::showRunning(bool running)
{
    m_wasAsked = running;
    m_banner->setVisible(running);
    if (running) {
        m_banner->show(theme::Meaning::Attention, tr("This session is running now."),
                       tr("Whoever is in its room is put out. Press again to go on."));
        m_panel->reveal(m_banner);
    }
    m_regenerate->setText(running ? tr("End it and make a new one") : tr("Make a new meeting"));
}

void RegeneratePanel::press()
{
    if (!m_watch.row() || m_sending) {
        return;
    }
    if (!isTouched()) {
        m_reasonField->setProblem(tr("Say why the session gets a new meeting."));
        m_reason->setFocus();
        return;
    }
    if (!m_wasAsked && isRunning(*m_watch.row(), m_context.workplace.clock().now())) {
        showRunning(true);
        return;
    }
    const QUuid id = m_watch.row()->uuid;
    m_sending = true;
    m_regenerate->setEnabled(false);
    base::deliver(m_context.workplace.bookings().regenerate(id, {m_reason->text(), m_leaked->isChecked(), m_wasAsked}),
                  this, [this, id](const base::Result<service::Saved> &saved) { take(id, saved); });
}

void RegeneratePanel::take(const QUuid &id, const base::Result<service::Saved> &saved)
{
    m_sending = false;
    m_regenerate->setEnabled(true);
    if (!saved) {
        m_banner->show(theme::Meaning::Danger, saved.error().text);
        m_banner->setVisible(true);
        m_panel->reveal(m_banner);
        return;
    }
    m_context.notify({theme::Meaning::Good, tr("A new meeting is on its way."), {}, {}});
    m_watch.watch({});
    m_reason->clear();
    Q_EMIT regenerated(id);
}

} // namespace anteroom::booking
