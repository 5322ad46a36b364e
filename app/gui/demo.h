// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/sandboxthread.h"
#include "app/gui/democlock.h"
#include "app/gui/practicesource.h"

#include <QTemporaryDir>

namespace anteroom::gui {

/// A practice to try: in a temporary folder, with stand-ins for Zoom, Google and mail on this computer, and with a key
/// that is in memory only. The practice must go before it.
class Demo : public PracticeSource
{
public:
    Demo();

    base::Result<std::shared_ptr<compose::AppContext>> open() override;
    base::Result<> create(const QString &name, const QByteArray &zone) override;
    bool takesLong() const override { return true; }

    /// The stand-ins, for orders and their state; null before open().
    compose::SandboxThread *sandbox() { return m_sandbox.get(); }

private:
    std::shared_ptr<DemoClock> m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<compose::SandboxThread> m_sandbox;
};

} // namespace anteroom::gui
