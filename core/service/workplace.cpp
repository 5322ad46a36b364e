// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/workplace.h"

#include "core/base/deliver.h"
#include "core/service/settingschange.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace std::chrono_literals;
using security::Action;

namespace {

// Others' commits are noticed by asking; half a second is what a person does not notice.
constexpr std::chrono::milliseconds lookEvery = 400ms;

ports::CheckReport notChecked(const QString &reason)
{
    ports::CheckReport report;
    report.lines.push_back({ports::CheckLine::Mark::Bad, reason, {}});
    return report;
}

} // namespace

Workplace::Workplace(store::Store &store, const base::Clock &clock, base::Random &random, EnvironmentValues environment,
                     StoredSettings stored, Desk desk, RemoteAccess remotes)
    : m_store(store)
    , m_clock(clock)
    , m_random(random)
    , m_environment(std::move(environment))
    , m_stored(std::move(stored))
    , m_settings(resolveSettings(m_environment, m_stored))
    , m_practiceSettings(std::make_shared<const PracticeSettings>(service::practiceSettings(m_settings)))
    , m_desk(std::move(desk))
    , m_remotes(std::move(remotes))
    , m_directory(store)
    , m_bell(std::make_shared<Bell>())
{
    m_directory.setRole(m_desk.role);
    m_bell->workplace = this;
    connect(&m_timer, &QTimer::timeout, this, &Workplace::lookForChanges);
    m_timer.start(lookEvery);
    lookForChanges();
}

Workplace::~Workplace()
{
    const std::lock_guard lock(m_bell->mutex);
    m_bell->workplace = nullptr;
}

QTimeZone Workplace::zone() const
{
    return QTimeZone(m_practiceSettings->zone);
}

void Workplace::setDesk(Desk desk)
{
    // Another time for Undo makes nobody else of who sits here.
    const bool isSomebodyElse = desk.role != m_desk.role || desk.psychologist != m_desk.psychologist;
    m_desk = std::move(desk);
    m_directory.setRole(m_desk.role);
    if (isSomebodyElse) {
        Q_EMIT deskChanged();
    }
}

bool Workplace::mayDo(Action action, const QUuid &psychologist) const
{
    if (psychologist.isNull()) {
        return security::reachOf(m_desk.role, action) != security::Reach::Nothing;
    }
    return checkAllowed(context(), action, psychologist).has_value();
}

QFuture<base::Result<>> Workplace::change(QHash<QString, QString> texts, QHash<QString, base::Secret> secrets)
{
    auto after = std::make_shared<StoredSettings>();
    QFuture<base::Result<>> changing =
        m_store.write([context = context(), texts = std::move(texts), secrets = std::move(secrets),
                       after](store::Tables &tables) -> base::Result<> {
            const base::Result<> changed = changeSettings(tables, context, texts, secrets);
            if (changed) {
                *after = readStoredSettings(tables);
            }
            return changed;
        });
    // Delivered here first, so that whoever asked finds the settings in force.
    base::deliver(changing, this, [this, after](const base::Result<> &changed) {
        if (changed) {
            workWith(*after);
        }
    });
    m_store.afterWrites(context().wake);
    return changing;
}

QFuture<ports::CheckReport> Workplace::check(ports::Remote remote)
{
    const base::Result<> allowed = checkAllowed(context(), Action::TestConnections);
    if (!allowed) {
        return QtFuture::makeReadyFuture(notChecked(allowed.error().text));
    }
    if (!m_remotes.check) {
        return QtFuture::makeReadyFuture(
            notChecked(QCoreApplication::translate("Service", "Connections cannot be tested here.")));
    }
    return m_remotes.check(remote, m_settings, m_psychologists);
}

QFuture<base::Result<>> Workplace::connectGoogle(std::function<void(const QUrl &page)> open)
{
    using Answer = base::Result<>;
    const Answer allowed = checkAllowed(context(), Action::ChangeSettings);
    if (!allowed) {
        return QtFuture::makeReadyFuture(allowed);
    }
    if (!m_remotes.signIn) {
        const QString reason = QCoreApplication::translate("Service", "Nobody can sign in here.");
        return QtFuture::makeReadyFuture(Answer(base::failure(base::ErrorKind::Refused, reason)));
    }
    const auto openHere = [bell = m_bell, open = std::move(open)](const QUrl &page) {
        const std::lock_guard lock(bell->mutex);
        if (bell->workplace) {
            const auto show = [open, page] { open(page); };
            QMetaObject::invokeMethod(bell->workplace, show, Qt::QueuedConnection);
        }
    };
    return m_remotes.signIn(m_settings, openHere, [service = practice()](base::Secret refreshToken) mutable {
        return service.keepGoogleSignIn(std::move(refreshToken));
    });
}

ServiceContext Workplace::context() const
{
    const auto wake = [bell = m_bell, wakeRemotes = m_remotes.wake] {
        if (wakeRemotes) {
            wakeRemotes();
        }
        const std::lock_guard lock(bell->mutex);
        if (bell->workplace) {
            QMetaObject::invokeMethod(bell->workplace, &Workplace::lookForChanges, Qt::QueuedConnection);
        }
    };
    return {m_store,         m_clock, m_random, m_practiceSettings, m_desk, wake, sendHold(), m_remotes.fetchStartLink,
            m_remotes.tryNow};
}

std::chrono::milliseconds Workplace::sendHold() const
{
    const bool isFixed = m_settings.origin(SettingKey::DeskSendHold) == Settings::Origin::Environment;
    const std::chrono::milliseconds usual = m_settings.duration(SettingKey::DeskSendHold);
    return isFixed ? usual : m_desk.sendHold.value_or(usual);
}

void Workplace::lookForChanges()
{
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_lookAgain = false;
    base::deliver(m_store.database().dataVersion(), this, [this](const base::Result<qint64> &version) {
        if (version && m_dataVersion != *version) {
            m_dataVersion = *version;
            readAgain();
        } else {
            endLook();
        }
    });
}

void Workplace::readAgain()
{
    QFuture<base::Result<Reading>> reading = m_store.read([](store::Tables &tables) -> base::Result<Reading> {
        return Reading{tables.psychologists.all(), readStoredSettings(tables)};
    });
    base::deliver(reading, this, [this](base::Result<Reading> read) { take(std::move(read)); });
}

void Workplace::take(base::Result<Reading> reading)
{
    if (reading) {
        m_psychologists = std::move(reading->psychologists);
        m_knowsPsychologists = true;
        m_directory.invalidate();
        workWith(std::move(reading->stored));
        Q_EMIT changed();
    } else {
        m_dataVersion.reset(); // the next look reads again
    }
    endLook();
}

void Workplace::endLook()
{
    m_looking = false;
    if (m_lookAgain) {
        lookForChanges();
    }
}

void Workplace::workWith(StoredSettings stored)
{
    if (stored == m_stored) {
        return;
    }
    m_stored = std::move(stored);
    m_settings = resolveSettings(m_environment, m_stored);
    m_practiceSettings = std::make_shared<const PracticeSettings>(service::practiceSettings(m_settings));
    if (m_remotes.configure) {
        m_remotes.configure(m_settings);
    }
    Q_EMIT settingsChanged();
}

} // namespace anteroom::service
