// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QList>

namespace anteroom::service {
class Workplace;
}
namespace anteroom::widgets {
class Label;
}

namespace anteroom::dashboard {

/// What a practice can have and does not have yet.
enum class SetUpStep { Psychologist, Mail, Zoom, Google };

/// The steps that are still to be taken; none while the practice is being read.
QList<SetUpStep> missingSteps(const service::Workplace &workplace);

/// What a new practice still lacks, each with the way to the page of the settings; at a desk that may not change them
/// the same with whom to ask.
class SetUpCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit SetUpCard(QWidget *parent = nullptr);
    void show(const QList<SetUpStep> &missing, bool mayChange);

Q_SIGNALS:
    void settingsRequested(const QString &page);

private:
    QWidget *makeLine(SetUpStep step, bool mayChange);

    widgets::Label *m_introduction;
    QWidget *m_lines = nullptr;
    QList<SetUpStep> m_missing;
    bool m_mayChange = false;
};

} // namespace anteroom::dashboard
