// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/sandbox/fault.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>

#include <optional>

namespace anteroom::sandbox {

/// What is to go wrong, in the order in which it was asked for.
class FaultPlan : public QObject
{
    Q_OBJECT
public:
    /// The simple switch of a remote.
    enum class Condition { Up, Down, Slow };

    explicit FaultPlan(QObject *parent = nullptr);

    void add(Fault fault);
    /// Forgets all faults of `remote`, or of every remote when it is empty.
    void clear(const QString &remote);
    void setCondition(const QString &remote, Condition condition, int milliseconds);
    /// The first fault that fits, used up by one; else a slow remote's delay; else nothing.
    std::optional<Fault> take(const QString &remote, const QString &operation, const QString &text);
    /// True while `remote` is down or has a fault of kind refuse.
    bool refuses(const QString &remote) const;

    QJsonArray faults() const;
    QJsonObject conditions() const;

Q_SIGNALS:
    /// refuses(remote) may have changed.
    void refusalChanged(const QString &remote);

private:
    struct Switch {
        Condition condition = Condition::Up;
        int milliseconds = 0;
    };
    int m_lastId = 0;
    std::vector<Fault> m_faults;
    QHash<QString, Switch> m_switches;
};

} // namespace anteroom::sandbox
