# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kill -9` at seven moments of every step that the program takes outside of itself, on the real program.

A library in front of the program's own (killpoint/) kills it at the moment asked for. What was answered before is
there afterwards, once, after one plain sync.
"""

import concurrent.futures
import os
import pathlib
import signal
import sys
import time
import urllib.parse

import practice
import standing
from practice import wall

MOMENTS = range(1, 8)
LIBRARY = pathlib.Path(os.environ.get("ANTEROOM_BIN_DIR", ".")) / "tests" / "anteroom_killpoint.so"
EMAIL = "patient{}@example.org"


class Step:
    """A step, the change that leads to it, how the sandbox counts it, and the death before (step, moment) without
    which nobody takes it."""

    def __init__(self, name, change, counted=None, before=None, anew=False):
        self.name, self.change, self.counted, self.before = name, change, counted, before
        self.anew = anew  # a practice for each case: what is read now is not read again for minutes


MEETING, EVENTS = "/meetings/{meetingId}", "/calendars/{calendarId}/events"
EVENT = EVENTS + "/{eventId}"

STEPS = [
    Step("zoom token", "book", "zoom POST /oauth/token"),
    Step("zoom list", "book", "zoom GET /users/{userId}/meetings", before=("zoom create", 3)),
    Step("zoom create", "book", "zoom POST /users/{userId}/meetings"),
    Step("zoom get", "move", "zoom GET " + MEETING),
    Step("zoom patch", "move", "zoom PATCH " + MEETING),
    Step("zoom delete", "cancel", "zoom DELETE " + MEETING),
    Step("google token", "book", "google POST /token"),
    Step("google insert", "book", "google POST " + EVENTS),
    Step("google get", "book", "google GET " + EVENT, before=("google insert", 3)),
    Step("google patch", "move", "google PATCH " + EVENT),
    Step("google delete", "cancel", "google DELETE " + EVENT),
    Step("google changes", "book", "google GET " + EVENTS, anew=True),
    Step("mail connect", "book", "smtp connect"),
    Step("mail tls", "move", "smtp starttls"),
    Step("mail sign-in", "cancel", "smtp auth"),
    Step("mail addresses", "book", "smtp rcpt"),
    Step("mail text", "move", "smtp data-start"),
    Step("mail dot", "book", "smtp data"),
    Step("store connect", "move", before=("store result", 7)),
    Step("store claim", "book"),
    Step("store result", "cancel"),
]


class Scene:
    """A practice of one psychologist, and what its sessions were answered to be."""

    def __init__(self):
        self.sandbox = practice.Sandbox()
        self.practice = practice.Practice(self.sandbox)
        self.practice.init()
        self.ada = self.practice.psychologist()
        self.sessions = []

    def close(self):
        self.practice.remove()
        self.sandbox.stop()

    def book(self):
        number = len(self.sessions)
        start, email = wall(number=number), EMAIL.format(number)
        booking = self.practice.book(self.ada, start, email=email)
        self.sessions.append(standing.Session(booking, email, start))
        return self.sessions[-1]

    def change(self, change):
        """Something for the next sync to do; everything before is in line."""
        if change == "book":
            self.book()
            return
        if change == "cancel" or not self.sessions:
            self.book()
            self.practice.sync()
        session = self.sessions[-1]
        if change == "move":
            start = wall("15:00" if "10:00" in session.start else "10:00")
            self.practice.do("reschedule", session.booking, "--start", start)
            session.move(start)
        else:
            self.practice.do("cancel", session.booking, "--reason", "ill")
            session.cancel()

    def heard(self, step):
        """How often the sandbox heard of the calls of a step."""
        return self.sandbox.state().requests.get(step.counted, 0)

    def kill_sync_at(self, step, moment):
        """Syncs and dies at the moment of the step. What went wrong, or None."""
        note = self.practice.root / "note"
        note.unlink(missing_ok=True)
        process = self.practice.start("sync", "--until-idle", "--timeout", "30", environment={
            "LD_PRELOAD": str(LIBRARY), "ANTEROOM_KILL_STEP": step, "ANTEROOM_KILL_MOMENT": str(moment),
            "ANTEROOM_KILL_MAIL_PORT": str(urllib.parse.urlsplit(self.sandbox.environment["MAIL_SMTP_URL"]).port),
            "ANTEROOM_KILL_NOTE": str(note)})
        finished = self.practice.finish(process, ("sync",))
        if finished.code != -signal.SIGKILL or not note.exists():
            return f"{step} {moment}: never came there, {finished}: {finished.stderr[-500:]!r}"
        return None


def problem_of_reach(step, moment, heard):
    """Whether a remote heard of a call is as it must be at the moment that it was killed at; what is wrong, or None."""
    if not step.counted or moment == 3 or (step.name == "mail connect" and moment == 2):
        return None  # the bytes that left may arrive or not
    arrives = moment > 3 or (step.name == "mail text" and moment == 2)
    if bool(heard) == arrives:
        return None
    return f"{step.name} {moment}: the sandbox heard of {heard} such calls"


class Tally:
    """What came of cases."""

    def __init__(self):
        self.back, self.violations, self.seconds, self.repeated = 0, [], [], 0

    def count(self, kind):
        return sum(1 for found, _ in self.violations if found == kind)

    def add(self, other):
        self.back += other.back
        self.violations += other.violations
        self.seconds += other.seconds
        self.repeated += other.repeated


def play_case(scene, step, moment, tally):
    scene.change(step.change)
    problems = [scene.kill_sync_at(*step.before)] if step.before else []
    before = scene.heard(step)
    problems.append(scene.kill_sync_at(step.name, moment))
    problems.append(problem_of_reach(step, moment, scene.heard(step) - before))
    tally.violations += [(standing.WRONG, problem) for problem in problems if problem]
    counts, seconds = scene.practice.timed_sync()
    tally.seconds.append(seconds)
    found = standing.Standing(scene.practice, scene.sessions, most_copies=2).judge(shown=scene.sessions[-1:])
    expected = {"done": len(scene.sessions), "pending": 0, "failed": 0}
    if counts != expected:
        found.append((standing.WRONG, f"sync says {counts} instead of {expected}"))
    tally.back += not found and not any(problems)
    tally.violations += [(kind, f"{step.name} {moment}: {what}") for kind, what in found]


def play_step(step):
    tally = Tally()
    scene = Scene()
    for moment in MOMENTS:
        if step.anew and moment > 1:
            scene.close()
            scene = Scene()
        play_case(scene, step, moment, tally)
    everything = standing.Standing(scene.practice, scene.sessions, most_copies=2).judge()
    tally.violations += [(kind, f"{step.name}, at the end: {what}") for kind, what in everything]
    sent = scene.sandbox.state().mails
    tally.repeated = len(sent) - len({mail["messageId"] for mail in sent})
    scene.close()
    return tally


def main():
    if not LIBRARY.exists():
        print("SKIPPED: the library that kills is made on Linux only, and not beside sanitizers")
        sys.exit(practice.SKIPPED)
    if practice.icalendar is None:
        print("SKIPPED: python3-icalendar is not installed")
        sys.exit(practice.SKIPPED)
    steps = [step for step in STEPS if len(sys.argv) < 2 or step.name in sys.argv[1:]]
    began = time.monotonic()
    total = Tally()
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("ANTEROOM_FLOW_JOBS", "5"))) as pool:
        for step, tally in zip(steps, pool.map(play_step, steps)):
            print(f"{step.name:15} recovery {min(tally.seconds):.1f} to {max(tally.seconds):.1f} s", flush=True)
            for kind, what in tally.violations:
                print(f"  {kind}: {what}", flush=True)
            total.add(tally)
    print(f"{total.back} of {len(steps) * len(MOMENTS)} killed processes came back: {total.count(standing.LOST)} lost, "
          f"{total.count(standing.DOUBLED)} doubled, recovery {min(total.seconds):.1f} to {max(total.seconds):.1f} s")
    print(f"{total.repeated} mails in flight came twice, with the same bytes; all in {time.monotonic() - began:.1f} s")
    sys.exit(1 if total.violations else 0)


if __name__ == "__main__":
    main()
