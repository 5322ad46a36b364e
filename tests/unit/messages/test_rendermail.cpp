// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/rendermail.h"
#include "tests/unit/messages/samplefacts.h"

#include <QProcess>
#include <QTest>

using namespace anteroom;
using namespace anteroom::messages;
using namespace Qt::StringLiterals;
using domain::MessageStep;
using domain::Modality;

namespace {

constexpr auto Python = "/usr/bin/python3";
const QList<MessageStep> allSteps{MessageStep::Tentative, MessageStep::Confirmation, MessageStep::Rescheduled,
                                  MessageStep::Cancelled, MessageStep::Link,         MessageStep::Reminder};

bool hasCalendarReader()
{
    return QProcess::execute(QString::fromLatin1(Python), {u"-c"_s, u"import icalendar"_s}) == 0;
}

/// What Python's mail and calendar modules find in the bytes; empty, with a line in the log, if they refuse.
QJsonObject readByPython(const QByteArray &mail)
{
    QProcess python;
    python.start(QString::fromLatin1(Python),
                 {qEnvironmentVariable("ANTEROOM_SOURCE_DIR") + u"/tests/data/readmail.py"_s});
    python.write(mail);
    python.closeWriteChannel();
    python.waitForFinished();
    const QByteArray complaint = python.readAllStandardError();
    if (!complaint.isEmpty()) {
        qWarning("%s", complaint.constData());
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QString firstOf(const QJsonObject &mail, const QString &header)
{
    const QJsonArray values = mail[u"headers"_s].toObject()[header].toArray();
    return values.size() == 1 ? values[0].toString() : u"%1 times"_s.arg(values.size());
}

/// English as the locale data write it differs from version to version in commas and in "AM".
QString loose(QString text)
{
    return text.remove(u',').replace(u" AM"_s, u" am"_s).replace(u" PM"_s, u" pm"_s);
}

SessionFacts factsFor(MessageStep step)
{
    SessionFacts facts = tests::sampleFacts();
    if (step == MessageStep::Cancelled) {
        facts.method = CalendarMethod::Cancel;
    } else if (step == MessageStep::Tentative) {
        facts.method = CalendarMethod::None;
        facts.isTentative = true;
    } else if (step == MessageStep::Reminder) {
        facts.method = CalendarMethod::None;
        facts.date = facts.start - std::chrono::hours(24);
    } else if (step == MessageStep::Rescheduled) {
        facts.previousStart = facts.start - std::chrono::hours(48);
    }
    return facts;
}

/// Bytes that any server takes: CRLF only, no bare CR or LF, no line over 998 octets, 7 bit.
void verifyWire(const QByteArray &mail)
{
    QVERIFY(mail.endsWith("\r\n"));
    const QList<QByteArray> lines = mail.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        QVERIFY(lines[i].endsWith('\r'));
        QVERIFY(!lines[i].chopped(1).contains('\r'));
        QVERIFY(lines[i].size() <= 999);
    }
    QVERIFY(std::all_of(mail.begin(), mail.end(), [](char c) { return c > 0; }));
}

} // namespace

class TestRenderMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasCalendarReader()) {
            QSKIP("python3-icalendar is not installed: mails are not read back by a second reader");
        }
    }

    void everyStepIsReadBackWhole_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("subject");
        const QList<QString> english{u"Tentative: Your therapy session on Monday 1 March 2027 at 10:00 am"_s,
                                     u"Confirmed: Your therapy session on Monday 1 March 2027 at 10:00 am"_s,
                                     u"Rescheduled: Your therapy session is now on Monday 1 March 2027 at 10:00 am"_s,
                                     u"Cancelled: Your therapy session on Monday 1 March 2027 at 10:00 am"_s,
                                     u"Your link: Your therapy session on Monday 1 March 2027 at 10:00 am"_s,
                                     u"Reminder: Your therapy session tomorrow at 10:00 am"_s};
        const QList<QString> german{u"Vorgemerkt: Ihre Therapiesitzung am Montag, 1. März 2027 um 10:00"_s,
                                    u"Bestätigt: Ihre Therapiesitzung am Montag, 1. März 2027 um 10:00"_s,
                                    u"Verschoben: Ihre Therapiesitzung ist jetzt am Montag, 1. März 2027 um 10:00"_s,
                                    u"Abgesagt: Ihre Therapiesitzung am Montag, 1. März 2027 um 10:00"_s,
                                    u"Ihr Link: Ihre Therapiesitzung am Montag, 1. März 2027 um 10:00"_s,
                                    u"Erinnerung: Ihre Therapiesitzung morgen um 10:00"_s};
        for (qsizetype i = 0; i < allSteps.size(); ++i) {
            const QByteArray name = domain::toText(allSteps[i]).toLatin1();
            QTest::newRow((name + " in English").constData()) << int(allSteps[i]) << u"en_AU"_s << english[i];
            QTest::newRow((name + " in German").constData()) << int(allSteps[i]) << u"de_DE"_s << german[i];
        }
    }

    void everyStepIsReadBackWhole()
    {
        QFETCH(int, step);
        QFETCH(QString, locale);
        QFETCH(QString, subject);
        SessionFacts facts = factsFor(MessageStep(step));
        facts.locale = locale;
        facts.replyTo = u"admin@groundandgrow.example"_s;
        const base::Result<QByteArray> mail = renderMail(MessageStep(step), facts);
        QVERIFY(mail);
        verifyWire(*mail);
        QCOMPARE(*renderMail(MessageStep(step), facts), *mail);
        const QJsonObject read = readByPython(*mail);
        QCOMPARE(read[u"defects"_s].toArray().size(), 0);
        QCOMPARE(loose(firstOf(read, u"Subject"_s)), loose(subject));
        QCOMPARE(firstOf(read, u"Message-ID"_s), u"<0123456789abcdef@groundandgrow.example>"_s);
        QCOMPARE(firstOf(read, u"Auto-Submitted"_s), u"auto-generated"_s);
        QCOMPARE(firstOf(read, u"MIME-Version"_s), u"1.0"_s);
        QCOMPARE(firstOf(read, u"Reply-To"_s), u"admin@groundandgrow.example"_s);
        QCOMPARE(read[u"from"_s].toArray(), (QJsonArray{QJsonArray{u"Ground & Grow Psychology"_s, facts.from}}));
        QCOMPARE(read[u"to"_s].toArray(), (QJsonArray{QJsonArray{QString(), facts.to}}));
        const bool hasLink = MessageStep(step) != MessageStep::Cancelled;
        for (const QString &form : {u"text"_s, u"html"_s}) {
            const QString text = read[form].toString();
            QVERIFY(text.contains(u"Zoë"_s));
            QVERIFY(text.contains(u"Dr. Ada Byron"_s));
            QVERIFY(text.contains(u"Individual"_s));
            QVERIFY(text.contains(u"Australia/Sydney, UTC+11:00"_s));
            QVERIFY(text.contains(u"+61 2 5550 1234"_s));
            QCOMPARE(text.contains(u"https://zoom.us/j/81234567890?pwd=AbC.1"_s), hasLink);
            QCOMPARE(text.contains(u"812 3456 7890"_s), hasLink);
            QCOMPARE(text.contains(form == u"html"_s ? u"s3cr&amp;t"_s : u"s3cr&t"_s), hasLink);
            QVERIFY(!text.contains(u"{{"_s));
            QVERIFY(!text.contains(u"\n\n\n"_s));
        }
    }

    void aCalendarObjectIsTheSameInBothPlaces_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("status");
        QTest::newRow("request") << int(MessageStep::Confirmation) << int(CalendarMethod::Request) << u"REQUEST"_s
                                 << u"CONFIRMED"_s;
        QTest::newRow("update") << int(MessageStep::Rescheduled) << int(CalendarMethod::Request) << u"REQUEST"_s
                                << u"CONFIRMED"_s;
        QTest::newRow("cancel") << int(MessageStep::Cancelled) << int(CalendarMethod::Cancel) << u"CANCEL"_s
                                << u"CANCELLED"_s;
        QTest::newRow("publish") << int(MessageStep::Confirmation) << int(CalendarMethod::Publish) << u"PUBLISH"_s
                                 << u"CONFIRMED"_s;
    }

    void aCalendarObjectIsTheSameInBothPlaces()
    {
        QFETCH(int, step);
        QFETCH(int, method);
        QFETCH(QString, name);
        QFETCH(QString, status);
        SessionFacts facts = tests::sampleFacts();
        facts.method = CalendarMethod(method);
        const QJsonObject read = readByPython(*renderMail(MessageStep(step), facts));
        QCOMPARE(read[u"types"_s].toArray(),
                 (QJsonArray{u"multipart/mixed"_s, u"multipart/alternative"_s, u"text/plain"_s, u"text/html"_s,
                             u"text/calendar"_s, u"application/ics"_s}));
        QCOMPARE(read[u"methodParameter"_s].toString(), name);
        QCOMPARE(read[u"charset"_s].toString(), u"UTF-8"_s);
        QCOMPARE(read[u"files"_s].toArray(), QJsonArray{u"invite.ics"_s});
        QVERIFY(read[u"attachmentIsTheSame"_s].toBool());
        const QJsonObject calendar = read[u"calendar"_s].toObject();
        QCOMPARE(calendar[u"method"_s].toString(), name);
        QCOMPARE(calendar[u"status"_s].toString(), status);
        QCOMPARE(calendar[u"events"_s].toInt(), 1);
        QCOMPARE(calendar[u"zones"_s].toInt(), 1);
        QCOMPARE(calendar[u"uid"_s].toString(), facts.uid);
        QCOMPARE(calendar[u"sequence"_s].toInt(), 3);
        QCOMPARE(calendar[u"start"_s].toString(), u"2027-02-28T23:00:00Z"_s);
        QCOMPARE(calendar[u"organizer"_s].toString(), u"mailto:bookings@groundandgrow.example"_s);
        QCOMPARE(calendar[u"attendees"_s].toArray(),
                 facts.method == CalendarMethod::Publish ? QJsonArray{} : QJsonArray{u"mailto:zoe@example.org"_s});
        QVERIFY(!calendar[u"description"_s].toString().contains(u"s3cr"_s));
    }

    void withoutCalendarObjectNothingIsAttached()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.method = CalendarMethod::None;
        const QJsonObject read = readByPython(*renderMail(MessageStep::Confirmation, facts));
        QCOMPARE(read[u"types"_s].toArray(), (QJsonArray{u"multipart/alternative"_s, u"text/plain"_s, u"text/html"_s}));
        QVERIFY(!read[u"text"_s].toString().contains(u"invite.ics"_s));
        QVERIFY(!read[u"text"_s].toString().contains(u"calendar.google.com"_s));
    }

    void aConfirmationOffersButtonsThatWork()
    {
        const QJsonObject read = readByPython(*renderMail(MessageStep::Confirmation, tests::sampleFacts()));
        const QString html = read[u"html"_s].toString();
        QVERIFY(html.contains(u"<a href=\"https://zoom.us/j/81234567890?pwd=AbC.1\" style="_s));
        QVERIFY(html.contains(u">Join Meeting</a>"_s));
        QVERIFY(html.contains(u"render?action=TEMPLATE&amp;text=Appointment&amp;dates="_s));
        QVERIFY(html.contains(u">Add to Google Calendar</a>"_s));
        QVERIFY(html.contains(u"does not follow later changes"_s));
        QVERIFY(html.contains(u"invite.ics"_s));
        QVERIFY(html.contains(u"Please join 5 minutes early"_s));
        QVERIFY(html.contains(u"Contact us at least 24 hours in advance."_s));
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(!html.contains(u"<table"_s));
        QVERIFY(!html.contains(u"<script"_s));
    }

    void theWordsFollowHowPeopleMeet()
    {
        SessionFacts facts = tests::sampleFacts();
        const auto text = [&facts] {
            return readByPython(*renderMail(MessageStep::Confirmation, facts))[u"text"_s].toString();
        };
        QVERIFY(!text().contains(u"install the Zoom app"_s));
        facts.encryptionIsE2ee = true;
        QVERIFY(text().contains(u"Please install the Zoom app; the browser will not work."_s));
        facts.link.reset();
        QVERIFY(text().contains(u"Your link will follow"_s));
        QVERIFY(!text().contains(u"install the Zoom app"_s));
        facts.modality = Modality::InPerson;
        QVERIFY(text().contains(u"Place: 1 High Street, Sydney NSW 2000"_s));
        QVERIFY(!text().contains(u"Zoom"_s));
        facts.modality = Modality::Phone;
        QVERIFY(text().contains(u"by phone"_s));
        QVERIFY(!text().contains(u"Zoom"_s));
    }

    void aMovedSessionNamesBothTimes()
    {
        const QJsonObject read =
            readByPython(*renderMail(MessageStep::Rescheduled, factsFor(MessageStep::Rescheduled)));
        const QString text = loose(read[u"text"_s].toString());
        QVERIFY(text.contains(u"Until now: Saturday 27 February 2027 10:00 am to 10:50 am"_s));
        QVERIFY(text.contains(u"From now on: Monday 1 March 2027 10:00 am to 10:50 am"_s));
    }

    void onlyAConfirmationLeavesTheTentativeNoteOut()
    {
        for (const MessageStep step :
             {MessageStep::Tentative, MessageStep::Rescheduled, MessageStep::Reminder, MessageStep::Confirmation}) {
            SessionFacts facts = tests::sampleFacts();
            facts.isTentative = true;
            const QString text = readByPython(*renderMail(step, facts))[u"text"_s].toString();
            QCOMPARE(text.contains(u"not confirmed yet"_s), step != MessageStep::Confirmation);
        }
    }

    void aReminderSaysWhichDay_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("detail");
        QTest::addColumn<QString>("subject");
        const int full = int(Detail::Full);
        const QByteArray sydney = "Australia/Sydney";
        QTest::newRow("24 hours before") << u"2027-02-27T23:00:00Z"_s << sydney << full
                                         << u"Reminder: Your therapy session tomorrow at 10:00 am"_s;
        QTest::newRow("late in the evening before")
            << u"2027-02-28T12:59:59Z"_s << sydney << full << u"Reminder: Your therapy session tomorrow at 10:00 am"_s;
        QTest::newRow("the same morning")
            << u"2027-02-28T13:00:00Z"_s << sydney << full << u"Reminder: Your therapy session today at 10:00 am"_s;
        QTest::newRow("two days before") << u"2027-02-26T23:00:00Z"_s << sydney << full
                                         << u"Reminder: Your therapy session on Monday 1 March 2027 at 10:00 am"_s;
        QTest::newRow("the reader's own zone") << u"2027-02-28T13:00:00Z"_s << QByteArray("America/New_York") << full
                                               << u"Reminder: Your therapy session today at 6:00 pm"_s;
        QTest::newRow("neutral") << u"2027-02-27T23:00:00Z"_s << sydney << int(Detail::Neutral)
                                 << u"Reminder: Your appointment tomorrow at 10:00 am"_s;
    }

    void aReminderSaysWhichDay()
    {
        QFETCH(QString, sent);
        QFETCH(QByteArray, zone);
        QFETCH(int, detail);
        QFETCH(QString, subject);
        SessionFacts facts = factsFor(MessageStep::Reminder);
        facts.date = tests::instant(sent);
        facts.zone = zone;
        facts.detail = Detail(detail);
        QCOMPARE(loose(firstOf(readByPython(*renderMail(MessageStep::Reminder, facts)), u"Subject"_s)), subject);
    }

    void aNeutralMailSaysNothingOfTherapy_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("locale");
        for (const MessageStep step : allSteps) {
            for (const char *locale : {"en_GB", "de_AT"}) {
                QTest::addRow("%s %s", domain::toText(step).toLatin1().constData(), locale)
                    << int(step) << QString::fromLatin1(locale);
            }
        }
    }

    void aNeutralMailSaysNothingOfTherapy()
    {
        QFETCH(int, step);
        QFETCH(QString, locale);
        SessionFacts facts = factsFor(MessageStep(step));
        facts.detail = Detail::Neutral;
        facts.locale = locale;
        facts.practice.name = u"Ground & Grow"_s;
        const QJsonObject read = readByPython(*renderMail(MessageStep(step), facts));
        const QString all = QString::fromUtf8(QJsonDocument(read).toJson());
        QVERIFY(all.contains(u"Ada Byron"_s));
        for (const QString &word :
             {u"therap"_s, u"psycho"_s, u"session"_s, u"sitzung"_s, u"patient"_s, u"Individual"_s}) {
            QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(word));
        }
    }

    void hostileFactsStayWhereTheyBelong_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("header") << u"Jo\r\nBcc: evil@example.org"_s;
        QTest::newRow("bare line feed") << u"Jo\nBcc: evil@example.org\n\nbody"_s;
        QTest::newRow("bare carriage return") << u"Jo\rBcc: evil@example.org"_s;
        QTest::newRow("dot line") << u"Jo\n.\nQUIT\n"_s;
        QTest::newRow("encoded word") << u"=?utf-8?q?Jo=0ABcc:_evil?="_s;
        QTest::newRow("markup") << u"<script>alert(1)</script>\"'><img src=x>"_s;
        QTest::newRow("template") << u"{{{joinUrl}}} {{>part-foot}} {{#full}}"_s;
        QTest::newRow("RTL override") << u"Jo \u202Egro\u202C"_s;
        QTest::newRow("other alphabets") << u"Žofie 李雷 محمد 📹"_s;
        QTest::newRow("10 KB") << QString(10240, u'ß');
        QTest::newRow("control characters") << u"a\u0001\u001b[31m\u0085\u2028b"_s + QChar(0);
        QTest::newRow("boundary") << u"--=_mixed_"_s;
    }

    void hostileFactsStayWhereTheyBelong()
    {
        QFETCH(QString, hostile);
        SessionFacts facts = tests::sampleFacts();
        facts.practice.name = facts.practice.address = facts.practice.phone = facts.practice.email = hostile;
        facts.patientFirstName = facts.patientLastName = facts.psychologistName = facts.sessionType = hostile;
        facts.place = facts.organizerName = facts.link->meetingId = facts.link->passcode = hostile;
        for (const MessageStep step : {MessageStep::Confirmation, MessageStep::Reminder}) {
            const base::Result<QByteArray> mail = renderMail(step, facts);
            QVERIFY(mail);
            verifyWire(*mail);
            const QJsonObject read = readByPython(*mail);
            QCOMPARE(read[u"defects"_s].toArray().size(), 0);
            QCOMPARE(read[u"types"_s].toArray().size(), 6);
            QVERIFY(!read[u"headers"_s].toObject().contains(u"Bcc"_s));
            QCOMPARE(read[u"to"_s].toArray(), (QJsonArray{QJsonArray{QString(), facts.to}}));
            QCOMPARE(read[u"from"_s].toArray()[0].toArray()[1].toString(), facts.from);
            QCOMPARE(read[u"calendar"_s].toObject()[u"events"_s].toInt(), 1);
            const QString html = read[u"html"_s].toString();
            QVERIFY(!html.contains(u"<script"_s));
            QVERIFY(!html.contains(u"<img"_s));
            QVERIFY(!html.contains(QChar(0x202E)));
            QVERIFY(!read[u"text"_s].toString().contains(u"\n.\n"_s));
        }
    }

    void aNameInAnyAlphabetArrives()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.practice.name = u"Žofie 李雷, \"محمد\" <x@y> 📹"_s;
        facts.patientFirstName = u"Žofie 李雷 محمد"_s;
        const QJsonObject read = readByPython(*renderMail(MessageStep::Confirmation, facts));
        QCOMPARE(read[u"from"_s].toArray()[0].toArray()[0].toString(), facts.practice.name);
        QVERIFY(read[u"text"_s].toString().startsWith(u"Hello Žofie 李雷 محمد,\n"_s));
    }

    void whatCouldBreakOutIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const QString &field : {u"from"_s, u"to"_s, u"replyTo"_s, u"organizer"_s, u"patientEmail"_s}) {
            for (const QString &value : {u"a@example.org\r\nBcc: evil@example.org"_s, u"a@example.org, b@example.org"_s,
                                         u"A <a@example.org>"_s, u"a@example.org\n.\n"_s}) {
                QTest::newRow(qPrintable(field + u' ' + value.simplified())) << field << value;
            }
        }
        QTest::newRow("no recipient") << u"to"_s << QString();
        QTest::newRow("Message-ID") << u"messageId"_s << u"a@b>\r\nBcc: evil@example.org"_s;
        QTest::newRow("no Message-ID") << u"messageId"_s << QString();
        QTest::newRow("no UID") << u"uid"_s << QString();
        for (const QString &url : {u"javascript:alert(1)"_s, u"http://zoom.us/j/1"_s, u"file:///etc/passwd"_s,
                                   u"https://user@zoom.us/j/1"_s, u"https://zoom.us/j/1\r\nX: y"_s, QString()}) {
            QTest::newRow(qPrintable(u"link "_s + url.simplified())) << u"link"_s << url;
        }
    }

    void whatCouldBreakOutIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        SessionFacts facts = tests::sampleFacts();
        const std::map<QString, QString *> targets{{u"from"_s, &facts.from},
                                                   {u"to"_s, &facts.to},
                                                   {u"replyTo"_s, &facts.replyTo},
                                                   {u"organizer"_s, &facts.organizerAddress},
                                                   {u"patientEmail"_s, &facts.patientEmail},
                                                   {u"messageId"_s, &facts.messageId},
                                                   {u"uid"_s, &facts.uid},
                                                   {u"link"_s, &facts.link->joinUrl}};
        *targets.at(field) = value;
        const base::Result<QByteArray> mail = renderMail(MessageStep::Confirmation, facts);
        QVERIFY(!mail);
        QCOMPARE(int(mail.error().problems.size()), 1);
        QCOMPARE(mail.error().problems.front().field, field);
        QVERIFY(value.isEmpty() || !mail.error().text.contains(value));
    }
};

QTEST_GUILESS_MAIN(TestRenderMail)
#include "test_rendermail.moc"
