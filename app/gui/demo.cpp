// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"

#include "app/gui/demoseed.h"

#include <QCoreApplication>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

} // namespace

Demo::Demo() : m_clock(std::make_shared<DemoClock>()) {}

base::Result<std::shared_ptr<compose::AppContext>> Demo::open()
{
    m_sandbox.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<compose::SandboxThread>(*m_clock, m_random, m_folder->filePath(u"sandbox"_s));
    if (!m_sandbox->started()) {
        return tl::unexpected(m_sandbox->started().error());
    }
    compose::Profile profile{m_folder->filePath(u"practice"_s), m_sandbox->environment()};
    profile.clock = m_clock;
    const base::Result<> made = compose::AppContext::createPractice(profile, demoPracticeName(), demoZone());
    if (!made) {
        return tl::unexpected(made.error());
    }
    base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(profile);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    std::shared_ptr<compose::AppContext> practice = *std::move(opened);
    const base::Result<> seeded = DemoSeed(*practice, *m_clock).sow();
    return seeded ? base::Result<std::shared_ptr<compose::AppContext>>(practice) : tl::unexpected(seeded.error());
}

base::Result<> Demo::create(const QString &, const QByteArray &)
{
    return base::failure(base::ErrorKind::Refused, Text::tr("The demonstration brings its own practice."));
}

} // namespace anteroom::gui
