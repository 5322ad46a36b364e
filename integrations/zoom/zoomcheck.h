// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/connectioncheck.h"
#include "integrations/zoom/zoomapi.h"

#include <QStringList>

namespace anteroom::zoom {

/// Tests a Zoom account with calls that change nothing: a new token, its scopes, and for every host whether
/// it exists and is licensed, whether it may use end-to-end encryption, and what of its own settings should
/// be off. Must outlive its check.
class ZoomCheck : public ports::ConnectionCheck
{
public:
    /// `users`: the psychologists' Zoom users, by id or e-mail address.
    ZoomCheck(http::Client &http, ZoomConfig config, const base::Clock &clock, QStringList users);
    QCoro::Task<ports::CheckReport> check() override;

private:
    using Lines = std::vector<ports::CheckLine>;
    QCoro::Task<Lines> checkAccount();
    QCoro::Task<Lines> checkUser(QString user);
    QCoro::Task<ports::Outcome<QJsonObject>> read(QString path, QString pathTemplate);

    ZoomApi m_api;
    QStringList m_users;
};

} // namespace anteroom::zoom
