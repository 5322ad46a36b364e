# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing in to Google in a browser: the command line, the look-alike's sign-in page, and a browser that is urllib."""

import queue
import threading
import urllib.error
import urllib.request

import practice
from practice import FlowCase, wall

EVENTS = "https://www.googleapis.com/auth/calendar.events"


def browse(address):
    """Opens a page as a browser does, redirects and all; what stands on the last one."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=10) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


class Connect(FlowCase):
    environment = {"GOOGLE_CALENDAR_CREDENTIALS_PATH": ""}

    def begin(self):
        """Starts to connect; the process, and the address of the page that it asks to open."""
        process = self.practice.start("connect", "google")
        lines = queue.Queue()
        threading.Thread(target=lambda: [lines.put(process.stderr.readline()) for _ in range(2)], daemon=True).start()
        lines.get(timeout=30)
        return process, lines.get(timeout=30).decode().strip()

    def connect(self, change=lambda page: page):
        process, page = self.begin()
        text = browse(change(page))
        return self.practice.finish(process, ["connect"], patience=30), text

    def connected(self):
        finished, text = self.connect()
        self.assertEqual((finished.code, finished.json), (0, {"connected": "google"}))
        self.assertIn("Anteroom", text)

    def problem(self, **consent):
        self.sandbox.control("POST", "/google/consent", consent)
        finished, _ = self.connect()
        self.sandbox.control("POST", "/google/consent", {})
        self.assertEqual(finished.code, 1)
        return finished.errors[0][1]

    def events_failure(self, booking):
        shown = self.practice.show(booking)
        return {thing["failure"] and thing["failure"]["code"] for thing in shown["objects"]
                if thing["kind"] != "meeting"}


class SignIn(Connect):
    def test_signing_in_lets_events_be_written_and_invitations_go(self):
        self.connected()
        checked = self.practice.do("test", "calendar")
        self.assertTrue(checked["good"], checked)
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        self.assertInLine(booking)
        creators = {event["creator"]["email"] for event in self.sandbox.state().live_events()}
        self.assertEqual(creators, {"practice@sandbox.example.org"})

    def test_the_refresh_token_stands_nowhere_in_plain(self):
        self.connected()
        row = self.practice.do("settings", "get", "google.oauth.refresh-token")
        self.assertEqual((row["isSet"], "value" in row), (True, False))
        for path in self.practice.profile.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"1//0", path.read_bytes(), path)

    def test_a_page_that_was_tampered_with_connects_nothing(self):
        finished, _ = self.connect(lambda page: page.replace("state=", "state=x"))
        self.assertEqual(finished.code, 1)
        self.assertFalse(self.practice.do("settings", "get", "google.oauth.refresh-token")["isSet"])

    def test_whoever_denies_or_unticks_is_told_what_is_missing(self):
        self.assertIn("refused", self.problem(deny=True))
        self.assertIn("calendar.events", self.problem(untick=[EVENTS]))
        self.connected()
        # An attempt that fails takes nothing away from the sign-in that works.
        self.problem(deny=True)
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertInLine(booking)


class Expired(Connect):
    def test_a_dead_sign_in_parks_with_one_reason_and_reconnecting_doubles_nothing(self):
        self.connected()
        first = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        self.sandbox.control("POST", "/google/refresh-tokens", {"revoke": True})
        second = self.practice.book(self.ada, wall("15:00"))
        self.practice.do("cancel", first, "--reason", "ill")
        before = self.sandbox.state().requests.get("google POST /token", 0)
        self.assertEqual(self.practice.sync()["failed"], 2)
        asked = self.sandbox.state().requests.get("google POST /token", 0) - before
        self.assertLessEqual(asked, 1, "a dead sign-in is asked once, however many events wait")
        self.assertEqual(self.events_failure(first) | self.events_failure(second), {"google.sign-in-expired"})
        alerts = self.practice.do("status")["alerts"]
        self.assertEqual([(alert["code"], alert["sessions"], alert["cure"]) for alert in alerts],
                         [("google.sign-in-expired", 2, "connect google")])

        self.connected()
        self.practice.sync()
        self.assertCounts(1, 2, 3)
        self.assertInLine(first)
        self.assertInLine(second)
        self.assertEqual(self.practice.do("status")["alerts"], [])
        again = self.sandbox.state().print_()
        self.practice.sync()
        self.assertEqual(self.sandbox.state().print_(), again)

    def test_before_anybody_signed_in_everything_waits_with_that_reason(self):
        self.practice.do("settings", "set", "google.calendar.account", "signed-in")
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertEqual(self.events_failure(booking), {"google.not-signed-in"})
        self.connected()
        self.practice.sync()
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)


if __name__ == "__main__":
    practice.main()
