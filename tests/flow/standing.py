# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a practice stands after its programs were killed: what was lost, what is there twice, what else is wrong."""

import collections
import sqlite3

import mails
import practice

ROOM = "zoom.us/j/"
LOST, DOUBLED, WRONG = "lost", "doubled", "wrong"


class Session:
    """What was answered about one booking: how it must stand once everything is in line."""

    def __init__(self, booking, email, start):
        self.booking, self.email, self.start = booking, email, start
        self.is_live = True
        self.changes = 1  # booked, moved, cancelled: one mail each at the most
        self.retries = 0  # how often a person had a mail sent again

    def move(self, start):
        self.start = start
        self.changes += 1

    def cancel(self):
        self.is_live = False
        self.changes += 1

    def __repr__(self):
        return f"{self.email} at {self.start} {'live' if self.is_live else 'cancelled'}"


class Standing:
    """One reading of a practice at rest, against the sessions that were answered."""

    def __init__(self, of, sessions, most_copies):
        self.practice, self.sessions, self.most_copies = of, sessions, most_copies
        self.state = of.sandbox.state()
        self.violations = []
        self._mails = collections.defaultdict(list)
        for entry in self.state.mails:
            self._mails[practice.recipient(entry)].append(mails.Mail(entry))

    def _demand(self, is_so, kind, what):
        if not is_so:
            self.violations.append((kind, what))
        return is_so

    def _demand_number(self, number, wanted, what):
        self._demand(number >= wanted, LOST, f"{number} {what} instead of {wanted}")
        self._demand(number <= wanted, DOUBLED, f"{number} {what} instead of {wanted}")

    def count(self, kind):
        return sum(1 for found, _ in self.violations if found == kind)

    def judge(self, shown=None):
        """All violations, as (kind, what). `shown`: the sessions to ask the program about, all of them by default."""
        self._judge_store()
        self._judge_totals()
        for session in self.sessions if shown is None else shown:
            appointment = self.practice.show(session.booking)
            self._judge_booking(session, appointment)
            self._judge_mails(session, appointment)
        return self.violations

    def _judge_store(self):
        store = sqlite3.connect(f"file:{self.practice.profile}/anteroom.sqlite?mode=ro", uri=True)
        try:
            whole = store.execute("PRAGMA integrity_check").fetchall()
            self._demand(whole == [("ok",)], LOST, f"integrity_check: {whole[:3]}")
            broken = store.execute("PRAGMA foreign_key_check").fetchall()
            self._demand(not broken, LOST, f"foreign_key_check: {broken[:3]}")
        finally:
            store.close()

    def _judge_totals(self):
        live = sum(1 for session in self.sessions if session.is_live)
        self._demand_number(len(self.state.live_meetings()), live, "live meetings")
        self._demand_number(len(self.state.live_events()), 2 * live, "live events")
        self._demand(len(self.state.meetings) <= len(self.sessions), DOUBLED,
                     f"{len(self.state.meetings)} meetings were ever made for {len(self.sessions)} sessions")

    def _judge_booking(self, session, appointment):
        status = "confirmed" if session.is_live else "cancelled"
        self._demand(appointment["status"] == status, LOST, f"{session}: it is {appointment['status']}")
        start = practice.instant_of(session.start)
        self._demand(practice.instant_of(appointment["start"]) == start, LOST, f"{session}: {appointment['start']}")
        self._demand(appointment["calendarSyncStatus"] == "synced", WRONG, f"{session}: {appointment['objects']}")
        link = appointment["zoomJoinUrl"]
        if not session.is_live:
            self._demand(link is None, WRONG, f"{session}: it still has a link")
        elif self._demand(link is not None, LOST, f"{session}: it has no link"):
            meetings = [meeting for meeting in self.state.live_meetings() if meeting["join_url"] == link]
            self._demand_number(len(meetings), 1, f"meetings of {session}")
            self._demand(all(practice.meeting_start(meeting) == start for meeting in meetings), WRONG,
                         f"{session}: its meeting is at another time")
            events = [event for event in self.state.live_events() if event.get("location") == link]
            self._demand_number(len(events), 2, f"events of {session}")
            self._demand(all(practice.event_start(event) == start for event in events), WRONG,
                         f"{session}: an event is at another time")

    def _judge_mails(self, session, appointment):
        read = self._mails[session.email]
        sent = {mail.message_id for mail in read}
        known = len(practice.messages(appointment, state="sent"))
        # One in flight at a kill that became outdated before anybody looked: it is not sent again, and may have arrived.
        outdated = [message for message in practice.messages(appointment, state="superseded")
                    if message["step"] != "reminder"]
        self._demand(len(sent) >= known, LOST, f"{session}: {len(sent)} mails came, {known} were sent")
        self._demand(len(sent) <= known + len(outdated), DOUBLED, f"{session}: {len(sent)} mails came, {known} were sent")
        self._demand(len(sent) <= session.changes, DOUBLED, f"{session}: {len(sent)} mails, {session.changes} changes")
        self._demand(len({mail.raw for mail in read}) == len(sent), DOUBLED, f"{session}: a mail came in two wordings")
        copies = collections.Counter(mail.message_id for mail in read)
        most = max(copies.values(), default=0)
        self._demand(most <= self.most_copies + session.retries, DOUBLED, f"{session}: a mail came {most} times")
        links = {link for mail in read for link in mail.links if ROOM in link}
        self._demand(len(links) <= 1, DOUBLED, f"{session}: {len(links)} different links were mailed")
        if not session.is_live and not read:
            return  # booked and cancelled before anything went
        if self._demand(read, LOST, f"{session}: no mail"):
            last = max(read, key=lambda mail: mail.sequence)
            method = "REQUEST" if session.is_live else "CANCEL"
            self._demand(last.method == method, LOST, f"{session}: the last mail says {last.method}")
            self._demand(not session.is_live or last.start == practice.instant_of(session.start), LOST,
                         f"{session}: the last mail says {last.start}")
