// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/smtp/smtpsession.h"

#include "core/base/programpart.h"

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace anteroom::smtp {

namespace {

/// In place of libcurl where it is missing.
class NoSession : public SmtpSession
{
public:
    Exchange deliver(const ports::Envelope &) override { return probe(); }
    Exchange probe() override
    {
        Exchange exchange;
        exchange.curlCode = CURLE_FAILED_INIT;
        return exchange;
    }
    bool hasSignedIn() const override { return false; }
    void abort() override {}
};

} // namespace

std::unique_ptr<SmtpSession> SmtpSession::create(const SmtpConfig &config)
{
    const auto make =
        reinterpret_cast<CurlSessionMaker *>(base::functionOfPart(u"anteroomsmtp"_s, "anteroomSmtpSession"));
    return make ? std::unique_ptr<SmtpSession>(make(config)) : std::make_unique<NoSession>();
}

} // namespace anteroom::smtp
