// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/keychain/keychainerrors.h"

#include <QCoreApplication>

namespace anteroom::keychain {

using base::Error;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

Error secretError(const QString &text)
{
    return {base::ErrorKind::Secret, text, {}};
}

} // namespace

Error errorFor(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDeniedByUser:
        return secretError(
            Text::tr("Anteroom was not allowed to use this computer's keychain, so the vault key could not be "
                     "reached. Nothing was changed. Try again, and allow it when the computer asks."));
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return secretError(
            Text::tr("This computer's keychain is locked or refuses Anteroom, so the vault key could not be "
                     "reached. Nothing was changed. Unlock the keychain, then try again."));
    default:
        return secretError(
            Text::tr("This computer's keychain could not be reached, so there is no vault key. Nothing was "
                     "changed. Start the system's keychain (on Linux a Secret Service, such as GNOME Keyring "
                     "or KWallet) and try again, or give the key in the variable "
                     "MEETING_PASSWORD_ENCRYPTION_KEY; for a new practice make one with: openssl rand -hex "
                     "32."));
    }
}

Error tooSlow(std::chrono::milliseconds deadline)
{
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(deadline).count());
    return secretError(
        Text::tr("This computer's keychain has not answered within %n second(s). Perhaps it waits for its "
                 "password in a window of its own. Nothing was changed. Unlock it, then try again.",
                 nullptr, seconds));
}

Error notAKey()
{
    return secretError(
        Text::tr("What this computer's keychain holds for Anteroom is not a vault key; something else has "
                 "changed it. Nothing was read or changed. Give the practice's key in the variable "
                 "MEETING_PASSWORD_ENCRYPTION_KEY."));
}

Error stopped()
{
    return {base::ErrorKind::Stopped, Text::tr("Anteroom is closing; nothing was changed."), {}};
}

} // namespace anteroom::keychain
