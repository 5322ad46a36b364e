// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/psychologist.h"

#include <QComboBox>

namespace anteroom::booking {

/// Chooses a psychologist, each with their colour.
class PsychologistBox : public QComboBox
{
    Q_OBJECT
public:
    explicit PsychologistBox(QWidget *parent = nullptr);
    /// In the order in which they were added. Whoever was chosen stays so.
    void setPsychologists(const std::vector<domain::Psychologist> &psychologists);
    /// Says that there is nobody to choose, instead of asking to choose.
    void sayNone(bool isNone);
    QUuid id() const { return currentData().toUuid(); }
    /// Somebody unknown: nobody is chosen.
    void setId(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawDots();
    QStringList m_shown;
};

} // namespace anteroom::booking
