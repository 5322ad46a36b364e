// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>

#include <memory>

namespace anteroom::gui {

/// One window per profile: the first start is told when there is another, which ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Whether this is the first start, and listens from now on; if not, the first one has been told.
    bool claim();

Q_SIGNALS:
    /// Somebody started the program again.
    void startedAgain();

private:
    void tellFirst() const;

    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace anteroom::gui
