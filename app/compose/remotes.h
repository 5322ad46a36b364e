// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/psychologist.h"
#include "core/ports/connectioncheck.h"
#include "core/service/settings.h"
#include "core/sync/stepcontext.h"
#include "integrations/http/httpclient.h"
#include "integrations/oauth/installedapp.h"
#include "integrations/zoom/callpace.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom::compose {

using ports::Remote;

/// "zoom", "calendar", "mail".
std::optional<Remote> remoteFromText(const QString &text);

/// The pace of each Zoom account's calls; kept when the settings change. None: the settings' own account.
class Paces
{
public:
    /// Both outlive it.
    Paces(const base::Clock &clock, base::Scheduler &scheduler) : m_clock(clock), m_scheduler(scheduler) {}
    std::shared_ptr<zoom::CallPace> of(domain::AccountId account);

private:
    const base::Clock &m_clock;
    base::Scheduler &m_scheduler;
    std::map<domain::AccountId, std::shared_ptr<zoom::CallPace>> m_paces;
};

/// Told of each request for a token: object as in store::SyncLogEntry, whose, how it failed (nothing: it did not), how
/// long it took.
using TokenAsked = std::function<void(const QString &object, domain::AccountId account,
                                      std::optional<ports::Failure> failure, std::chrono::milliseconds took)>;

/// What the providers work with. All of it outlives them.
struct RemoteTools {
    http::Client &zoom;          ///< the way to Zoom
    http::Client &google;        ///< the way to Google
    std::function<void()> close; ///< ends all calls on both
    const base::Clock &clock;
    Paces &paces;
    TokenAsked tokenAsked;
};

/// The providers that the settings and the accounts beside them ask for. One that is switched off or wrongly set up is
/// left out; what is wrong is added to `syncSettings`. To be called, and its result used, on the sync thread.
sync::Remotes makeRemotes(const service::Settings &settings, sync::SyncSettings &syncSettings,
                          const RemoteTools &tools);

/// Lets somebody sign in to Google with the OAuth client of these settings; the refresh token. See oauth::signIn().
QCoro::Task<ports::Outcome<base::Secret>> signInToGoogle(service::Settings settings, oauth::SignInTools tools);

/// What to ask to find out whether a remote works; if its settings are wrong, an answer that says which.
std::shared_ptr<ports::ConnectionCheck> makeCheck(Remote remote, const service::Settings &settings,
                                                  const std::vector<domain::Psychologist> &psychologists,
                                                  http::HttpClient &http, const base::Clock &clock);

} // namespace anteroom::compose
