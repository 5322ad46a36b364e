// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/sandboxthread.h"
#include "app/gui/practicesource.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace anteroom::testing {

/// A practice as the program opens one, in a folder of its own, whose Zoom, Google and mail are the sandbox. Works
/// with the machine's clock. It has one psychologist, Ada Byron, and no sessions.
class SandboxPractice : public gui::PracticeSource
{
public:
    SandboxPractice();

    base::Result<std::shared_ptr<compose::AppContext>> open() override;
    base::Result<> create(const QString &name, const QByteArray &zone) override;
    bool takesLong() const override { return true; }

    /// A remote answers every call of this kind with an HTTP status, until work().
    void refuse(const QString &remote, const QString &operation, int status);
    /// All remotes work again.
    void work();
    /// What the sandbox keeps now of this: meetings or events that are not deleted, or all mails.
    QJsonArray kept(const QString &what);

private:
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    QTemporaryDir m_folder;
    compose::SandboxThread m_sandbox{m_clock, m_random, m_folder.filePath(QStringLiteral("sandbox"))};
};

} // namespace anteroom::testing
