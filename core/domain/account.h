// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QString>
#include <QUuid>

#include <optional>

namespace anteroom::domain {

enum class AccountKind { Zoom, Google };

/// An account at Zoom or Google beside the one in the settings. Its secret (Zoom: the client secret; Google: the text
/// of the key file) is kept with the other secrets, sealed, and is no part of this.
struct Account {
    AccountId id;
    QUuid uuid;
    AccountKind kind = AccountKind::Zoom;
    QString name; ///< as the practice calls it
    bool enabled = true;
    QString accountId; ///< Zoom only
    QString clientId;  ///< Zoom only
    QString subject;   ///< Google only: user to act for; empty: the service account itself
};

// The words of the store and the command line; never translated.
QString toText(AccountKind kind);
std::optional<AccountKind> accountKindFromText(const QString &text);

} // namespace anteroom::domain
