// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/storecard.h"

#include "ui/health/facts.h"
#include "ui/health/healthwords.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::health {

using namespace Qt::StringLiterals;
using theme::Meaning;
using theme::TextSize;
namespace space = theme::space;

namespace {

constexpr std::size_t mostDeletions = 3;

} // namespace

StoreCard::StoreCard(const service::Workplace &workplace, QWidget *parent)
    : Card(parent), m_workplace(workplace), m_state(new widgets::Badge), m_words(new widgets::Label), m_facts(new Facts)
{
    setObjectName(u"storeHealth"_s);
    setAccessibleName(tr("Data store and key"));
    m_state->setObjectName(u"serviceState"_s);
    m_words->setObjectName(u"serviceWords"_s);
    m_words->setWordWrap(true);
    m_readAt = m_facts->add(tr("Last read"), u"storeReadAt"_s);
    m_key = m_facts->add(tr("Vault key"), u"vaultKey"_s);
    m_pausedSince = m_facts->add(tr("Deleting is paused since"), u"retentionPaused"_s);
    m_deleted = m_facts->add(tr("Old data deleted"), u"deleted"_s);
    auto *title = new widgets::Label(accessibleName(), TextSize::Large);
    title->setTextSize(TextSize::Large, QFont::DemiBold);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(new widgets::IconLabel(u"lock"_s));
    head->addWidget(title, 1);
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::large);
    column->addLayout(head);
    auto *state = new QVBoxLayout;
    state->setSpacing(space::small);
    state->addWidget(m_words);
    state->addWidget(m_facts);
    column->addLayout(state);
    column->addStretch();
}

void StoreCard::show(const Reading &reading, bool isReadable)
{
    const base::Instant now = m_workplace.clock().now();
    const QTimeZone zone = m_workplace.zone();
    m_state->show(isReadable ? Meaning::Good : Meaning::Danger, isReadable ? tr("Works") : tr("Failing"));
    m_words->setText(tr("The data store could not be read just now. What you see is older."));
    m_words->setVisible(!isReadable);
    m_facts->tell(m_readAt, whenText(reading.at, zone, now));
    const bool isInEnvironment = m_workplace.settings().isSet(service::SettingKey::EncryptionKey);
    m_facts->tell(m_key,
                  isInEnvironment ? tr("fits; given in the environment") : tr("fits; from this computer's keychain"));
    const std::optional<base::Instant> &paused = reading.health.retentionPausedSince;
    m_facts->tell(m_pausedSince, paused ? whenText(*paused, zone, now) : QString());
    m_facts->tell(m_deleted, deletedOf(reading));
}

QString StoreCard::deletedOf(const Reading &reading) const
{
    const std::vector<store::RetentionProof> &proofs = reading.health.deleted;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(proofs.size(), mostDeletions); ++i) {
        //: When, and what: "yesterday, 9:46: 3 meetings at Zoom"
        lines.append(tr("%1: %2").arg(whenText(proofs[i].at, m_workplace.zone(), reading.at), deletedText(proofs[i])));
    }
    return lines.isEmpty() ? tr("nothing yet") : lines.join(u'\n');
}

} // namespace anteroom::health
