// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/keychain/keychain.h"

#include "integrations/keychain/keychainerrors.h"

#include <QPromise>
#include <QTimer>

namespace anteroom::keychain {

using namespace Qt::StringLiterals;
using Key = std::optional<base::Secret>;

namespace {

constexpr qsizetype keyBytes = 32;

/// A promise that takes the first answer and no other. Answered on one thread only.
template<typename Value>
class Question
{
public:
    Question() { m_promise.start(); }
    QFuture<base::Result<Value>> future() const { return m_promise.future(); }
    void answer(base::Result<Value> value)
    {
        if (!m_answered) {
            m_answered = true;
            m_promise.addResult(std::move(value));
            m_promise.finish();
        }
    }
    std::function<void(const base::Error &)> refusal(const std::shared_ptr<Question> &self) const
    {
        return [self](const base::Error &error) { self->answer(tl::unexpected(error)); };
    }

private:
    QPromise<base::Result<Value>> m_promise;
    bool m_answered = false;
};

QString serviceName()
{
    return u"Anteroom"_s;
}

base::Result<Key> readKey(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::EntryNotFound) {
        return Key();
    }
    if (job.error() != QKeychain::NoError) {
        return tl::unexpected(errorFor(job.error()));
    }
    auto decoded = QByteArray::fromBase64Encoding(job.binaryData(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != keyBytes) {
        return tl::unexpected(notAKey());
    }
    return Key(base::Secret(std::move(decoded.decoded)));
}

} // namespace

/// One item of the keychain.
class Keychain::Item : public ports::SecretStore
{
public:
    Item(Keychain &keychain, QString name) : m_keychain(keychain), m_name(std::move(name)) {}
    QFuture<base::Result<Key>> read() override { return m_keychain.read(m_name); }
    QFuture<base::Result<>> write(base::Secret key) override { return m_keychain.write(m_name, key); }

private:
    Keychain &m_keychain;
    QString m_name;
};

Keychain::Keychain(std::chrono::milliseconds deadline) : m_deadline(deadline) {}

Keychain::~Keychain()
{
    stop();
}

std::shared_ptr<ports::SecretStore> Keychain::item(const QString &name)
{
    return std::make_shared<Item>(*this, name);
}

QFuture<base::Result<Key>> Keychain::read(const QString &name)
{
    const auto question = std::make_shared<Question<Key>>();
    ask({[name](QObject *parent) {
             auto *job = new QKeychain::ReadPasswordJob(serviceName(), parent);
             job->setKey(name);
             return job;
         },
         [question](const QKeychain::Job &job) {
             question->answer(readKey(static_cast<const QKeychain::ReadPasswordJob &>(job)));
         },
         question->refusal(question)});
    return question->future();
}

QFuture<base::Result<>> Keychain::write(const QString &name, const base::Secret &key)
{
    const auto question = std::make_shared<Question<void>>();
    ask({[name, key](QObject *parent) {
             auto *job = new QKeychain::WritePasswordJob(serviceName(), parent);
             job->setKey(name);
             // As text: Windows and the Secret Service keep binary data each in a way of their own.
             job->setTextData(QString::fromLatin1(key.reveal().toBase64()));
             return job;
         },
         [question](const QKeychain::Job &job) {
             const bool done = job.error() == QKeychain::NoError;
             question->answer(done ? base::Result<>() : tl::unexpected(errorFor(job.error())));
         },
         question->refusal(question)});
    return question->future();
}

void Keychain::ask(Request request)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped) {
        request.refuse(stopped());
        return;
    }
    if (!m_started) {
        m_started = true;
        start();
        m_ready.acquire();
    }
    m_refusals.push_back(request.refuse);
    QMetaObject::invokeMethod(
        m_here, [this, request = std::move(request)] { begin(request); }, Qt::QueuedConnection);
}

// On the thread. A job that is too slow goes on: QtKeychain cannot call one back, and the next waits behind it.
void Keychain::begin(const Request &request)
{
    QKeychain::Job *job = request.make(m_here);
    connect(job, &QKeychain::Job::finished, m_here, [answer = request.answer, job] { answer(*job); });
    QTimer::singleShot(m_deadline, job,
                       [refuse = request.refuse, deadline = m_deadline] { refuse(tooSlow(deadline)); });
    job->start();
}

void Keychain::run()
{
    QObject here;
    m_here = &here;
    m_ready.release();
    exec();
    const std::lock_guard lock(m_mutex);
    for (const auto &refuse : m_refusals) {
        refuse(stopped());
    }
    m_refusals.clear();
}

void Keychain::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    quit();
    wait();
}

} // namespace anteroom::keychain
