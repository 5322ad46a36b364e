// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/sandbox/mailtext.h"
#include "tests/fuzz/target.h"

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

void read(const QByteArray &bytes)
{
    const QJsonObject state = sandbox::mailState(u"a@example.org"_s, {u"b@example.org"_s}, bytes);
    fuzz::require(state.value(u"subject").toString() == sandbox::mailHeader(bytes, "Subject"),
                  "a header is found in any case");
    const std::optional<QByteArray> refused = sandbox::refusedMessage(bytes);
    if (refused) {
        fuzz::require(refused->startsWith("55") && !refused->contains('\n'), "a refusal is one line of SMTP");
        return;
    }
    fuzz::require(bytes.count('\r') == bytes.count("\r\n") && bytes.count('\n') == bytes.count("\r\n"),
                  "what is taken has whole line ends");
}

const fuzz::Target target("sandboxmail", &read);

} // namespace
