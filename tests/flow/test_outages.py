# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A remote is down, slow, full or odd: the booking stands, the rest goes on, and afterwards nothing is there twice."""

import time

import mails
import practice
from practice import FlowCase, messages, pick, wall

# A sync waits for what becomes due within its time: long enough for the quick tries, too short for the first look at a
# remote that did not answer five times.
QUICK_TRIES_TAKE = 18


class Outage(FlowCase):
    def mail(self, number=-1):
        return mails.Mail(self.sandbox.state().mails[number])

    def assertNothingMore(self, times):
        before = self.sandbox.state().print_()
        for _ in range(times):
            self.practice.sync()
        self.assertEqual(self.sandbox.state().print_(), before)

    def assertBooksWithinASecond(self, *more, **options):
        began = time.monotonic()
        booking = self.practice.book(self.ada, wall(), *more, **options)
        self.assertLess(time.monotonic() - began, 1.0, "a booking waits for no remote")
        return booking

    def assertParked(self, booking, kind="meeting"):
        """The object is parked with a reason, the session says failed, and status lists it."""
        shown = self.practice.show(booking)
        self.assertEqual(shown["calendarSyncStatus"], "failed", shown["objects"])
        self.assertIn("parked", practice.object_state(shown, kind))
        self.assertTrue(practice.failures(shown), "the reason is said")
        self.assertIn(booking, " ".join(practice.texts(self.practice.do("status"))), "status lists what is parked")
        return shown


class RemoteDown(Outage):
    def test_zoom_down_events_and_mail_go_and_the_link_follows(self):
        self.sandbox.down("zoom")
        booking = self.assertBooksWithinASecond()
        counts, seconds = self.practice.timed_sync(QUICK_TRIES_TAKE)
        self.assertLess(seconds, 20)
        self.assertEqual(counts, {"done": 0, "pending": 1, "failed": 0})
        self.assertCounts(0, 2, 1)
        shown = self.practice.show(booking)
        self.assertEqual((shown["calendarSyncStatus"], shown["zoomJoinUrl"], shown["hasActiveZoomMeeting"]),
                         ("pending", None, False))
        first = self.mail()
        mails.check_form(first)
        mails.check_calendar(first, "REQUEST")
        self.assertNotIn("zoom.us/j/", first.text + first.html)

        self.sandbox.up("zoom")
        self.practice.sync()
        self.assertCounts(1, 2, 2)
        shown = self.assertInLine(booking)
        link = shown["zoomJoinUrl"]
        self.assertTrue(link)
        for event in self.sandbox.state().live_events():
            self.assertIn(link, event["description"] + str(event.get("location")))
        second = self.mail()
        mails.check_form(second)
        self.assertIn(link, second.text)
        self.assertIn(shown["meetingPassword"], second.text)
        self.assertEqual([message["step"] for message in messages(shown, state="sent")].count("link"), 1)
        if second.calendars:  # whether the link mail carries a calendar object is not fixed; if so, the same event
            self.assertEqual(second.uid, first.uid)
        self.assertNothingMore(3)

    def test_google_down_meeting_and_mail_go_and_the_events_follow(self):
        self.sandbox.down("google")
        booking = self.assertBooksWithinASecond()
        counts, seconds = self.practice.timed_sync(QUICK_TRIES_TAKE)
        self.assertLess(seconds, 25)
        self.assertEqual(counts, {"done": 0, "pending": 1, "failed": 0})
        self.assertCounts(1, 0, 1)
        shown = self.practice.show(booking)
        self.assertEqual((shown["calendarSyncStatus"], shown["hasCalendarEvent"], shown["googleCalendarLink"]),
                         ("pending", False, None))
        self.assertIn(shown["zoomJoinUrl"], self.mail().text)

        self.sandbox.up("google")
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        shown = self.assertInLine(booking)
        self.assertIs(shown["hasCalendarEvent"], True)
        self.assertTrue(shown["googleCalendarLink"])
        self.assertNothingMore(3)

    def test_smtp_down_meeting_and_events_are_made_and_exactly_one_mail_follows(self):
        self.sandbox.down("smtp")
        booking = self.assertBooksWithinASecond()
        counts, seconds = self.practice.timed_sync(QUICK_TRIES_TAKE)
        self.assertLess(seconds, 25)
        self.assertEqual(counts["pending"], 1, "due mail counts as pending")
        self.assertCounts(1, 2, 0)
        shown = self.assertInLine(booking)  # mail never counts for calendarSyncStatus
        self.assertEqual([message["state"] for message in messages(shown, "confirmation")], ["pending"])

        self.sandbox.up("smtp")
        self.assertEqual(self.practice.sync(), {"done": 1, "pending": 0, "failed": 0})
        self.assertCounts(1, 2, 1)
        mails.check_calendar(self.mail(), "REQUEST")
        self.assertNothingMore(3)

    def test_everything_down_then_cancelled_nothing_is_ever_made(self):
        self.sandbox.down("zoom", "google", "smtp")
        booking = self.assertBooksWithinASecond()
        self.practice.sync(timeout=1)
        self.practice.do("cancel", booking, "--reason", "ill")
        self.sandbox.up("zoom", "google", "smtp")
        self.practice.sync()
        state = self.sandbox.state()
        self.assertEqual((len(state.live_meetings()), len(state.live_events()), len(state.mails)), (0, 0, 0))
        self.assertInLine(booking)

    def test_cancelled_while_down_the_mail_goes_at_once_and_the_rest_is_removed_later(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.sandbox.down("zoom", "google")
        self.practice.do("cancel", booking, "--reason", "ill")
        self.practice.sync(timeout=20)
        self.assertEqual(self.mail().method, "CANCEL", "a cancellation mail never waits")
        self.assertEqual(self.practice.show(booking)["calendarSyncStatus"], "pending")
        self.sandbox.up("zoom", "google")
        self.practice.sync()
        self.assertCounts(0, 0, 2)
        self.assertInLine(booking)

    def test_moved_while_zoom_is_down_keeps_the_link(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        link = self.practice.show(booking)["zoomJoinUrl"]
        self.sandbox.down("zoom")
        self.practice.do("reschedule", booking, "--start", wall("15:00"))
        self.practice.sync()
        self.assertEqual(self.practice.show(booking)["calendarSyncStatus"], "pending")
        self.sandbox.up("zoom")
        self.practice.sync()
        self.assertEqual(self.assertInLine(booking)["zoomJoinUrl"], link)
        meeting, = self.sandbox.state().live_meetings()
        self.assertEqual(practice.meeting_start(meeting), practice.instant_of(wall("15:00")))
        self.assertEqual(len(self.sandbox.state().mails), 2)


class UnclearAnswers(Outage):
    def test_closed_after_applying_a_create_is_adopted(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "close", when="after")
        _, seconds = self.practice.timed_sync()
        self.assertEqual(len(self.sandbox.state().meetings), 1)
        self.assertLess(seconds, 15, "unknown by a closed connection: look at once")
        shown = self.assertInLine(booking)
        self.assertEqual(shown["zoomJoinUrl"], pick(self.sandbox.state().meetings[0], "join_url", "joinUrl", "link"))
        self.assertCounts(1, 2, 1)

    def test_closed_before_applying_a_create_is_looked_at_twice_then_done(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "close", when="before")
        self.practice.sync()  # waits for the 5 s look
        self.assertEqual(len(self.sandbox.state().meetings), 1)
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)

    def test_truncated_201_is_never_doubled(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "truncate")
        self.practice.sync(timeout=3)  # the look comes after 60 s, and sync never shortens that
        self.assertEqual(len(self.sandbox.state().meetings), 1)
        self.assertEqual(self.practice.show(booking)["calendarSyncStatus"], "pending")
        self.practice.sync(timeout=3)
        self.assertEqual(len(self.sandbox.state().meetings), 1, "unknown is never treated as failed")

    def test_closed_after_inserting_an_event_is_adopted(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("google", "insert", "close", when="after", times=2)
        self.practice.sync()
        self.assertEqual(len(self.sandbox.state().events), 2)
        self.assertInLine(booking)

    def test_closed_after_a_delete_is_done(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.practice.do("cancel", booking, "--reason", "ill")
        self.sandbox.fault("zoom", "delete", "close", when="after")
        self.sandbox.fault("google", "delete", "close", when="after")
        self.practice.sync()
        self.assertCounts(0, 0, 2)
        self.assertInLine(booking)

    def test_silence_after_the_end_of_a_mail_sends_no_second_one_at_once(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("smtp", "data", "close", when="after")
        self.practice.sync(timeout=15)
        self.practice.sync(timeout=3)
        self.assertEqual(len(self.sandbox.state().mails), 1, "the next try is 10 minutes away")
        states = [message["state"] for message in messages(self.practice.show(booking), "confirmation")]
        self.assertNotIn("parked", states)

    def test_an_error_before_the_end_of_a_mail_is_tried_again(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("smtp", "rcpt", "status", code=451)
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        self.assertInLine(booking)


class Refused(Outage):
    def test_too_many_requests_are_tried_again_when_zoom_says(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "status", code=429, headers={"Retry-After": "2"})
        self.practice.sync()
        self.assertEqual(len(self.sandbox.state().meetings), 1)
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)

    def test_too_many_requests_at_google_are_tried_again(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("google", "insert", "status", code=429)
        self.practice.sync()
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)

    def test_an_expired_token_is_renewed_once(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "status", code=401)
        self.practice.sync()
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)

    def test_a_missing_scope_is_parked_named_and_cured_by_retry(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.zoom_scopes(remove=["meeting:write:meeting:admin"])
        counts = self.practice.sync()
        self.assertEqual(counts, {"done": 0, "pending": 0, "failed": 1})
        shown = self.assertParked(booking)
        words = " ".join(practice.texts([shown["objects"], self.practice.do("status")]))
        self.assertIn("meeting:write:meeting", words)
        self.assertEqual(len(self.sandbox.state().live_events()), 2, "the events do not wait for ever")
        self.sandbox.zoom_scopes(add=["meeting:write:meeting:admin"])
        self.practice.do("retry", booking)
        self.practice.sync()
        self.assertInLine(booking)
        self.assertEqual(len(self.sandbox.state().meetings), 1)

    def test_an_unknown_zoom_user_is_parked(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.zoom_user("ada@example.org", exists=False)
        self.practice.sync()
        self.assertParked(booking)
        self.assertEqual(self.sandbox.state().meetings, [])

    def test_a_calendar_that_is_gone_is_parked_and_the_rest_goes(self):
        self.sandbox.calendar("ada@example.org", exists=False)
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertParked(booking, "psychologist-event")
        self.assertCounts(1, 1, 1)
        self.sandbox.calendar("ada@example.org", exists=True)
        self.practice.do("retry", booking)
        self.practice.sync()
        self.assertInLine(booking)
        self.assertCounts(1, 2, 1)

    def test_a_recipient_that_the_server_refuses_is_parked_and_shown_beside(self):
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("smtp", "rcpt", "status", code=550, times=-1)
        counts = self.practice.sync()
        self.assertEqual(counts, {"done": 0, "pending": 0, "failed": 1})
        shown = self.assertInLine(booking)  # mail never counts for calendarSyncStatus
        self.assertEqual([message["state"] for message in messages(shown, "confirmation")], ["parked"])
        self.sandbox.clear_faults()
        self.practice.do("retry", booking)
        self.practice.sync()
        self.assertCounts(1, 2, 1)

    def test_a_meeting_that_somebody_deleted_is_made_anew_when_moved(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        before = self.practice.show(booking)["zoomJoinUrl"]
        old, = self.sandbox.state().live_meetings()
        self.sandbox.zoom_meeting(old["id"], exists=False)
        self.practice.do("reschedule", booking, "--start", wall("15:00"))
        self.practice.sync()
        shown = self.assertInLine(booking)
        self.assertNotEqual(shown["zoomJoinUrl"], before)
        self.assertIn(shown["zoomJoinUrl"], self.mail().text)
        self.assertEqual(len(self.sandbox.state().live_meetings()), 1)

    def test_a_foreign_meeting_is_never_touched(self):
        foreign = self.sandbox.zoom("POST", "/users/ada%40example.org/meetings", {
            "topic": "Supervision", "type": 2, "start_time": f"{practice.session_day()}T01:00:00Z", "duration": 50})
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "close", when="before")
        self.practice.sync()
        self.practice.do("cancel", booking, "--reason", "ill")
        self.practice.sync()
        self.assertEqual([str(meeting["id"]) for meeting in self.sandbox.state().live_meetings()], [str(foreign["id"])])
        self.assertEqual(self.sandbox.state().live_meetings()[0]["topic"], "Supervision")


class ForcedSettings(Outage):
    def test_a_meeting_that_records_is_parked_and_its_link_is_not_sent(self):
        for name, forced in (("recording", {"auto_recording": "cloud"}), ("waiting room", {"waiting_room": False})):
            with self.subTest(name):
                self.sandbox.zoom_forces(forced)
                number = len(self.sandbox.state().meetings)
                booking = self.practice.book(self.ada, wall(number=number), email=f"forced{number}@example.org")
                self.practice.sync()
                self.assertParked(booking)
                meeting = self.sandbox.state().meetings[number]
                link = pick(meeting, "join_url", "joinUrl", "link")
                for entry in self.sandbox.state().mails:
                    self.assertNotIn(link, mails.Mail(entry).text + mails.Mail(entry).html_as_read)
                for event in self.sandbox.state().live_events():
                    self.assertNotIn(link, " ".join(practice.texts(event)))
                # Somebody puts it right in Zoom's pages, then presses the button.
                self.sandbox.zoom_forces({})
                self.sandbox.zoom_meeting(meeting["id"], settings={"auto_recording": "none", "waiting_room": True})
                self.practice.do("retry", booking)
                self.practice.sync()
                shown = self.assertInLine(booking)
                live = [item for item in self.sandbox.state().live_meetings()
                        if pick(item, "join_url", "joinUrl", "link") == shown["zoomJoinUrl"]]
                self.assertEqual(len(live), 1)
                self.assertEqual(len(self.sandbox.state().live_meetings()), number + 1)
                last = mails.Mail(self.sandbox.state().mails_to(f"forced{number}@example.org")[-1])
                self.assertIn(shown["zoomJoinUrl"], last.text, "now the link goes")

    def test_weaker_encryption_is_shown_but_the_link_goes(self):
        self.sandbox.zoom_forces({"encryption_type": "enhanced_encryption"})
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        shown = self.assertInLine(booking)
        self.assertIn(shown["zoomJoinUrl"], self.mail().text)


class GoogleInvites(Outage):
    environment = {"CALENDAR_INVITER": "google"}

    def test_a_service_account_that_may_not_invite_falls_back_to_our_mail(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        for event in self.sandbox.state().live_events():
            self.assertFalse(event.get("attendees"))
        mail = self.mail()
        mails.check_form(mail)
        mails.check_calendar(mail, "REQUEST")
        self.assertInLine(booking)
        self.practice.do("cancel", booking, "--reason", "ill")
        self.practice.sync()
        self.assertEqual(self.mail().method, "CANCEL", "the change is kept with the booking")
        self.assertEqual(self.mail().uid, mail.uid)


class GoogleMayInvite(Outage):
    environment = {"CALENDAR_INVITER": "google", "GOOGLE_CALENDAR_SUBJECT": "practice@sandbox.example.org"}

    def test_with_delegation_google_invites_once_and_our_mail_carries_no_calendar_object(self):
        self.sandbox.delegate()
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertCounts(1, 2, 1)
        inviting = [event for event in self.sandbox.state().live_events() if event.get("attendees")]
        self.assertEqual(len(inviting), 1, "one inviter")
        self.assertEqual([guest["email"] for guest in inviting[0]["attendees"]], ["jo@example.org"])
        mail = self.mail()
        mails.check_form(mail)
        self.assertEqual(mail.calendars, [])
        self.assertIn(self.assertInLine(booking)["zoomJoinUrl"], mail.text)


class NobodyInvites(Outage):
    environment = {"GOOGLE_CALENDAR_SEND_INVITES": "false"}

    def test_mails_publish_and_invite_nobody(self):
        self.practice.book(self.ada, wall())
        self.practice.sync()
        mails.check_calendar(self.mail(), "PUBLISH")


class NeutralWords(Outage):
    environment = {"MESSAGES_DETAIL": "neutral"}

    def test_events_and_mails_say_nothing_about_therapy_type_or_patient(self):
        self.practice.book(self.ada, wall(), first="Quirina", last="Zelinka", email="q@example.org", kind="Couple")
        self.practice.sync()
        state = self.sandbox.state()
        for event in state.live_events():
            words = " ".join(practice.texts(event)).lower()
            for word in ("therap", "couple", "quirina", "zelinka"):
                self.assertNotIn(word, words)
        mail = self.mail()
        words = (mail.subject + mail.text + mail.html).lower()
        for word in ("therap", "couple"):
            self.assertNotIn(word, words)


class SwitchedOff(Outage):
    environment = {"ZOOM_ENABLED": "false", "GOOGLE_CALENDAR_ENABLED": "false"}

    def test_without_zoom_and_google_sessions_say_so_and_mail_goes(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.assertCounts(0, 0, 1)
        asked = [request for request in self.sandbox.state().requests if request.startswith(("zoom", "google"))]
        self.assertEqual(asked, [], "switched off means no call, not even for a token")
        shown = self.assertInLine(booking)
        self.assertEqual(set(practice.object_state(shown, "meeting")) - {"not-needed"}, set())
        mails.check_calendar(self.mail(), "REQUEST")


if __name__ == "__main__":
    practice.main()
