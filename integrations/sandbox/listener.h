// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTcpServer>

#include <memory>

class QTcpSocket;

namespace anteroom::sandbox {

/// A port on 127.0.0.1, chosen by the system, that can be shut so that it really refuses connections and
/// be opened again under the same number. While shut the number is kept by a socket that is bound but
/// does not listen; otherwise the system could give it to somebody else.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr);
    ~Listener() override;

    base::Result<> open();
    quint16 port() const { return m_port; }
    bool isRefusing() const { return m_refusing; }
    /// From now on connections are refused, or accepted again.
    void setRefusing(bool refusing);

Q_SIGNALS:
    /// Somebody connected; the receiver owns the descriptor.
    void arrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    quint16 m_port = 0;
    bool m_refusing = false;
    std::unique_ptr<QTcpSocket> m_placeholder;
};

} // namespace anteroom::sandbox
