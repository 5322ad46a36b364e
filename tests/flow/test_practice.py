# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The helpers of the flow tests, tested by themselves: a test that cannot fail proves nothing."""

import datetime
import os
import pathlib
import stat
import sys
import tempfile
import unittest
from unittest import mock

import mails
import practice

LINK = "https://us05web.zoom.us/j/86512345678?pwd=abc"

CALENDAR = """BEGIN:VCALENDAR
PRODID:-//Example//EN
VERSION:2.0
METHOD:{method}
BEGIN:VTIMEZONE
TZID:Australia/Sydney
BEGIN:STANDARD
DTSTART:20260405T030000
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
TZOFFSETFROM:+1100
TZOFFSETTO:+1000
TZNAME:AEST
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20261004T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU
TZOFFSETFROM:+1000
TZOFFSETTO:+1100
TZNAME:AEDT
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:6f9619ff-8b86-d011-b42d-00cf4fc964ff@example.org
SEQUENCE:1
DTSTAMP:20261122T000000Z
DTSTART;TZID=Australia/Sydney:20270301T100000
DTEND;TZID=Australia/Sydney:20270301T105000
ORGANIZER:mailto:desk@example.org
ATTENDEE;RSVP=TRUE:mailto:jo@example.org
SUMMARY:Appointment
STATUS:{status}
END:VEVENT
END:VCALENDAR
"""

MAIL = """From: Harbour Practice <desk@example.org>
To: jo@example.org
Subject: =?utf-8?q?Sitzung_f=C3=BCr_Jo?=
Date: Sun, 22 Nov 2026 10:00:00 +0000
Message-ID: <one@example.org>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Your link: https://us05web.zoom.us/j/86512345678?pwd=3Dabc
--b
Content-Type: text/html; charset=utf-8

<a href="https://calendar.google.com/calendar/render?action=TEMPLATE&amp;text=Appointment&amp;dates=20270228T230000Z/20270228T235000Z">Add</a>
--b
Content-Type: text/calendar; charset=UTF-8; method={parameter}

{calendar}--b--
"""

STUB = """#!{python}
import json, os, sys, time
a = sys.argv[1:]
if a[0] == "sandbox":
    folder = a[a.index("--state-dir") + 1]
    open(os.path.join(folder, "pid"), "w").write(str(os.getpid()))
    json.dump({{"meetings": [{{"id": 1, "status": "waiting"}}, {{"id": 2, "status": "deleted"}}],
               "events": [{{"id": "a", "calendar": "c", "status": "cancelled"}}], "mails": []}},
              open(os.path.join(folder, "state.json"), "w"))
    print(json.dumps({{"ZOOM_ENABLED": "true", "ANTEROOM_SANDBOX_CONTROL": "http://127.0.0.1:9"}}), flush=True)
    time.sleep(600)
verb = a[2]
assert a[0] == "--profile" and a[-1] == "--json"
if verb == "init": print(json.dumps({{"environment": dict(os.environ)}}))
elif verb == "refuse":
    print(json.dumps({{"errors": [{{"field": "start", "reason": "Too late."}}]}}))
    sys.exit("Too late.")
elif verb == "chatter": print("Hello"); print("{{}}")
elif verb == "hang": time.sleep(600)
elif verb == "crash": os.abort()
else: sys.exit(2)
"""


def entry(method="REQUEST", parameter=None, status="CONFIRMED", ends="\r\n"):
    raw = MAIL.format(calendar=CALENDAR.format(method=method, status=status), parameter=parameter or method)
    return {"to": "jo@example.org", "subject": "x", "messageId": "<one@example.org>",
            "raw": raw.replace("\n", ends)}


class MailReading(unittest.TestCase):
    def test_reads_parts_links_and_times(self):
        mail = mails.Mail(entry())
        mails.check_form(mail)
        mails.check_calendar(mail, "REQUEST")
        self.assertEqual((mail.subject, mail.sender, mail.to),
                         ("Sitzung für Jo", "desk@example.org", "jo@example.org"))
        self.assertIn(LINK, mail.text)
        self.assertEqual((mail.method, mail.sequence), ("REQUEST", 1))
        start = datetime.datetime(2027, 2, 28, 23, tzinfo=datetime.timezone.utc)
        self.assertEqual((mail.start, mail.end), (start, start + datetime.timedelta(minutes=50)))
        _, parameters = mails.add_to_google_link(mail)
        self.assertEqual(mails.dates_of_link(parameters), (mail.start, mail.end))
        self.assertEqual(parameters["text"], "Appointment")

    def test_finds_what_is_wrong(self):
        for name, broken, method in (
                ("bare line feeds", entry(ends="\n"), "REQUEST"),
                ("parameter differs from METHOD", entry(parameter="PUBLISH"), "REQUEST"),
                ("another METHOD", entry(method="PUBLISH"), "REQUEST"),
                ("a CANCEL that is CONFIRMED", entry(method="CANCEL"), "CANCEL"),
                ("a REQUEST that is CANCELLED", entry(status="CANCELLED"), "REQUEST")):
            with self.subTest(name), self.assertRaises(AssertionError):
                mail = mails.Mail(broken)
                mails.check_form(mail)
                mails.check_calendar(mail, method)

    def test_finds_what_is_wrong_inside_the_calendar_object(self):
        for name, old, new in (
                ("another patient", "mailto:jo@", "mailto:eve@"),
                ("another organizer", "ORGANIZER:mailto:desk@", "ORGANIZER:mailto:nobody@"),
                ("a zone that means another time", "TZOFFSETTO:+1100", "TZOFFSETTO:+1200"),
                ("no VTIMEZONE for the zone", "TZID:Australia/Sydney\r\nBEGIN:STANDARD", "TZID:X\r\nBEGIN:STANDARD"),
                ("no DTSTAMP", "DTSTAMP:20261122T000000Z\r\n", ""),
                ("a long line", "SUMMARY:Appointment", "SUMMARY:" + "A" * 80)):
            broken = entry()
            self.assertIn(old, broken["raw"])
            broken["raw"] = broken["raw"].replace(old, new)
            with self.subTest(name), self.assertRaises(AssertionError):
                mails.check_calendar(mails.Mail(broken), "REQUEST")


class Times(unittest.TestCase):
    def test_wall_times_become_instants(self):
        utc = datetime.timezone.utc
        expected = datetime.datetime(2027, 2, 28, 23, tzinfo=utc)
        self.assertEqual(practice.instant_of("2027-03-01T10:00"), expected)
        self.assertEqual(practice.instant_of("2027-02-28T23:00:00Z"), expected)
        self.assertEqual(practice.instant_of("2027-03-01T10:00:00+11:00"), expected)
        self.assertEqual(practice.event_start({"start": {"dateTime": "2027-03-01T10:00:00",
                                                         "timeZone": "Australia/Sydney"}}), expected)
        self.assertEqual(practice.meeting_start({"start_time": "2027-02-28T23:00:00Z"}), expected)

    def test_session_days_are_mondays_ahead(self):
        for number in range(30):
            self.assertEqual(practice.session_day(number).weekday(), 0)
        self.assertGreater(practice.session_day(), datetime.date.today() + datetime.timedelta(days=59))

    def test_clock_changes_are_found(self):
        (gap, minutes), (doubled, again) = practice.clock_changes()
        self.assertEqual((gap.month, gap.hour, minutes), (10, 2, 60))
        self.assertEqual((doubled.month, doubled.hour, again), (4, 2, 60))


@unittest.skipIf(os.name == "nt", "the stand-in is a script with an interpreter line")
class Plumbing(unittest.TestCase):
    """With a stand-in for the program."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / "anteroomctl"
        path.write_text(STUB.format(python=sys.executable))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        change = mock.patch.dict(os.environ, {"ANTEROOM_BIN_DIR": folder.name, "ZOOM_CLIENT_SECRET": "somebody's"})
        change.start()
        self.addCleanup(change.stop)
        self.sandbox = practice.Sandbox()
        self.addCleanup(self.sandbox.stop)
        self.practice = practice.Practice(self.sandbox)
        self.addCleanup(self.practice.remove)

    def test_environment_is_the_sandboxs_and_nobody_elses(self):
        seen = self.practice.do("init")["environment"]
        self.assertEqual(seen["ZOOM_ENABLED"], "true")
        self.assertEqual(len(seen["MEETING_PASSWORD_ENCRYPTION_KEY"]), 64)
        self.assertNotIn("ZOOM_CLIENT_SECRET", seen)

    def test_gone_things_are_not_live(self):
        self.assertEqual(self.sandbox.state().counts(), (1, 0, 0))

    def test_refusals_are_read_and_told_from_success(self):
        self.assertEqual(self.practice.refused("refuse").errors, [("start", "Too late.")])
        with self.assertRaises(AssertionError):
            self.practice.do("refuse")
        with self.assertRaises(AssertionError):
            self.practice.refused("init")
        self.assertEqual(self.practice.run("dance").code, 2)

    def test_anything_but_json_on_stdout_is_a_failure(self):
        with self.assertRaises(AssertionError):
            self.practice.run("chatter")

    def test_a_crash_or_a_hang_is_a_failure(self):
        with self.assertRaises(AssertionError):
            self.practice.run("crash")
        with self.assertRaises(AssertionError):
            self.practice.run("hang", patience=0.3)

    def test_stop_ends_the_process_and_removes_its_folder(self):
        pid = int((self.sandbox.folder / "pid").read_text())
        self.sandbox.stop()
        with self.assertRaises(ProcessLookupError):
            os.kill(pid, 0)
        self.assertFalse(self.sandbox.folder.exists())
        self.practice.remove()
        self.assertFalse(self.practice.root.exists())


class Runner(unittest.TestCase):
    def test_a_failing_subtest_counts_as_failed(self):
        class Sample(unittest.TestCase):
            def test_it(self):
                with self.subTest("one"):
                    self.fail("no")
        result, _ = practice.run_one(Sample("test_it"))
        self.assertEqual(len(result.failures), 1)


if __name__ == "__main__":
    practice.main(jobs=1)
