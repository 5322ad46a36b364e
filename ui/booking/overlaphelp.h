// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

class QLineEdit;
class QPushButton;

namespace anteroom::widgets {
class FormField;
}

namespace anteroom::booking {

class Chips;

/// Says that the psychologist has a session at that time, and the ways out: the next free time, somebody else, or all
/// the same, with a reason.
class OverlapHelp : public widgets::Card
{
    Q_OBJECT
public:
    explicit OverlapHelp(QWidget *parent = nullptr);
    /// `what` says with which time; `others` are free then.
    void show(const QString &what, const std::vector<domain::Psychologist> &others);
    /// Whether a session is moved there, or booked.
    void setMove(bool isMove);
    /// There is no overlap, so no reason for one.
    void clear();
    void tellNothingFree();
    /// Why it is booked all the same; empty unless that was chosen.
    QString reason() const;
    bool isOpen() const { return m_isOpen; }
    /// Where one goes on typing.
    QWidget *firstField() const;

Q_SIGNALS:
    void nextFreeRequested();
    void psychologistChosen(const QUuid &id);
    void reasonEdited();

private:
    void build();
    void openReason();

    widgets::Label *m_what;
    widgets::Label *m_others;
    Chips *m_otherChips;
    QPushButton *m_next;
    QPushButton *m_anyway;
    QLineEdit *m_reason;
    widgets::FormField *m_reasonField;
    bool m_isOpen = false;
};

} // namespace anteroom::booking
