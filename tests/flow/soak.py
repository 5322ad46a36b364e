# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A practice at work while its programs are killed with `kill -9`, over and over, at moments that nobody chose.

    soak.py [--kills N | --minutes M] [--seed S] [--round R]

Sessions of four psychologists are booked, moved and cancelled while two syncs run; commands and syncs are killed, about
twice a second. Every fifty kills all is let come to rest and compared with what the commands answered. A command that
was killed before it answered may have happened or not; what the store says of it then is the truth. A round is a
practice of its own. The seed decides what is done and when something is killed, the machine how far that came by then;
`--seed` and `--round` repeat the deeds of a round.
"""

import argparse
import collections
import datetime
import os
import random
import signal
import sys
import time
import traceback

import practice
import standing

KILLS_OF_ROUND = 100  # Zoom takes 100 changes a day for one psychologist
KILLS_BETWEEN_CHECKS = 50
PACE = 0.45  # seconds between two kills
COPIES = 3  # of a mail in flight at a kill: two more go by themselves, and then a person is asked
PSYCHOLOGISTS = ("Ada", "Ben", "Cleo", "Dan")
HOURS = range(8, 18)


class Tally:
    """What came of all rounds."""

    def __init__(self):
        self.kills = collections.Counter()
        self.found = collections.Counter()
        self.sessions = self.deeds = self.asked = 0
        self.seconds = []

    def text(self, took, seed):
        recovery = f"recovery {min(self.seconds):.1f} to {max(self.seconds):.1f} s" if self.seconds else "no recovery"
        return (f"soak: {self.kills.total()} kills ({self.kills['sync']} of syncs, {self.kills['command']} of commands), "
                f"{self.found[standing.LOST]} lost, {self.found[standing.DOUBLED]} doubled, "
                f"{self.found[standing.WRONG]} otherwise wrong, {self.sessions} sessions, {self.deeds} changes, "
                f"{self.asked} mails asked a person, {took:.0f} s, {recovery}, seed {seed}")


class Psychologist:
    """Somebody whose hours are given away one after the other, each once."""

    def __init__(self, booked, name):
        self.id = booked.psychologist(name=f"{name} Example", email=f"{name.lower()}@example.org")
        self._given = 0
        self._day = practice.session_day()

    def free_hour(self):
        weeks_and_days, hour = divmod(self._given, len(HOURS))
        weeks, day = divmod(weeks_and_days, 5)
        self._given += 1
        return f"{self._day + datetime.timedelta(weeks=weeks, days=day)}T{HOURS[hour]:02}:00"


class Session(standing.Session):
    """With what may have happened to it besides: a command that was killed before it answered."""

    def __init__(self, booking, email, start, psychologist):
        super().__init__(booking, email, start)
        self.psychologist = psychologist
        self.maybe = None  # the function that makes it so

    def settle(self, appointment):
        """What may have happened has happened, if the store says so."""
        happened = appointment["status"] == "cancelled" if self.maybe == self.cancel else (
            practice.instant_of(appointment["start"]) != practice.instant_of(self.start))
        if happened:
            self.maybe()
        self.maybe = None


class Round:
    """One practice, from its first booking to its last check."""

    def __init__(self, seed, number, tally):
        self.random = random.Random(f"{seed}/{number}")
        self.tally = tally
        self.steps = collections.deque(maxlen=60)
        self.began = time.monotonic()
        self.sessions = []
        self.maybe_booked = {}  # by the patient's address
        self.touched = set()
        self.syncs = []
        self.patients = self.kills = 0
        self.sandbox = practice.Sandbox()
        self.practice = practice.Practice(self.sandbox)

    def close(self):
        for process in self.syncs:
            practice.end_process(process)
        self.practice.remove()
        self.sandbox.stop()

    def note(self, what):
        self.steps.append(f"{time.monotonic() - self.began:7.2f} s  {what}")

    # -- what is done and killed --

    def run(self, kills, deadline):
        """Kills so often, or until the time is over; the violations at the first check that finds some."""
        self.practice.init()
        self.psychologists = [Psychologist(self.practice, name) for name in PSYCHOLOGISTS]
        due = time.monotonic()
        while self.kills < kills and time.monotonic() < deadline:
            self.keep_syncing()
            before = self.kills
            self.do_something(may_kill=self.random.random() < 0.35)
            if self.kills == before:
                self.kill_a_sync()
            if self.kills % KILLS_BETWEEN_CHECKS == 0 and self.kills < kills:
                found = self.check()
                if found:
                    return found
            due = max(due + PACE, time.monotonic() - 10)
            time.sleep(max(due - time.monotonic(), 0))
        return self.check()

    def keep_syncing(self):
        for process in [process for process in self.syncs if process.poll() is not None]:
            self.reap(process)
        while len(self.syncs) < 2:
            self.syncs.append(self.practice.start("sync", "--until-idle", "--timeout", "20"))

    def reap(self, process):
        self.syncs.remove(process)
        finished = self.practice.finish(process, ("sync",))
        assert finished.code in (0, -signal.SIGKILL), f"{finished}: {finished.stderr[-1000:]!r}"

    def kill_a_sync(self):
        """Kills one at any moment; one that had ended by then makes room for the next."""
        for _ in range(5):
            self.keep_syncing()
            process = self.random.choice(self.syncs)
            after = self.random.uniform(0, 0.25)
            time.sleep(after)
            was_alive = process.poll() is None
            if was_alive:
                self.count_kill("sync", f"sync killed after {after:.3f} s more")
                os.kill(process.pid, signal.SIGKILL)
            self.reap(process)
            if was_alive:
                return

    def count_kill(self, what, words):
        self.kills += 1
        self.tally.kills[what] += 1
        self.note(words)

    def do_something(self, may_kill):
        open_sessions = [session for session in self.sessions if session.is_live and not session.maybe]
        deed = self.random.choices(("book", "move", "cancel"), (50, 30, 20))[0]
        self.tally.deeds += 1
        if deed == "book" or len(open_sessions) < 4:
            self.book(may_kill)
            return
        session = self.random.choice(open_sessions)
        if deed == "cancel":
            self.change(session, session.cancel, may_kill, "cancel", session.booking, "--reason", "ill")
            return
        start = session.psychologist.free_hour()

        def move():
            session.move(start)

        self.change(session, move, may_kill, "reschedule", session.booking, "--start", start)

    def book(self, may_kill):
        psychologist = self.random.choice(self.psychologists)
        start, email = psychologist.free_hour(), f"patient{self.patients}@example.org"
        self.patients += 1
        self.tally.sessions += 1
        answer = self.command(may_kill, *self.practice.booking_arguments(psychologist.id, start, email=email))
        if answer is None:
            self.maybe_booked[email] = (start, psychologist)
        else:
            self.add(Session(str(answer["id"]), email, start, psychologist))

    def add(self, session):
        self.sessions.append(session)
        self.touched.add(session)

    def change(self, session, make_so, may_kill, *arguments):
        self.touched.add(session)
        if self.command(may_kill, *arguments) is None:
            session.maybe = make_so
        else:
            make_so()

    def command(self, may_kill, *arguments):
        """Runs a command, and perhaps kills it; what it answered, or None."""
        process = self.practice.start(*arguments)
        after = self.random.uniform(0, 0.15) if may_kill else None
        if may_kill:
            time.sleep(after)
            if process.poll() is None:
                self.count_kill("command", f"{arguments[0]} killed after {after:.3f} s")
                os.kill(process.pid, signal.SIGKILL)
        finished = self.practice.finish(process, arguments)
        is_answered = finished.stdout.endswith(b"\n")
        self.note(f"{' '.join(arguments)}: {'answered' if is_answered else 'killed before it answered'}")
        assert finished.code in (0, -signal.SIGKILL), f"{finished}: {finished.stdout!r} {finished.stderr[-1000:]!r}"
        return finished.json if is_answered else None

    # -- what must hold --

    def check(self):
        """Lets all come to rest; the violations."""
        self.note("let all come to rest")
        began = time.monotonic()
        for process in list(self.syncs):
            self.reap(process)
        counts = self.practice.sync(60)
        self.tally.seconds.append(time.monotonic() - began)
        found = self.settle()
        if counts["failed"] and self.answer_for_mails():
            counts = self.practice.sync(60)
        if counts["pending"] or counts["failed"]:
            found.append((standing.WRONG, f"after the last sync: {counts}"))
        reading = standing.Standing(self.practice, self.sessions, COPIES)
        found += reading.judge(shown=sorted(self.touched, key=lambda session: session.email))
        self.touched.clear()
        self.tally.found.update(kind for kind, _ in found)
        return found

    def answer_for_mails(self):
        """A mail that was in flight at three kills may have been sent, and a person is asked: has it sent again."""
        asked = [session for session in self.sessions if any(
            message["failure"] and message["failure"].get("code") == "mail.maybe-sent"
            for message in practice.messages(self.practice.show(session.booking), state="parked"))]
        for session in asked:
            self.practice.do("retry", session.booking)
            session.retries += 1
        self.tally.asked += len(asked)
        return asked

    def settle(self):
        """Reads from the store what became of the commands that did not answer."""
        found = []
        first = practice.session_day()
        last = first + datetime.timedelta(weeks=12)
        listed = practice.rows(self.practice.do("list", "--from", first, "--to", last))
        by_id = {str(appointment["id"]): appointment for appointment in listed}
        for session in self.sessions:
            if session.booking not in by_id:
                found.append((standing.LOST, f"{session} is not listed"))
            elif session.maybe:
                session.settle(by_id[session.booking])
        known = {session.booking for session in self.sessions}
        for booking, appointment in by_id.items():
            if booking in known:
                continue
            start, psychologist = self.maybe_booked.pop(appointment["patient"]["email"], (None, None))
            if start is None:
                found.append((standing.DOUBLED, f"nobody booked {appointment['patient']['email']}, or once only"))
            else:
                self.add(Session(booking, appointment["patient"]["email"], start, psychologist))
        self.maybe_booked.clear()
        return found


def play_round(seed, number, tally, kills, deadline):
    """Plays a round; whether all was well."""
    played = Round(seed, number, tally)
    try:
        found = played.run(kills, deadline)
    except Exception:  # whatever it is, say how to see it again
        found = [(standing.WRONG, traceback.format_exc())]
        tally.found[standing.WRONG] += 1
    finally:
        played.close()
    if found:
        print("\n".join(f"{kind}: {what}" for kind, what in found))
        print(f"The last steps of round {number}, which soak.py --seed {seed} --round {number} plays again:")
        print("\n".join(played.steps), flush=True)
    return not found


def read_arguments():
    parser = argparse.ArgumentParser(description="Kills the programs of a practice at work, and looks what is left.")
    parser.add_argument("--kills", type=int, help="end after so many kills")
    parser.add_argument("--minutes", type=float, default=10, help="end after so many minutes (10)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--round", type=int, help="play this round only")
    return parser.parse_args()


def main():
    if practice.icalendar is None:
        print("SKIPPED: python3-icalendar is not installed")
        sys.exit(practice.SKIPPED)
    arguments = read_arguments()
    print(f"soak: seed {arguments.seed}", flush=True)
    tally = Tally()
    began = time.monotonic()
    deadline = began + 60 * arguments.minutes
    wanted = arguments.kills or sys.maxsize
    number = arguments.round or 1
    is_well = True
    while is_well and tally.kills.total() < wanted and time.monotonic() < deadline:
        is_well = play_round(arguments.seed, number, tally, min(KILLS_OF_ROUND, wanted - tally.kills.total()), deadline)
        number += 1
        if arguments.round:
            break
    print(tally.text(time.monotonic() - began, arguments.seed))
    sys.exit(0 if is_well else 1)


if __name__ == "__main__":
    main()
