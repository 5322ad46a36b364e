// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/httpdate.h"
#include "integrations/http/json.h"
#include "integrations/http/retryafter.h"
#include "tests/fuzz/target.h"

using namespace anteroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant now{std::chrono::sys_days(std::chrono::year(2027) / 1 / 15) + 22h};

void readJson(const QByteArray &bytes)
{
    QByteArray body = bytes;
    http::Reply reply;
    reply.contentType = fuzz::takeLine(body).toUtf8();
    reply.body = body;
    const auto object = http::jsonObject(reply);
    fuzz::require(!object || reply.contentType.toLower().contains("json"), "only what calls itself JSON is JSON");
}

void read(const QByteArray &bytes)
{
    const std::chrono::milliseconds wait = http::retryAfter(bytes, now);
    fuzz::require(wait == 0ms || (wait >= 1s && wait <= 24h), "a wait is a second at least and a day at most");
    const std::optional<base::Instant> instant = http::readDate(bytes);
    if (instant) {
        const QDateTime utc = base::toUtc(*instant);
        const QByteArray iso = utc.toString(Qt::ISODateWithMs).toLatin1();
        fuzz::require(utc.isValid() && http::readDate(iso) == instant, "a date that was written is read back");
    }
    fuzz::require(http::safeDetail(QString::fromUtf8(bytes)).size() <= 200, "a detail is short");
    readJson(bytes);
}

const fuzz::Target target("httptext", &read);

} // namespace
