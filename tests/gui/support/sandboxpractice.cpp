// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/sandboxpractice.h"

using namespace Qt::StringLiterals;

namespace anteroom::testing {

SandboxPractice::SandboxPractice()
{
    if (!m_sandbox.started()) {
        qFatal("The sandbox does not start.");
    }
}

base::Result<std::shared_ptr<compose::AppContext>> SandboxPractice::open()
{
    const compose::Profile profile{m_folder.filePath(u"practice"_s), m_sandbox.environment()};
    const base::Result<> made =
        compose::AppContext::createPractice(profile, u"Harbour Psychology"_s, "Australia/Sydney");
    if (!made) {
        return tl::unexpected(made.error());
    }
    base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(profile);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const QString address = u"ada@groundandgrow.example"_s;
    const service::PsychologistForm ada{u"Ada Byron"_s, address, {}, address, address, {}};
    const base::Result<domain::Psychologist> added = (*opened)->people().addPsychologist(ada).result();
    if (!added) {
        return tl::unexpected(added.error());
    }
    return std::shared_ptr<compose::AppContext>(*std::move(opened));
}

base::Result<> SandboxPractice::create(const QString &, const QByteArray &)
{
    return base::failure(base::ErrorKind::Refused, u"The test's practice is there already."_s);
}

void SandboxPractice::refuse(const QString &remote, const QString &operation, int status)
{
    constexpr int untilCleared = -1;
    m_sandbox.order("POST", "/faults",
                    {{u"remote"_s, remote},
                     {u"operation"_s, operation},
                     {u"kind"_s, u"status"_s},
                     {u"code"_s, status},
                     {u"times"_s, untilCleared}});
}

void SandboxPractice::work()
{
    m_sandbox.order("DELETE", "/faults");
}

QJsonArray SandboxPractice::kept(const QString &what)
{
    const QJsonArray all = m_sandbox.order("GET", "/state")[what].toArray();
    QJsonArray kept;
    for (const QJsonValue &one : all) {
        const QString status = one[u"status"_s].toString();
        if (status != u"deleted" && status != u"cancelled") {
            kept.append(one);
        }
    }
    return kept;
}

} // namespace anteroom::testing
