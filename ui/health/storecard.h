// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/healthwatch.h"
#include "ui/widgets/card.h"

namespace anteroom::widgets {
class Badge;
class Label;
} // namespace anteroom::widgets

namespace anteroom::health {

class Facts;

/// What lies on this computer: whether the data store can be read, where its key comes from, and what was deleted
/// because its time was over.
class StoreCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit StoreCard(const service::Workplace &workplace, QWidget *parent = nullptr);
    using Card::show;
    /// `isReadable`: the last reading succeeded.
    void show(const Reading &reading, bool isReadable);

private:
    QString deletedOf(const Reading &reading) const;

    const service::Workplace &m_workplace;
    widgets::Badge *m_state;
    widgets::Label *m_words;
    Facts *m_facts;
    widgets::Label *m_readAt;
    widgets::Label *m_key;
    widgets::Label *m_pausedSince;
    widgets::Label *m_deleted;
};

} // namespace anteroom::health
