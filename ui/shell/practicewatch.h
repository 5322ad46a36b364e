// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/practicestate.h"

#include "core/base/result.h"

#include <QObject>
#include <QTimer>

namespace anteroom::service {
class Workplace;
}

namespace anteroom::shell {

/// Follows how the practice stands: reads it again after each change, at most one reading at a time.
class PracticeWatch : public QObject
{
    Q_OBJECT
public:
    /// The workplace outlives it.
    explicit PracticeWatch(service::Workplace &workplace, QObject *parent = nullptr);
    /// Reads, or reads again once the reading under way has ended.
    void refresh();

Q_SIGNALS:
    void stateRead(const PracticeState &state);

private:
    void readOwn();
    void readPractice();
    void readTrouble(PracticeState state);
    void readHealth(PracticeState state);
    void tell(PracticeState state);

    service::Workplace &m_workplace;
    QTimer m_later; ///< what is known of a service's health is true for a while only
    bool m_reading = false;
    bool m_again = false;
};

} // namespace anteroom::shell
