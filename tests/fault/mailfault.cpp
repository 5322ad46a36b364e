// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/mailfault.h"

#include "integrations/smtp/smtpoutcome.h"

#include <curl/curl.h>

namespace anteroom::fault {

using namespace std::chrono_literals;
using smtp::Phase;

namespace {

struct Traits {
    std::string_view name;
    int curlCode;
    int response; ///< the server's last answer; 0: as the stage had it
};

constexpr std::array<Traits, mailFaults> table{{
    {"refused", CURLE_COULDNT_CONNECT, 0},
    {"timeout", CURLE_OPERATION_TIMEDOUT, 0},
    {"reset", CURLE_RECV_ERROR, 0},
    {"half closed", CURLE_GOT_NOTHING, 0},
    {"421 closing", CURLE_WEIRD_SERVER_REPLY, 421},
    {"450 greylisted", CURLE_SEND_ERROR, 450},
    {"452 no storage", CURLE_SEND_ERROR, 452},
    {"550 refused", CURLE_SEND_ERROR, 550},
    {"535 bad password", CURLE_LOGIN_DENIED, 535},
    {"552 mailbox full", CURLE_SEND_ERROR, 552},
    {"garbage", CURLE_WEIRD_SERVER_REPLY, 0},
    {"endless line", CURLE_WEIRD_SERVER_REPLY, 0},
    {"slow drip", CURLE_OPERATION_TIMEDOUT, 0},
    {"starttls stripped", CURLE_USE_SSL_FAILED, 0},
    {"plain text injected", CURLE_WEIRD_SERVER_REPLY, 0},
    {"certificate of another host", CURLE_PEER_FAILED_VERIFICATION, 0},
    {"no 354", CURLE_SEND_ERROR, 0},
    {"some recipients refused", CURLE_SEND_ERROR, 550},
    {"answer lost, delivered", CURLE_RECV_ERROR, 0},
    {"answer lost, not delivered", CURLE_RECV_ERROR, 0},
}};

Phase phaseOf(Step step)
{
    switch (step) {
    case Step::MailSignIn:
        return Phase::SignIn;
    case Step::MailAddresses:
        return Phase::Recipient;
    case Step::MailText:
        return Phase::Data;
    case Step::MailDot:
        return Phase::EndOfData;
    default:
        return Phase::Connect;
    }
}

// The last whole answer before the stage at which it went wrong.
int answerBefore(Step step)
{
    switch (step) {
    case Step::MailSignIn:
        return 250;
    case Step::MailAddresses:
        return 235;
    case Step::MailText:
    case Step::MailDot:
        return 354;
    default:
        return 0;
    }
}

} // namespace

std::string_view name(MailFault fault)
{
    return table[size_t(fault)].name;
}

bool isDelivered(MailFault fault, Step step)
{
    if (step != Step::MailDot) {
        return false;
    }
    switch (fault) {
    case MailFault::Reset:
    case MailFault::Garbage:
    case MailFault::Drip:
    case MailFault::AnswerLostDelivered:
        return true;
    default:
        return false;
    }
}

ports::Outcome<> outcomeOf(MailFault fault, Step step)
{
    const Traits &traits = table[size_t(fault)];
    smtp::Exchange exchange;
    exchange.curlCode = traits.curlCode;
    exchange.response = traits.response == 0 ? answerBefore(step) : traits.response;
    exchange.phase = phaseOf(step);
    return smtp::outcomeOf(exchange);
}

std::chrono::milliseconds takes(MailFault fault)
{
    return fault == MailFault::Timeout || fault == MailFault::Drip ? 300s : 50ms;
}

} // namespace anteroom::fault
