// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorykeychain.h"

#include <QPromise>

namespace anteroom::testing {

namespace {

template<typename Value>
QFuture<Value> known(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

class MemoryKeychain::Item : public ports::SecretStore
{
public:
    Item(MemoryKeychain &keychain, QString name) : m_keychain(keychain), m_name(std::move(name)) {}

    QFuture<base::Result<std::optional<base::Secret>>> read() override
    {
        using Answer = base::Result<std::optional<base::Secret>>;
        ++m_keychain.reads;
        if (m_keychain.refusal) {
            return known<Answer>(tl::unexpected(*m_keychain.refusal));
        }
        const auto it = m_keychain.items.constFind(m_name);
        return known<Answer>(it == m_keychain.items.constEnd() ? std::nullopt : std::optional(*it));
    }

    QFuture<base::Result<>> write(base::Secret key) override
    {
        ++m_keychain.writes;
        if (m_keychain.refusal) {
            return known<base::Result<>>(tl::unexpected(*m_keychain.refusal));
        }
        if (!m_keychain.forgets) {
            m_keychain.items.insert(m_name, std::move(key));
        }
        return known<base::Result<>>({});
    }

private:
    MemoryKeychain &m_keychain;
    QString m_name;
};

std::shared_ptr<ports::SecretStore> MemoryKeychain::item(const QString &name)
{
    return std::make_shared<Item>(*this, name);
}

} // namespace anteroom::testing
