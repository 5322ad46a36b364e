// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/sandboxpractice.h"

#include "core/store/connection.h"
#include "core/store/profilefolder.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anteroom::testing {

SandboxPractice::SandboxPractice(const service::EnvironmentValues &changes) : m_environment(m_sandbox.environment())
{
    if (!m_sandbox.started()) {
        qFatal("The sandbox does not start.");
    }
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        m_environment.insert(change.key(), change.value());
    }
}

base::Result<> SandboxPractice::make(const compose::Profile &profile)
{
    const base::Result<> made =
        compose::AppContext::createPractice(profile, u"Harbour Psychology"_s, "Australia/Sydney");
    if (!made) {
        return made;
    }
    const base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(profile);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const QString address = u"ada@groundandgrow.example"_s;
    const service::PsychologistForm ada{u"Ada Byron"_s, address, {}, address, address, {}};
    const base::Result<domain::Psychologist> added = (*opened)->people().addPsychologist(ada).result();
    return added ? base::Result<>() : tl::unexpected(added.error());
}

base::Result<std::shared_ptr<compose::AppContext>> SandboxPractice::open()
{
    compose::Profile profile{m_folder.filePath(u"practice"_s), m_environment};
    profile.clock = m_clock;
    const base::Result<> made = m_isMade ? base::Result<>() : make(profile);
    if (!made) {
        return tl::unexpected(made.error());
    }
    m_isMade = true;
    base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(profile);
    if (!opened) {
        return tl::unexpected(opened.error());
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

void SandboxPractice::tell(const QByteArray &target, const QByteArray &json)
{
    const QJsonObject answer = m_sandbox.order("POST", target, QJsonDocument::fromJson(json).object());
    if (answer.contains(u"error"_s)) {
        qFatal("The sandbox does not take %s: %s", target.constData(), qPrintable(answer[u"error"_s].toString()));
    }
}

void SandboxPractice::keepCopy()
{
    const QDir folder(m_folder.path());
    QDir().mkpath(folder.filePath(u"copy"_s));
    const QFileInfoList files = QDir(folder.filePath(u"practice"_s)).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (!QFile::copy(file.filePath(), folder.filePath(u"copy/"_s + file.fileName()))) {
            qFatal("The practice cannot be copied.");
        }
    }
}

void SandboxPractice::restoreCopy()
{
    const QDir folder(m_folder.path());
    QDir(folder.filePath(u"practice"_s)).removeRecursively();
    if (!QDir().rename(folder.filePath(u"copy"_s), folder.filePath(u"practice"_s))) {
        qFatal("The copy cannot be put back.");
    }
}

void SandboxPractice::alterStore(const QString &sql)
{
    const QString file = store::ProfileFolder(m_folder.filePath(u"practice"_s)).file();
    store::Connection(file, store::Connection::Access::ReadWrite, std::chrono::seconds(1)).run(sql);
}

void SandboxPractice::setClockOn(std::chrono::milliseconds by)
{
    m_setOn += by;
    m_clock->setBehind(-m_setOn);
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
