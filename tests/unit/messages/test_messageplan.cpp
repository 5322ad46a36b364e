// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/messageplan.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::messages;
using domain::BookingStatus;
using domain::Message;
using domain::MessageState;
using domain::MessageStep;

namespace {

const base::Instant now = base::fromMs(1'800'000'000'000);
const base::Instant farStart = now + std::chrono::hours(72);
const base::Instant nearStart = now + std::chrono::hours(5);

Message mail(qint64 id, MessageStep step, MessageState state, int cause = 1, bool carriedLink = false)
{
    Message message;
    message.id.value = id;
    message.step = step;
    message.state = state;
    message.cause = cause;
    message.carriedLink = carriedLink;
    return message;
}

Message maybeSent(Message message)
{
    message.state = MessageState::Parked;
    message.unknowns = 3;
    return message;
}

struct Case {
    const char *name;
    Change change;
    BookingStatus status;
    base::Instant start;
    int revision;
    std::vector<Message> existing;
    QList<qint64> supersede;
    QList<MessageStep> add;
    bool patientSees;
    int generation = 1;
    domain::Modality modality = domain::Modality::Video;
};

constexpr auto Tentative = MessageStep::Tentative;
constexpr auto Confirmation = MessageStep::Confirmation;
constexpr auto Rescheduled = MessageStep::Rescheduled;
constexpr auto Cancelled = MessageStep::Cancelled;
constexpr auto Link = MessageStep::Link;
constexpr auto Reminder = MessageStep::Reminder;
constexpr auto Pending = MessageState::Pending;
constexpr auto Sending = MessageState::Sending;
constexpr auto Unknown = MessageState::Unknown;
constexpr auto Sent = MessageState::Sent;
constexpr auto Superseded = MessageState::Superseded;
constexpr auto Parked = MessageState::Parked;
constexpr auto Conf = BookingStatus::Confirmed;
constexpr auto Tent = BookingStatus::Tentative;
constexpr auto Canc = BookingStatus::Cancelled;

const std::vector<Case> cases{
    {"booked: confirmation and reminder", Change::Booked, Conf, farStart, 1, {}, {}, {Confirmation, Reminder}, false},
    {"booked tentatively", Change::Booked, Tent, farStart, 1, {}, {}, {Tentative, Reminder}, false},
    {"booked within 24 hours: no reminder", Change::Booked, Conf, nearStart, 1, {}, {}, {Confirmation}, false},
    {"booked exactly 24 hours before: no reminder",
     Change::Booked,
     Conf,
     now + std::chrono::hours(24),
     1,
     {},
     {},
     {Confirmation},
     false},
    {"confirmed after the tentative mail went",
     Change::Confirmed,
     Conf,
     farStart,
     2,
     {mail(1, Tentative, Sent), mail(2, Reminder, Pending)},
     {},
     {Confirmation},
     true},
    {"confirmed while the tentative mail is unsent",
     Change::Confirmed,
     Conf,
     farStart,
     2,
     {mail(1, Tentative, Pending), mail(2, Reminder, Pending)},
     {1},
     {Confirmation},
     false},
    {"confirmed while the tentative mail is on its way",
     Change::Confirmed,
     Conf,
     farStart,
     2,
     {mail(1, Tentative, Sending)},
     {},
     {Confirmation},
     true},
    {"confirmed while a move is owed",
     Change::Confirmed,
     Conf,
     farStart,
     3,
     {mail(1, Tentative, Sent), mail(2, Rescheduled, Pending, 2), mail(3, Reminder, Pending, 2)},
     {2, 3},
     {Rescheduled, Reminder},
     true},
    {"moved after the confirmation went",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Pending)},
     {2},
     {Rescheduled, Reminder},
     true},
    {"moved before anything went",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Pending), mail(2, Reminder, Pending)},
     {1, 2},
     {Confirmation, Reminder},
     false},
    {"moved before anything went, still tentative",
     Change::Rescheduled,
     Tent,
     farStart,
     2,
     {mail(1, Tentative, Pending)},
     {1},
     {Tentative, Reminder},
     false},
    {"moved twice offline, nothing went",
     Change::Rescheduled,
     Conf,
     farStart,
     3,
     {mail(1, Confirmation, Superseded), mail(2, Confirmation, Pending, 2)},
     {2},
     {Confirmation, Reminder},
     false},
    {"moved twice offline after the confirmation",
     Change::Rescheduled,
     Conf,
     farStart,
     3,
     {mail(1, Confirmation, Sent), mail(2, Rescheduled, Pending, 2), mail(3, Reminder, Pending, 2)},
     {2, 3},
     {Rescheduled, Reminder},
     true},
    {"moved to within 24 hours: no reminder",
     Change::Rescheduled,
     Conf,
     nearStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Pending)},
     {2},
     {Rescheduled},
     true},
    {"moved after the reminder went",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Sent)},
     {},
     {Rescheduled, Reminder},
     true},
    {"moved while a mail's fate is unknown",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Unknown)},
     {1},
     {Rescheduled, Reminder},
     true},
    {"moved, confirmation parked as maybe sent",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {maybeSent(mail(1, Confirmation, Parked))},
     {1},
     {Rescheduled, Reminder},
     true},
    {"moved, confirmation parked as refused",
     Change::Rescheduled,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Parked)},
     {1},
     {Confirmation, Reminder},
     false},
    {"moved takes an unsent link mail back",
     Change::Rescheduled,
     Conf,
     nearStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Link, Pending)},
     {2},
     {Rescheduled},
     true},
    {"cancelled with nothing sent",
     Change::Cancelled,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Pending), mail(2, Reminder, Pending)},
     {1, 2},
     {},
     false},
    {"cancelled after the confirmation",
     Change::Cancelled,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Pending)},
     {2},
     {Cancelled},
     true},
    {"cancelled while the confirmation is on its way",
     Change::Cancelled,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Sending)},
     {},
     {Cancelled},
     true},
    {"cancelled with an unsent move",
     Change::Cancelled,
     Canc,
     farStart,
     3,
     {mail(1, Confirmation, Sent), mail(2, Rescheduled, Pending, 2)},
     {2},
     {Cancelled},
     true},
    {"cancelled, only the reminder got through",
     Change::Cancelled,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Parked), mail(2, Reminder, Sent)},
     {1},
     {Cancelled},
     true},
    {"cancelled twice plans one mail",
     Change::Cancelled,
     Canc,
     farStart,
     3,
     {mail(1, Confirmation, Sent), mail(2, Cancelled, Pending, 2)},
     {},
     {},
     false},
    {"cancelled after a cancellation went",
     Change::Cancelled,
     Canc,
     farStart,
     3,
     {mail(1, Confirmation, Sent), mail(2, Cancelled, Sent, 2)},
     {},
     {},
     false},
    {"an address that comes back is told anew",
     Change::Booked,
     Conf,
     nearStart,
     4,
     {mail(1, Confirmation, Sent), mail(2, Cancelled, Sent, 2)},
     {},
     {Confirmation},
     false},
    {"link comes after the mail went without it",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Pending)},
     {},
     {Link},
     true},
    {"link comes while the mail is on its way without it",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sending)},
     {},
     {Link},
     true},
    {"link comes while a mail without it may go again",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Unknown)},
     {},
     {Link},
     true},
    {"link comes while the mail waits",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Pending)},
     {},
     {},
     false},
    {"link comes while the mail of a move waits",
     Change::LinkChanged,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Rescheduled, Pending, 2)},
     {},
     {},
     false},
    {"the mail had the link",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent, 1, true)},
     {},
     {},
     false},
    {"a new meeting's link follows",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent, 1, true)},
     {},
     {Link},
     true,
     2},
    {"a new meeting's link replaces an unsent one",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent), mail(2, Link, Pending, 1)},
     {2},
     {Link},
     true,
     2},
    {"the same link is told once",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent), mail(2, Link, Sent, 1)},
     {},
     {},
     false,
     1},
    {"no link mail for a session in person",
     Change::LinkChanged,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent)},
     {},
     {},
     false,
     1,
     domain::Modality::InPerson},
    {"no link mail for a cancelled session",
     Change::LinkChanged,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Sent)},
     {},
     {},
     false},
    {"another passcode: who was told is told again",
     Change::LinkReplaced,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent), mail(2, Reminder, Pending)},
     {},
     {Link},
     true,
     -1},
    {"another passcode once more",
     Change::LinkReplaced,
     Conf,
     farStart,
     1,
     {mail(1, Confirmation, Sent), mail(2, Link, Sent, 1), mail(3, Link, Sent, -1), mail(4, Link, Pending, -2)},
     {4},
     {Link},
     true,
     -3},
    {"another passcode: a mail to come carries it",
     Change::LinkReplaced,
     Conf,
     farStart,
     2,
     {mail(1, Confirmation, Sent), mail(2, Rescheduled, Pending, 2)},
     {},
     {},
     false},
    {"another passcode: nobody knows of the session", Change::LinkReplaced, Conf, farStart, 1, {}, {}, {}, false},
    {"another passcode of a cancelled session",
     Change::LinkReplaced,
     Canc,
     farStart,
     2,
     {mail(1, Confirmation, Sent)},
     {},
     {},
     false},
    {"no link mail to who knows nothing", Change::LinkChanged, Conf, farStart, 1, {}, {}, {}, false},
};

} // namespace

class TestMessagePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansOnlyTheLatestTruth_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < cases.size(); ++i) {
            QTest::newRow(cases[i].name) << int(i);
        }
    }

    void plansOnlyTheLatestTruth()
    {
        QFETCH(int, index);
        const Case &c = cases[size_t(index)];
        const base::Instant notBefore = now + std::chrono::seconds(60);
        const MessagePlan plan = planMessages(
            {c.existing, c.status, c.modality, c.start, c.revision, now, c.change, c.generation, notBefore});
        QList<qint64> superseded;
        for (const domain::MessageId &id : plan.supersede) {
            superseded << id.value;
        }
        QCOMPARE(superseded, c.supersede);
        QList<MessageStep> added;
        for (const NewMessage &message : plan.add) {
            added << message.step;
            QCOMPARE(message.cause, message.step == Link ? c.generation : c.revision);
            QVERIFY(message.notBefore == (message.step == Reminder ? c.start - std::chrono::hours(24) : notBefore));
        }
        QCOMPARE(added, c.add);
        QCOMPARE(plan.patientSees, c.patientSees);
    }

    void aMailThatFallsDueIsJudgedAgain_data()
    {
        QTest::addColumn<QList<int>>("stepsAndStates"); // the last one is judged unless "judged" says otherwise
        QTest::addColumn<int>("judged");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("hasBegun");
        QTest::addColumn<int>("verdict");
        const auto list = [](std::initializer_list<std::pair<MessageStep, MessageState>> mails) {
            QList<int> result;
            for (const auto &[step, state] : mails) {
                result << int(step) << int(state);
            }
            return result;
        };
        const int send = int(DueVerdict::Send);
        const int overtaken = int(DueVerdict::Superseded);
        const int notNeeded = int(DueVerdict::NotNeeded);
        const int tooLate = int(DueVerdict::TooLate);
        QTest::newRow("confirmation") << list({{Confirmation, Pending}}) << 0 << int(Conf) << false << send;
        QTest::newRow("too late") << list({{Confirmation, Pending}}) << 0 << int(Conf) << true << tooLate;
        QTest::newRow("too late, still tentative") << list({{Tentative, Pending}}) << 0 << int(Tent) << true << tooLate;
        QTest::newRow("too late, maybe sent") << list({{Confirmation, Unknown}}) << 0 << int(Conf) << true << tooLate;
        QTest::newRow("a move, too late")
            << list({{Confirmation, Sent}, {Rescheduled, Pending}}) << 1 << int(Conf) << true << tooLate;
        QTest::newRow("a link, too late")
            << list({{Confirmation, Sent}, {Link, Pending}}) << 1 << int(Conf) << true << tooLate;
        QTest::newRow("a reminder, too late")
            << list({{Confirmation, Sent}, {Reminder, Pending}}) << 1 << int(Conf) << true << tooLate;
        QTest::newRow("overtaken and too late")
            << list({{Confirmation, Pending}, {Rescheduled, Pending}}) << 0 << int(Conf) << true << overtaken;
        QTest::newRow("cancelled after it began: the confirmation")
            << list({{Confirmation, Pending}}) << 0 << int(Canc) << true << notNeeded;
        QTest::newRow("cancellation of what may have gone, after it began")
            << list({{Confirmation, Unknown}, {Cancelled, Pending}}) << 1 << int(Canc) << true << send;
        QTest::newRow("cancellation of nothing, after it began")
            << list({{Confirmation, Pending}, {Cancelled, Pending}}) << 1 << int(Canc) << true << notNeeded;
        QTest::newRow("overtaken by a move")
            << list({{Confirmation, Unknown}, {Rescheduled, Sent}}) << 0 << int(Conf) << false << overtaken;
        QTest::newRow("not overtaken by what was dropped")
            << list({{Confirmation, Pending}, {Rescheduled, Superseded}}) << 0 << int(Conf) << false << send;
        QTest::newRow("not overtaken by a reminder")
            << list({{Confirmation, Pending}, {Reminder, Pending}}) << 0 << int(Conf) << false << send;
        QTest::newRow("failed in flight, then cancelled: the confirmation")
            << list({{Confirmation, Pending}, {Cancelled, Pending}}) << 0 << int(Canc) << false << overtaken;
        QTest::newRow("failed in flight, then cancelled: the cancellation")
            << list({{Confirmation, Pending}, {Cancelled, Pending}}) << 1 << int(Canc) << false << notNeeded;
        QTest::newRow("cancellation of what went")
            << list({{Confirmation, Sent}, {Cancelled, Pending}}) << 1 << int(Canc) << true << send;
        QTest::newRow("link overtaken by a newer link")
            << list({{Link, Pending}, {Link, Pending}}) << 0 << int(Conf) << false << overtaken;
        QTest::newRow("reminder of a moved session")
            << list({{Reminder, Pending}, {Rescheduled, Pending}}) << 0 << int(Conf) << false << overtaken;
        QTest::newRow("reminder after confirming")
            << list({{Reminder, Pending}, {Confirmation, Sent}}) << 0 << int(Conf) << false << send;
    }

    void aMailThatFallsDueIsJudgedAgain()
    {
        QFETCH(QList<int>, stepsAndStates);
        QFETCH(int, judged);
        QFETCH(int, status);
        QFETCH(bool, hasBegun);
        QFETCH(int, verdict);
        std::vector<Message> mails;
        for (qsizetype i = 0; i < stepsAndStates.size(); i += 2) {
            mails.push_back(mail(i + 1, MessageStep(stepsAndStates[i]), MessageState(stepsAndStates[i + 1])));
        }
        const base::Instant start = hasBegun ? now : now + std::chrono::minutes(1);
        QCOMPARE(int(dueVerdict(mails[size_t(judged)], mails, BookingStatus(status), start, now)), verdict);
    }

    void aCancellationMayGoForThirtyDays()
    {
        const std::vector<Message> mails{mail(1, Confirmation, Sent), mail(2, Cancelled, Unknown)};
        const base::Instant start = now - std::chrono::hours(24 * 30);
        const base::Instant before = start + std::chrono::milliseconds(1);
        QVERIFY(dueVerdict(mails[1], mails, Canc, before, now) == DueVerdict::Send);
        QVERIFY(dueVerdict(mails[1], mails, Canc, start, now) == DueVerdict::TooLate);
    }

    void aMailMayGoUntilTheSessionBegins()
    {
        const base::Instant later = now + std::chrono::milliseconds(1);
        QVERIFY(sessionVerdict(Conf, later, now) == DueVerdict::Send);
        QVERIFY(sessionVerdict(Tent, later, now) == DueVerdict::Send);
        QVERIFY(sessionVerdict(Conf, now, now) == DueVerdict::TooLate);
        QVERIFY(sessionVerdict(Canc, later, now) == DueVerdict::NotNeeded);
        QVERIFY(sessionVerdict(BookingStatus::Completed, later, now) == DueVerdict::NotNeeded);
    }
};

QTEST_GUILESS_MAIN(TestMessagePlan)
#include "test_messageplan.moc"
