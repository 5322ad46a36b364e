// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/calendarobject.h"
#include "tests/unit/messages/samplefacts.h"

#include <QTest>

#include <libical/ical.h>

#include <thread>

using namespace anteroom;
using namespace anteroom::messages;
using namespace Qt::StringLiterals;
using domain::Modality;

namespace {

/// A calendar object as libical reads it.
class Read
{
public:
    explicit Read(const QByteArray &text)
        : m_calendar(icalparser_parse_string(text.constData()))
        , event(m_calendar ? icalcomponent_get_first_component(m_calendar, ICAL_VEVENT_COMPONENT) : nullptr)
        , zone(m_calendar ? icalcomponent_get_first_component(m_calendar, ICAL_VTIMEZONE_COMPONENT) : nullptr)
    {
    }
    ~Read()
    {
        if (m_calendar) {
            icalcomponent_free(m_calendar);
        }
    }
    Read(const Read &) = delete;
    Read &operator=(const Read &) = delete;

    bool isUsable() const { return event && icalcomponent_count_errors(m_calendar) == 0; }
    int count(icalcomponent_kind kind) const { return icalcomponent_count_components(m_calendar, kind); }
    icalproperty_method method() const { return icalcomponent_get_method(m_calendar); }
    icalproperty *property(icalproperty_kind kind) const { return icalcomponent_get_first_property(event, kind); }
    QString text(icalproperty_kind kind) const
    {
        icalproperty *found = property(kind);
        return found ? QString::fromUtf8(icalvalue_get_text(icalproperty_get_value(found))) : QString();
    }
    QByteArray parameter(icalproperty_kind kind, const char *name) const
    {
        char *value = icalproperty_get_parameter_as_string_r(property(kind), name);
        const QByteArray result(value);
        icalmemory_free_buffer(value);
        return result;
    }
    /// The instant of a time property, through the object's own VTIMEZONE.
    qint64 seconds(icalproperty_kind kind) const
    {
        const icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property(kind)));
        if (!zone) {
            return icaltime_as_timet_with_zone(time, icaltimezone_get_utc_timezone());
        }
        icaltimezone *read = icaltimezone_new();
        icaltimezone_set_component(read, icalcomponent_new_clone(zone));
        const qint64 result = icaltime_as_timet_with_zone(time, read);
        icaltimezone_free(read, 1);
        return result;
    }

private:
    icalcomponent *m_calendar;

public:
    icalcomponent *event;
    icalcomponent *zone;
};

} // namespace

class TestCalendarObject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvitationHasAllThatItNeeds()
    {
        const SessionFacts facts = tests::sampleFacts();
        const QByteArray text = calendarObject(facts);
        QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
        for (const char *line :
             {"VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:REQUEST", "SEQUENCE:3", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
              "CLASS:PRIVATE", "DTSTAMP:20270220T010203Z", "DTSTART;TZID=Australia/Sydney:20270301T100000",
              "DTEND;TZID=Australia/Sydney:20270301T105000", "TZID:Australia/Sydney",
              "SUMMARY:Therapy Session - Dr. Ada Byron", "URL:https://zoom.us/j/81234567890?pwd=AbC.1",
              "LOCATION:https://zoom.us/j/81234567890?pwd=AbC.1"}) {
            QVERIFY2(text.contains("\r\n" + QByteArray(line) + "\r\n"), line);
        }
        const Read read(text);
        QVERIFY(read.isUsable());
        QCOMPARE(read.text(ICAL_UID_PROPERTY), facts.uid);
        QCOMPARE(read.parameter(ICAL_ATTENDEE_PROPERTY, "RSVP"), "TRUE");
        QCOMPARE(read.parameter(ICAL_ATTENDEE_PROPERTY, "PARTSTAT"), "NEEDS-ACTION");
        QCOMPARE(read.parameter(ICAL_ATTENDEE_PROPERTY, "ROLE"), "REQ-PARTICIPANT");
        QCOMPARE(read.parameter(ICAL_ATTENDEE_PROPERTY, "CUTYPE"), "INDIVIDUAL");
        QCOMPARE(read.parameter(ICAL_ATTENDEE_PROPERTY, "CN"), QByteArray("Zoë Ä."));
        QCOMPARE(read.parameter(ICAL_ORGANIZER_PROPERTY, "CN"), "Ground & Grow Psychology");
        QCOMPARE(QByteArray(icalproperty_get_organizer(read.property(ICAL_ORGANIZER_PROPERTY))),
                 "mailto:bookings@groundandgrow.example");
        QCOMPARE(QByteArray(icalproperty_get_attendee(read.property(ICAL_ATTENDEE_PROPERTY))),
                 "mailto:zoe@example.org");
        QCOMPARE(icalcomponent_count_components(read.event, ICAL_VALARM_COMPONENT), 2);
        QCOMPARE(read.count(ICAL_VEVENT_COMPONENT), 1);
        QCOMPARE(read.count(ICAL_VTIMEZONE_COMPONENT), 1);
        QVERIFY(read.text(ICAL_DESCRIPTION_PROPERTY).contains(u"Patient: Zoë Ä.\nDuration: 50 minutes"_s));
        QVERIFY(!text.contains("s3cr"));
    }

    // Also where a text ends just where a line must be folded.
    void everyLineEndsWithItsLineEndWhateverTheTextsLength()
    {
        SessionFacts facts = tests::sampleFacts();
        for (const QString &letter : {u"x"_s, u"\u00E4"_s, u"\u20AC"_s}) {
            for (int length = 1; length <= 180; ++length) {
                facts.psychologistName = letter.repeated(length);
                const QByteArray text = calendarObject(facts);
                QCOMPARE(text.count('\r'), text.count("\r\n"));
                QCOMPARE(text.count('\n'), text.count("\r\n"));
                QVERIFY(!text.contains("\r\n \r\n"));
                QCOMPARE(Read(text).text(ICAL_SUMMARY_PROPERTY), u"Therapy Session - "_s + facts.psychologistName);
            }
        }
    }

    void everyMethodHasItsStatusAndAttendee_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<bool>("isTentative");
        QTest::addColumn<int>("readMethod");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attendees");
        QTest::addColumn<int>("alarms");
        QTest::newRow("request") << int(CalendarMethod::Request) << false << int(ICAL_METHOD_REQUEST)
                                 << int(ICAL_STATUS_CONFIRMED) << 1 << 2;
        QTest::newRow("tentative request")
            << int(CalendarMethod::Request) << true << int(ICAL_METHOD_REQUEST) << int(ICAL_STATUS_TENTATIVE) << 1 << 2;
        QTest::newRow("cancel") << int(CalendarMethod::Cancel) << false << int(ICAL_METHOD_CANCEL)
                                << int(ICAL_STATUS_CANCELLED) << 1 << 0;
        QTest::newRow("publish") << int(CalendarMethod::Publish) << false << int(ICAL_METHOD_PUBLISH)
                                 << int(ICAL_STATUS_CONFIRMED) << 0 << 2;
        QTest::newRow("a file for no mail")
            << int(CalendarMethod::None) << false << int(ICAL_METHOD_PUBLISH) << int(ICAL_STATUS_CONFIRMED) << 0 << 2;
    }

    void everyMethodHasItsStatusAndAttendee()
    {
        QFETCH(int, method);
        QFETCH(bool, isTentative);
        QFETCH(int, readMethod);
        QFETCH(int, status);
        QFETCH(int, attendees);
        QFETCH(int, alarms);
        SessionFacts facts = tests::sampleFacts();
        facts.method = CalendarMethod(method);
        facts.isTentative = isTentative;
        const QByteArray text = calendarObject(facts);
        const Read read(text);
        QVERIFY(read.isUsable());
        QCOMPARE(int(read.method()), readMethod);
        QCOMPARE(int(icalcomponent_get_status(read.event)), status);
        QCOMPARE(icalcomponent_count_properties(read.event, ICAL_ATTENDEE_PROPERTY), attendees);
        QCOMPARE(icalcomponent_count_components(read.event, ICAL_VALARM_COMPONENT), alarms);
        QCOMPARE(icalcomponent_get_sequence(read.event), 3);
        QCOMPARE(read.text(ICAL_UID_PROPERTY), facts.uid);
        QCOMPARE(text.contains("zoom.us"), facts.method != CalendarMethod::Cancel);
    }

    void theZoneGivesBackTheInstant_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"Australia/Sydney", "Australia/Lord_Howe", "Australia/ACT", "Europe/Berlin", "Europe/Dublin",
              "Europe/Kiev", "Africa/Casablanca", "America/Sao_Paulo", "US/Eastern", "America/St_Johns", "Asia/Kolkata",
              "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Apia", "Africa/Cairo"}) {
            QTest::newRow(zone) << QByteArray(zone);
        }
    }

    void theZoneGivesBackTheInstant()
    {
        QFETCH(QByteArray, zone);
        SessionFacts facts = tests::sampleFacts();
        facts.zone = zone;
        const QTimeZone known(zone);
        // Every ninth day and some hours, through five years, and the hours around each change.
        std::vector<base::Instant> starts;
        const base::Instant end = tests::instant(u"2031-01-10T00:00:00Z"_s);
        for (base::Instant at = tests::instant(u"2025-12-28T00:30:00Z"_s); at < end; at += std::chrono::hours(221)) {
            starts.push_back(at);
        }
        for (const QTimeZone::OffsetData &change :
             known.transitions(base::toUtc(starts.front()), base::toUtc(starts.back()))) {
            const base::Instant at = base::fromMs(change.atUtc.toMSecsSinceEpoch());
            starts.push_back(at - std::chrono::hours(3));
            starts.push_back(at + std::chrono::hours(3));
        }
        for (const base::Instant start : starts) {
            facts.start = start;
            const QByteArray text = calendarObject(facts);
            const QByteArray wall = base::toUtc(start).toTimeZone(known).toString(u"yyyyMMdd'T'HHmmss").toLatin1();
            QVERIFY2(text.contains("DTSTART;TZID=" + zone + ':' + wall + "\r\n"), wall.constData());
            const Read read(text);
            QCOMPARE(read.count(ICAL_VTIMEZONE_COMPONENT), 1);
            QCOMPARE(read.seconds(ICAL_DTSTART_PROPERTY) * 1000, base::toMs(start));
            QCOMPARE(read.seconds(ICAL_DTEND_PROPERTY) * 1000, base::toMs(start + facts.length));
        }
    }

    void aSessionAcrossTheClockChangeKeepsItsLength()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.zone = "Europe/Berlin";
        facts.start = tests::instant(u"2027-03-28T00:30:00Z"_s);
        facts.length = std::chrono::minutes(90);
        const QByteArray text = calendarObject(facts);
        QVERIFY(text.contains("DTSTART;TZID=Europe/Berlin:20270328T013000\r\n"));
        QVERIFY(text.contains("DTEND;TZID=Europe/Berlin:20270328T040000\r\n"));
    }

    void withoutZoneDataTimesAreInUtc_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("UTC") << QByteArray("UTC");
        QTest::newRow("Etc/UTC") << QByteArray("Etc/UTC");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("unknown") << QByteArray("Nowhere/Land");
        QTest::newRow("hostile") << QByteArray("../../etc/passwd");
        QTest::newRow("injection") << QByteArray("Europe/Berlin\r\nX-EVIL:1");
    }

    void withoutZoneDataTimesAreInUtc()
    {
        QFETCH(QByteArray, zone);
        SessionFacts facts = tests::sampleFacts();
        facts.zone = zone;
        const QByteArray text = calendarObject(facts);
        QVERIFY(text.contains("\r\nDTSTART:20270228T230000Z\r\n"));
        QVERIFY(!text.contains("VTIMEZONE"));
        QVERIFY(!text.contains("EVIL"));
        QVERIFY(Read(text).isUsable());
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("line break") << u"Jo\r\nATTENDEE:mailto:evil@example.org"_s;
        QTest::newRow("line feed") << u"Jo\nEND:VEVENT\nBEGIN:VEVENT"_s;
        QTest::newRow("separators") << u"a;b,c\\n\\,:\"d\""_s;
        QTest::newRow("control characters") << u"a\u0001\u0008\u000b\u007f\u0085b"_s + QChar(0);
        QTest::newRow("RTL override") << u"Jo \u202Egro.elpmaxe\u202C"_s;
        QTest::newRow("10 KB") << QString(5000, u'ä') + QString(5000, u' ') + u"📹"_s;
        QTest::newRow("dot line") << u"\n.\n"_s;
        QTest::newRow("half a letter") << u"a"_s + QChar(0xD83D) + u"b"_s;
    }

    void hostileTextStaysText()
    {
        QFETCH(QString, hostile);
        SessionFacts facts = tests::sampleFacts();
        facts.patientFirstName = facts.patientLastName = facts.psychologistName = hostile;
        facts.sessionType = facts.practice.name = facts.organizerName = facts.practice.phone = hostile;
        facts.link->meetingId = hostile;
        facts.link->joinUrl = u"https://zoom.us/j/1"_s + hostile;
        facts.uid = u"u"_s + hostile;
        facts.patientEmail = u"zoe"_s + hostile + u"@example.org"_s;
        const QByteArray text = calendarObject(facts);
        const Read read(text);
        QVERIFY(read.isUsable());
        QCOMPARE(read.count(ICAL_VEVENT_COMPONENT), 1);
        QCOMPARE(icalcomponent_count_properties(read.event, ICAL_ATTENDEE_PROPERTY), 1);
        QCOMPARE(icalcomponent_count_properties(read.event, ICAL_X_PROPERTY), 0);
        for (const QByteArray &line : text.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76); // 75 octets and CR
            QVERIFY(!line.chopped(line.isEmpty() ? 0 : 1).contains('\r'));
            QVERIFY(!QString::fromUtf8(line).contains(QChar(0x202E)));
            QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no letter cut in half
        }
    }

    void aNeutralObjectSaysNothingOfTherapy()
    {
        SessionFacts facts = tests::sampleFacts();
        facts.detail = Detail::Neutral;
        facts.uid = u"u@example.org"_s;
        facts.sessionType = u"Assessment"_s;
        const QByteArray text = QByteArray(calendarObject(facts)).replace("\r\n ", "").toLower();
        for (const char *word : {"therap", "psycholog", "assessment", "zoë", "s3cr"}) {
            QVERIFY2(!text.contains(word), word);
        }
        QVERIFY(text.contains("summary:appointment\r\n"));
        QVERIFY(text.contains("zoom.us/j/81234567890"));
    }

    void theSameFactsMakeTheSameBytesOnAnyThread()
    {
        const QByteArray expected = calendarObject(tests::sampleFacts());
        std::vector<std::thread> threads;
        std::atomic<int> differing{0};
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                SessionFacts other = tests::sampleFacts();
                for (int round = 0; round < 50; ++round) {
                    other.start += std::chrono::hours(24 * 100);
                    other.zone = i % 2 ? "Europe/Paris" : "America/New_York";
                    calendarObject(other);
                    differing += calendarObject(tests::sampleFacts()) == expected ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QCOMPARE(differing.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCalendarObject)
#include "test_calendarobject.moc"
