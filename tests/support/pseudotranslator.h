// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace anteroom::testing {

/// Speaks a language that nobody could take for the code's own: "Copy &link" becomes "⟦Çöpý &lîñk ~⟧", two fifths
/// longer, with its placeholders and mnemonic. It has the words that a real translation has; others stay as they are in
/// the code, and stand out. So do dates.
class PseudoTranslator : public QTranslator
{
public:
    /// `translation` names the file of the real one; it must be there.
    explicit PseudoTranslator(const QString &translation);

    QString translate(const char *context, const char *text, const char *disambiguation = nullptr,
                      int n = -1) const override;
    bool isEmpty() const override { return false; }

    static QString pseudo(const QString &text);

private:
    QTranslator m_known;
};

} // namespace anteroom::testing
