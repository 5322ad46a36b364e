# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning without a network: everything is booked as on any other day, and afterwards no call is made for nothing."""

import time

import practice
from practice import FlowCase, pick, wall

PSYCHOLOGISTS = 4
BOOKINGS = 200
MOVES = 60
CANCELLATIONS = 40
TIMES = ("08:00", "09:00", "10:00", "11:00", "13:00")
MOVED_TO = ("14:00", "15:00", "16:00", "17:00")
MOST_CALLS = 1.05  # against the least possible


def calls(state):
    """How often Zoom and Google were called, sign-ins included."""
    return sum(count for request, count in state.requests.items() if not request.startswith("smtp"))


class Morning(FlowCase):
    def setUp(self):
        super().setUp()
        self.psychologists = [self.ada]
        for number in range(1, PSYCHOLOGISTS):
            address = f"psychologist{number}@example.org"
            self.sandbox.zoom_user(address)
            self.sandbox.calendar(address)
            self.psychologists.append(self.practice.psychologist(f"Psychologist {number}", address))

    def book(self, number):
        return self.practice.book(self.psychologists[number % PSYCHOLOGISTS], self.wall_of(number, False),
                                  first=f"Patient{number}", email=f"patient{number}@example.org")

    @staticmethod
    def wall_of(number, is_moved):
        slot = number // PSYCHOLOGISTS
        times = MOVED_TO if is_moved else TIMES
        return wall(times[slot % len(times)], slot // len(times))

    def start_of(self, number, is_moved):
        return practice.instant_of(self.wall_of(number, is_moved))

    def assertDoneAsBooked(self, bookings, moved, cancelled):
        state = self.sandbox.state()
        live = BOOKINGS - CANCELLATIONS
        self.assertEqual(len(state.meetings), live, "a meeting for each session that takes place, and never another one")
        self.assertEqual(len(state.events), 2 * live, "two events for each, and never another one")
        starts = {pick(meeting, "join_url", "joinUrl", "link"): practice.meeting_start(meeting)
                  for meeting in state.live_meetings()}
        for number, booking in enumerate(bookings):
            mails = len(state.mails_to(f"patient{number}@example.org"))
            if booking in cancelled:
                self.assertEqual(mails, 0, "nobody is told of what never was")
                continue
            shown = self.practice.show(booking)
            self.assertEqual(shown["calendarSyncStatus"], "synced", shown["objects"])
            self.assertEqual(mails, 1, "one mail, with the time that holds")
            self.assertEqual(starts[shown["zoomJoinUrl"]], self.start_of(number, booking in moved))

    def test_two_hundred_bookings_without_a_network_take_the_fewest_calls(self):
        remotes = ("zoom", "google", "smtp")
        self.sandbox.down(*remotes)
        began = time.monotonic()
        bookings = [self.book(number) for number in range(BOOKINGS)]
        self.practice.sync(timeout=5)  # what the engine tries meanwhile reaches nobody
        moved = bookings[:MOVES]
        for number, booking in enumerate(moved):
            self.practice.do("reschedule", booking, "--start", self.wall_of(number, True))
        self.practice.sync(timeout=5)
        cancelled = bookings[-CANCELLATIONS:]
        for booking in cancelled:
            self.practice.do("cancel", booking, "--reason", "ill")
        offline = time.monotonic() - began
        self.assertEqual(self.sandbox.state().counts(), (0, 0, 0))
        before = calls(self.sandbox.state())
        self.sandbox.up(*remotes)
        counts, seconds = self.practice.timed_sync(timeout=180)
        self.assertEqual((counts["pending"], counts["failed"]), (0, 0), counts)
        self.assertDoneAsBooked(bookings, moved, cancelled)
        made = calls(self.sandbox.state()) - before
        # Two sign-ins; a meeting and two events for each session that takes place.
        least = 2 + 3 * (BOOKINGS - CANCELLATIONS)
        print(f"     {BOOKINGS} bookings, {MOVES} moves, {CANCELLATIONS} cancellations offline in {offline:.0f} s, "
              f"in line {seconds:.0f} s after; {made} calls of at least {least}: ratio {made / least:.3f}")
        self.assertLessEqual(made / least, MOST_CALLS)


if __name__ == "__main__":
    practice.main()
