// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/psychologist.h"
#include "core/ports/connectioncheck.h"
#include "core/service/settings.h"
#include "core/sync/stepcontext.h"
#include "integrations/http/httpclient.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::compose {

using ports::Remote;

/// "zoom", "calendar", "mail".
std::optional<Remote> remoteFromText(const QString &text);

/// Told of each request for a token: object as in store::SyncLogEntry, how it failed (nothing: it did not), how long
/// it took.
using TokenAsked =
    std::function<void(const QString &object, std::optional<ports::Failure> failure, std::chrono::milliseconds took)>;

/// The ways to the services that speak HTTP, and how to end all calls on them.
struct HttpWays {
    http::Client &zoom;
    http::Client &google;
    std::function<void()> close;
};

/// The providers that the settings ask for. One that is switched off or wrongly set up is left out; what is wrong is
/// added to `syncSettings`. To be called, and its result used, on the sync thread.
sync::Remotes makeRemotes(const service::Settings &settings, sync::SyncSettings &syncSettings, const HttpWays &ways,
                          const base::Clock &clock, const TokenAsked &tokenAsked);

/// What to ask to find out whether a remote works; if its settings are wrong, an answer that says which.
std::shared_ptr<ports::ConnectionCheck> makeCheck(Remote remote, const service::Settings &settings,
                                                  const std::vector<domain::Psychologist> &psychologists,
                                                  http::HttpClient &http, const base::Clock &clock);

} // namespace anteroom::compose
