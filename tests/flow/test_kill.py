# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` while a remote has done what was asked and holds its answer: afterwards everything is there once."""

import os
import signal
import time

import mails
import practice
from practice import FlowCase, eventually, wall

TIMES = 20
HELD_MS = 500


class Kill(FlowCase):
    def kill_sync_when(self, happened, what):
        """Starts a sync and kills it as soon as happened() is true, while the answer is held."""
        process = self.practice.start("sync", "--until-idle", "--timeout", "20")
        try:
            eventually(happened, what=what, every=0.005)
            self.assertIsNone(process.poll(), "the sync still waits for its answer")
            os.kill(process.pid, signal.SIGKILL)
        finally:
            finished = self.practice.finish(process, ("sync",))
        self.assertEqual(finished.code, -signal.SIGKILL)

    def recover(self, booking):
        """Syncs again; how long it took."""
        _, seconds = self.practice.timed_sync()
        shown = self.practice.show(booking)
        self.assertEqual(shown["calendarSyncStatus"], "synced", shown["objects"])
        return seconds

    def assertOneMailEach(self, number):
        """A mail in flight at the kill may come twice, since mail cannot be looked up: then with the same bytes."""
        read = [mails.Mail(entry) for entry in self.sandbox.state().mails]
        self.assertLessEqual(len(read), number + 1, "one kill, at most one repetition")
        self.assertEqual(len({mail.message_id for mail in read}), number, "different mails")
        self.assertEqual(len({mail.raw for mail in read}), number, "a repeated mail is the same mail")

    def test_twenty_kills_while_a_create_is_answered_leave_one_meeting_per_booking(self):
        seconds, bookings = [], []
        began = time.monotonic()
        for number in range(TIMES):
            booking = self.practice.book(self.ada, wall(number=number), email=f"kill{number}@example.org")
            bookings.append(booking)
            self.sandbox.fault("zoom", "create", "delay", ms=HELD_MS, when="after")
            self.kill_sync_when(lambda: len(self.sandbox.state().meetings) > number, "the create")
            seconds.append(self.recover(booking))
        state = self.sandbox.state()
        self.assertEqual(len(state.meetings), TIMES, "no second meeting was ever made, not even one deleted later")
        self.assertEqual(state.counts(), (TIMES, 2 * TIMES, TIMES))
        links = {self.practice.show(booking)["zoomJoinUrl"] for booking in bookings}
        self.assertEqual(len(links - {None}), TIMES, "each booking has a meeting of its own")
        for number in range(TIMES):
            self.assertEqual(len(state.mails_to(f"kill{number}@example.org")), 1)
        print(f"     {TIMES} kills: recovery {min(seconds):.1f} to {max(seconds):.1f} s, "
              f"all in {time.monotonic() - began:.1f} s")
        self.assertLess(max(seconds), 15, "seconds, not minutes")

    def test_a_kill_while_an_event_is_inserted_leaves_one_event_each(self):
        for number in range(3):
            booking = self.practice.book(self.ada, wall(number=number), email=f"kill{number}@example.org")
            self.sandbox.fault("google", "insert", "delay", ms=HELD_MS, when="after")
            self.kill_sync_when(lambda: len(self.sandbox.state().events) > 2 * number, "the insert")
            self.recover(booking)
        state = self.sandbox.state()
        self.assertEqual((len(state.meetings), len(state.events), len(state.mails)), (3, 6, 3))

    def test_a_kill_while_a_move_is_answered_ends_at_the_new_time(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.practice.do("reschedule", booking, "--start", wall("15:00"))
        self.sandbox.fault("zoom", "patch", "delay", ms=HELD_MS, when="after")
        target = practice.instant_of(wall("15:00"))
        self.kill_sync_when(lambda: practice.meeting_start(self.sandbox.state().meetings[0]) == target, "the move")
        self.recover(booking)
        state = self.sandbox.state()
        self.assertEqual((len(state.meetings), len(state.live_meetings()), len(state.live_events())), (1, 1, 2))
        self.assertOneMailEach(2)

    def test_a_kill_while_a_delete_is_answered_ends_with_nothing(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.practice.do("cancel", booking, "--reason", "ill")
        self.sandbox.fault("zoom", "delete", "delay", ms=HELD_MS, when="after")
        self.kill_sync_when(lambda: not self.sandbox.state().live_meetings(), "the delete")
        self.recover(booking)
        state = self.sandbox.state()
        self.assertEqual((len(state.live_meetings()), len(state.live_events())), (0, 0))
        self.assertOneMailEach(2)

    def test_a_kill_while_a_delete_and_its_mail_are_answered_sends_the_same_mail_again(self):
        booking = self.practice.book(self.ada, wall())
        self.practice.sync()
        self.practice.do("cancel", booking, "--reason", "ill")
        self.sandbox.fault("zoom", "delete", "delay", ms=HELD_MS, when="after")
        self.sandbox.fault("smtp", "data", "delay", ms=HELD_MS, when="after")
        self.kill_sync_when(lambda: not self.sandbox.state().live_meetings() and len(self.sandbox.state().mails) == 2,
                            "the delete and the mail")
        self.recover(booking)
        self.assertEqual(len(self.sandbox.state().live_events()), 0)
        self.assertEqual(len(self.sandbox.state().mails), 3)
        self.assertOneMailEach(2)

    def test_a_kill_after_the_end_of_the_data_repeats_the_same_bytes_at_once(self):
        """Mail cannot be looked up: it may come twice, then with one Message-ID and the same bytes."""
        booking = self.practice.book(self.ada, wall())
        self.sandbox.fault("smtp", "data", "delay", ms=HELD_MS, when="after")
        self.kill_sync_when(lambda: self.sandbox.state().mails, "the mail")
        self.recover(booking)
        read = self.sandbox.state().mails
        self.assertIn(len(read), (1, 2))
        self.assertOneMailEach(1)
        sent = practice.messages(self.practice.show(booking), "confirmation")
        self.assertEqual([message["state"] for message in sent], ["sent"])
        self.practice.sync()
        self.assertEqual(len(self.sandbox.state().mails), len(read), "and then no more")

    def test_kills_at_odd_moments_converge(self):
        bookings = []
        for number in range(6):
            bookings.append(self.practice.book(self.ada, wall(number=number), email=f"odd{number}@example.org"))
            process = self.practice.start("sync", "--until-idle", "--timeout", "20")
            time.sleep(0.03 * (number + 1))
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
            self.practice.finish(process, ("sync",))
        self.practice.sync()
        state = self.sandbox.state()
        self.assertEqual((len(state.meetings), len(state.events)), (6, 12))
        for number, booking in enumerate(bookings):
            self.assertInLine(booking)
            self.assertEqual(len({mail["messageId"] for mail in state.mails_to(f"odd{number}@example.org")}), 1)

    def test_a_kill_while_booking_loses_no_booking_that_was_answered(self):
        answered = []
        for number in range(6):
            process = self.practice.start(*self.practice.booking_arguments(
                self.ada, wall(number=number), email=f"lost{number}@example.org"))
            time.sleep(0.02 * number)
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
            finished = self.practice.finish(process, ("book",))
            if finished.stdout.endswith(b"\n") and finished.stdout.strip():
                answered.append(str(finished.json["id"]))
        for booking in answered:
            self.assertEqual(self.practice.show(booking)["status"], "confirmed")


class TwoAtATime(FlowCase):
    def test_two_syncs_at_once_make_one_meeting_each(self):
        bookings = [self.practice.book(self.ada, wall(number=number), email=f"two{number}@example.org")
                    for number in range(5)]
        self.sandbox.fault("zoom", "create", "delay", ms=200, when="after", times=5)
        processes = [self.practice.start("sync", "--until-idle", "--timeout", "30") for _ in range(2)]
        for process in processes:
            finished = self.practice.finish(process, ("sync",))
            self.assertEqual(finished.code, 0, finished.stderr[-1000:])
            finished.json
        self.practice.sync()
        state = self.sandbox.state()
        self.assertEqual((len(state.meetings), len(state.events), len(state.mails)), (5, 10, 5))
        for booking in bookings:
            self.assertInLine(booking)

    def test_booking_while_a_sync_runs_is_safe(self):
        first = self.practice.book(self.ada, wall())
        self.sandbox.fault("zoom", "create", "delay", ms=3000, when="after")
        process = self.practice.start("sync", "--until-idle", "--timeout", "30")
        eventually(lambda: self.sandbox.state().meetings, what="the create")
        # Moved while the call is in flight: the engine goes on from the latest truth.
        self.practice.do("reschedule", first, "--start", wall("16:00"))
        second = self.practice.book(self.ada, wall("12:00"), email="eve@example.org")
        self.practice.do("cancel", second, "--reason", "ill")
        self.assertEqual(self.practice.finish(process, ("sync",)).code, 0)
        self.practice.sync()
        state = self.sandbox.state()
        self.assertEqual(len(state.live_meetings()), 1)
        self.assertEqual(practice.meeting_start(state.live_meetings()[0]), practice.instant_of(wall("16:00")))
        self.assertEqual(len(state.live_events()), 2)
        self.assertInLine(first)
        self.assertEqual(len(state.mails_to("jo@example.org")), 1, "only the latest truth goes")
        # The running sync may have seen the second session before it was cancelled.
        self.assertIn([mails.Mail(entry).method for entry in state.mails_to("eve@example.org")],
                      ([], ["REQUEST", "CANCEL"]))


if __name__ == "__main__":
    practice.main()
