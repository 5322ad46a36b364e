// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/sandboxthread.h"
#include "app/gui/democlock.h"
#include "app/gui/practicesource.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace anteroom::testing {

/// A practice as the program opens one, in a folder of its own, whose Zoom, Google and mail are the sandbox. Its clock
/// is the machine's, set on where a test says so. It has one psychologist, Ada Byron, and no sessions.
class SandboxPractice : public gui::PracticeSource
{
public:
    /// `changes` to what the sandbox puts into the environment; an empty value takes the variable away.
    explicit SandboxPractice(const service::EnvironmentValues &changes = {});

    base::Result<std::shared_ptr<compose::AppContext>> open() override;
    base::Result<> create(const QString &name, const QByteArray &zone) override;
    bool takesLong() const override { return true; }

    /// A remote answers every call of this kind with an HTTP status, until work().
    void refuse(const QString &remote, const QString &operation, int status);
    /// All remotes work again.
    void work();
    /// Tells the sandbox something, as docs/sandbox.md has it: "/zoom/scopes" and a JSON object.
    void tell(const QByteArray &target, const QByteArray &json);
    /// What the sandbox keeps now of this: meetings or events that are not deleted, or all mails.
    QJsonArray kept(const QString &what);
    /// What the sandbox put into the environment under this name.
    QByteArray given(const QString &variable) const { return m_sandbox.environment().value(variable); }
    /// Copies the practice's store, whether it is open or not, or puts the copy back, while it is not.
    void keepCopy();
    void restoreCopy();
    /// Runs SQL on the practice's store, which is not open meanwhile.
    void alterStore(const QString &sql);
    /// The clock of the practice and the sandbox goes on by so much.
    void setClockOn(std::chrono::milliseconds by);
    const base::Clock &clock() const { return *m_clock; }

private:
    base::Result<> make(const compose::Profile &profile);

    std::shared_ptr<gui::DemoClock> m_clock = std::make_shared<gui::DemoClock>();
    base::SystemRandom m_random;
    QTemporaryDir m_folder;
    compose::SandboxThread m_sandbox{*m_clock, m_random, m_folder.filePath(QStringLiteral("sandbox"))};
    service::EnvironmentValues m_environment;
    std::chrono::milliseconds m_setOn{0};
    bool m_isMade = false;
};

} // namespace anteroom::testing
