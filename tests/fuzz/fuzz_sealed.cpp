// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedjson.h"
#include "core/store/storeerror.h"
#include "tests/fuzz/target.h"
#include "tests/support/seededrandom.h"

#include <QTemporaryFile>

#include <optional>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray row(16, 'r');

/// A vault, beside an empty database that nobody asks.
class Sealed
{
public:
    Sealed()
    {
        fuzz::require(m_file.open(), "there is a temporary folder");
        m_connection.emplace(m_file.fileName(), store::Connection::Access::ReadWrite, std::chrono::milliseconds(0));
    }
    QByteArray seal(const QString &text)
    {
        return store::sealJson(context(), "person", row, "sealed", {{"text", text}, {"other", u"x"_s}});
    }
    QByteArray sealBytes(const QByteArray &bytes) { return m_vault.seal(bytes, {"person", row, "sealed"}, m_random); }
    /// Nothing: it was refused, as damaged.
    std::optional<QJsonObject> unseal(const QByteArray &sealed)
    {
        try {
            return store::unsealJson(context(), "person", row, "sealed", sealed);
        } catch (const store::StoreError &error) {
            fuzz::require(error.error.kind == base::ErrorKind::Secret && !error.error.text.isEmpty(),
                          "what is damaged has a reason");
            return std::nullopt;
        }
    }

private:
    store::Context context() { return {*m_connection, m_vault, m_random}; }

    const security::Vault m_vault = *security::Vault::open(base::Secret(QByteArray(32, 'k')));
    testing::SeededRandom m_random;
    QTemporaryFile m_file;
    std::optional<store::Connection> m_connection;
};

/// `sealed` with the bytes of `damage` laid over it, from a place that the first of them says.
QByteArray damaged(QByteArray sealed, const QByteArray &damage)
{
    const qsizetype from = damage.isEmpty() ? 0 : qsizetype(quint8(damage.front()));
    for (qsizetype i = 1; i < damage.size() && from + i - 1 < sealed.size(); ++i) {
        const qsizetype at = from + i - 1;
        sealed[at] = char(sealed.at(at) ^ damage.at(i));
    }
    return sealed;
}

void read(const QByteArray &bytes)
{
    static Sealed store;
    const QString text = QString::fromUtf8(bytes);
    const QByteArray sealed = store.seal(text);
    const auto plain = store.unseal(sealed);
    fuzz::require(plain && plain->value(u"text").toString() == text && plain->value(u"other").toString() == u"x"_s,
                  "what was sealed is read back");
    fuzz::require(!store.unseal(bytes), "foreign bytes are not opened");
    const QByteArray other = damaged(sealed, bytes);
    fuzz::require(other == sealed || !store.unseal(other), "what was changed is not opened");
    fuzz::require(!store.unseal(sealed.chopped(1)), "what was cut off is not opened");
    // An older version may have sealed what this one does not write.
    store.unseal(store.sealBytes(bytes));
}

const fuzz::Target target("sealed", &read);

} // namespace
