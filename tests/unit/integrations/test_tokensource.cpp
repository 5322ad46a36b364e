// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/oauth/tokensource.h"
#include "tests/support/manualclock.h"

#include <QPromise>
#include <QTest>

#include <qcorofuture.h>

using namespace anteroom;
using namespace std::chrono_literals;
using oauth::Token;
using oauth::TokenSource;
using Answer = ports::Outcome<Token>;

namespace {

/// A token server that answers when the test says so.
struct Server {
    std::vector<std::shared_ptr<QPromise<Answer>>> asked;

    void answer(size_t number, Answer answer)
    {
        asked[number]->addResult(std::move(answer));
        asked[number]->finish();
    }
};

QCoro::Task<Answer> fetchFrom(std::shared_ptr<Server> server)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    server->asked.push_back(promise);
    QFuture<Answer> future = promise->future();
    Answer answer = co_await future;
    co_return answer;
}

} // namespace

class TestTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksOnceForThreeCallersAtATime();
    void keepsATokenUntilFiveMinutesBeforeItsEnd();
    void forgetsATokenThatIsCalledInvalid();
    void keepsANewerTokenThanTheInvalidOne();
    void passesAFailureToAllWhoWaitAndForgetsIt();
    void answersCallersThatWaitWhenItGoes();
    void tellsOfEachAnswerOnceAndHowLongItTook();
    void tellsNothingOnceItIsGone();

private:
    TokenSource::Fetch fetch() const;
    Token token(const char *text, std::chrono::seconds lifetime = 1h) const;
    QString text(const QCoro::Task<Answer> &task) const;

    std::shared_ptr<Server> m_server;
    testing::ManualClock m_clock{base::fromMs(1'800'000'000'000)};
};

void TestTokenSource::init()
{
    m_server = std::make_shared<Server>();
}

TokenSource::Fetch TestTokenSource::fetch() const
{
    return [server = m_server] { return fetchFrom(server); };
}

Token TestTokenSource::token(const char *text, std::chrono::seconds lifetime) const
{
    return {base::Secret(text), m_clock.now() + lifetime, {}};
}

/// What a caller got: the token, or the code of the failure.
QString TestTokenSource::text(const QCoro::Task<Answer> &task) const
{
    const Answer answer = QCoro::waitFor(const_cast<QCoro::Task<Answer> &>(task));
    return answer ? QString::fromLatin1(answer->value.reveal()) : answer.error().code;
}

void TestTokenSource::asksOnceForThreeCallersAtATime()
{
    TokenSource source(fetch(), m_clock);
    auto first = source.token();
    auto second = source.token();
    auto third = source.token();
    QCOMPARE(m_server->asked.size(), size_t(1));
    QVERIFY(!first.isReady() && !second.isReady() && !third.isReady());
    m_server->answer(0, token("one"));
    QCOMPARE(text(first), QStringLiteral("one"));
    QCOMPARE(text(second), QStringLiteral("one"));
    QCOMPARE(text(third), QStringLiteral("one"));
    auto later = source.token();
    QVERIFY(later.isReady());
    QCOMPARE(text(later), QStringLiteral("one"));
    QCOMPARE(m_server->asked.size(), size_t(1));
}

void TestTokenSource::keepsATokenUntilFiveMinutesBeforeItsEnd()
{
    TokenSource source(fetch(), m_clock);
    auto first = source.token();
    m_server->answer(0, token("one", 1h));
    QCOMPARE(text(first), QStringLiteral("one"));
    m_clock.advance(54min + 59s);
    auto kept = source.token();
    QVERIFY(kept.isReady());
    QCOMPARE(text(kept), QStringLiteral("one"));
    const auto keptAgain = source.token(); // handing a token out must not use it up
    QCOMPARE(text(keptAgain), QStringLiteral("one"));
    m_clock.advance(1s);
    auto renewed = source.token();
    QCOMPARE(m_server->asked.size(), size_t(2));
    m_server->answer(1, token("two", 1h));
    QCOMPARE(text(renewed), QStringLiteral("two"));
}

void TestTokenSource::forgetsATokenThatIsCalledInvalid()
{
    TokenSource source(fetch(), m_clock);
    auto first = source.token();
    m_server->answer(0, token("one"));
    QCOMPARE(text(first), QStringLiteral("one"));
    source.invalidate(base::Secret("one"));
    auto second = source.token();
    QCOMPARE(m_server->asked.size(), size_t(2));
    m_server->answer(1, token("two"));
    QCOMPARE(text(second), QStringLiteral("two"));
}

void TestTokenSource::keepsANewerTokenThanTheInvalidOne()
{
    TokenSource source(fetch(), m_clock);
    auto first = source.token();
    m_server->answer(0, token("two"));
    QCOMPARE(text(first), QStringLiteral("two"));
    source.invalidate(base::Secret("one"));
    auto second = source.token();
    QVERIFY(second.isReady());
    QCOMPARE(text(second), QStringLiteral("two"));
    QCOMPARE(m_server->asked.size(), size_t(1));
}

void TestTokenSource::passesAFailureToAllWhoWaitAndForgetsIt()
{
    TokenSource source(fetch(), m_clock);
    auto first = source.token();
    auto second = source.token();
    m_server->answer(0, ports::failed(ports::FailureKind::NeedsSignIn, QStringLiteral("zoom.client-invalid")));
    QCOMPARE(text(first), QStringLiteral("zoom.client-invalid"));
    QCOMPARE(text(second), QStringLiteral("zoom.client-invalid"));
    auto third = source.token();
    QCOMPARE(m_server->asked.size(), size_t(2));
    m_server->answer(1, token("one"));
    QCOMPARE(text(third), QStringLiteral("one"));
}

void TestTokenSource::answersCallersThatWaitWhenItGoes()
{
    auto source = std::make_unique<TokenSource>(fetch(), m_clock);
    auto first = source->token();
    auto second = source->token();
    source.reset();
    QCOMPARE(text(first), QStringLiteral("net.aborted"));
    QCOMPARE(text(second), QStringLiteral("net.aborted"));
    // The answer that comes too late finds nobody, and does no harm.
    m_server->answer(0, token("late"));
    QTRY_COMPARE(m_server.use_count(), 1L);
}

void TestTokenSource::tellsOfEachAnswerOnceAndHowLongItTook()
{
    QStringList heard;
    TokenSource source(fetch(), m_clock, [&heard](const Answer &answer, std::chrono::milliseconds took) {
        heard.append((answer ? QString() : answer.error().code) + QString::number(took.count()));
    });
    auto first = source.token();
    auto second = source.token();
    m_clock.advance(250ms);
    m_server->answer(0, token("one"));
    QCOMPARE(text(second), QStringLiteral("one"));
    QCOMPARE(heard, QStringList{QStringLiteral("250")});
    m_clock.advance(1h);
    auto third = source.token();
    m_server->answer(1, ports::failed(ports::FailureKind::Temporary, QStringLiteral("net.closed")));
    QTRY_COMPARE(heard.size(), 2);
    QCOMPARE(heard.last(), QStringLiteral("net.closed0"));
}

void TestTokenSource::tellsNothingOnceItIsGone()
{
    int heard = 0;
    auto source = std::make_unique<TokenSource>(fetch(), m_clock,
                                                [&heard](const Answer &, std::chrono::milliseconds) { ++heard; });
    auto waiting = source->token();
    source.reset();
    m_server->answer(0, token("one"));
    QTRY_VERIFY(waiting.isReady());
    QCOMPARE(heard, 0);
}

QTEST_GUILESS_MAIN(TestTokenSource)
#include "test_tokensource.moc"
