// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace anteroom::gui {

/// A mail as whoever receives it sees it.
struct ReadableMail {
    struct Attachment {
        QString fileName;
        QString method; ///< of a calendar object: "REQUEST", "CANCEL"; empty: it is none, or has none
        friend bool operator==(const Attachment &, const Attachment &) = default;
    };

    QString messageId; ///< without < >
    QString from;      ///< "Ground & Grow <desk@example.org>"
    QString to;
    QString subject;
    std::optional<base::Instant> date; ///< nothing: none that can be read
    QString text;                      ///< the plain text; empty: there is none
    std::vector<Attachment> attachments;
    friend bool operator==(const ReadableMail &, const ReadableMail &) = default;
};

/// Reads a mail (RFC 5322 and MIME); what cannot be read stays empty. From any thread, once a mail was written or read
/// in this program.
ReadableMail readMail(const QByteArray &raw);

} // namespace anteroom::gui
