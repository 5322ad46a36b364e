# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Anteroom and its sandbox against the API descriptions of Zoom and Google: a practice's day through three judges.

Prism stands between the command line and the sandbox, so both sides are judged: what Anteroom asks, and whether the
sandbox answers as the real ones would. Google's token endpoint has no description and stays direct.
"""
import contextlib
import os
import pathlib
import re
import signal
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "flow"))
import judge  # noqa: E402
from practice import Practice, Sandbox, eventually, wall  # noqa: E402

NAME = "contract_prism"
JUDGES = {
    "ZOOM_API_BASE_URL": "zoom-meetings.strict.openapi.json",
    "ZOOM_OAUTH_BASE_URL": "zoom-oauth.openapi.json",
    "GOOGLE_CALENDAR_BASE_URL": "google-calendar-v3.openapi.json",
}
# What the day must have brought before the judges; a day on which nothing was asked proves nothing.
EXPECTED = {
    "ZOOM_API_BASE_URL": [r"POST /users/[^/]+/meetings", r"GET /users/[^/]+/meetings", r"PATCH /meetings/\d+",
                          r"GET /meetings/\d+", r"DELETE /meetings/\d+"],
    "ZOOM_OAUTH_BASE_URL": [r"POST /oauth/token"],
    "GOOGLE_CALENDAR_BASE_URL": [r"POST /calendars/[^/]+/events", r"GET /calendars/[^/]+/events/[^/]+",
                                 r"PATCH /calendars/[^/]+/events/[^/]+", r"DELETE /calendars/[^/]+/events/[^/]+"],
}


def kill_in_flight(practice, sandbox, remote, operation, happened):
    """Syncs, and dies while `remote` has done what was asked and holds its answer: the next sync has to look."""
    sandbox.fault(remote, operation, "delay", ms=1500, when="after", times=2)
    process = practice.start("sync", "--until-idle", "--timeout", "20")
    eventually(happened, what=f"{remote} {operation}", every=0.005)
    os.kill(process.pid, signal.SIGKILL)
    practice.finish(process, ("sync",))
    sandbox.clear_faults()


def day(practice, sandbox):
    """Books, moves, confirms and cancels; tests the connections; loses two answers and looks for what became of them."""
    practice.init()
    ada = practice.psychologist()
    video = practice.book(ada, wall("09:00"))
    practice.book(ada, wall("10:00"), "--place", "Room 4", modality="in-person", email="eve@example.org")
    practice.sync()
    practice.do("reschedule", video, "--start", wall("15:00"))
    practice.sync()
    tentative = practice.book(ada, wall("11:00"), "--tentative", email="max@example.org")
    practice.sync()
    practice.do("confirm", tentative)
    practice.sync()
    practice.do("cancel", video, "--reason", "ill")
    practice.sync()
    for connection in ("zoom", "calendar"):
        practice.do("test", connection)
    meetings = len(sandbox.state().meetings)
    practice.book(ada, wall("09:00", 1), email="kim@example.org")
    kill_in_flight(practice, sandbox, "zoom", "create", lambda: len(sandbox.state().meetings) > meetings)
    practice.sync()
    events = len(sandbox.state().events)
    practice.book(ada, wall("10:00", 1), modality="phone", email="kit@example.org")
    kill_in_flight(practice, sandbox, "google", "insert", lambda: len(sandbox.state().events) > events + 1)
    counts = practice.sync()
    assert counts["failed"] == 0 and counts["pending"] == 0, f"at the end of the day everything is in line: {counts}"
    live = sandbox.state().counts()[:2]
    assert live == (2, 8), f"two meetings and eight events are left; there are {live}"


def verdict(proxies):
    """The violations, and what was expected and never asked."""
    problems = []
    for name, proxy in proxies.items():
        requests = [f"{method} {path}" for method, path in proxy.requests()]
        problems += [f"{JUDGES[name]}: {violation}" for violation in proxy.violations()]
        problems += [f"{JUDGES[name]}: never asked: {pattern}" for pattern in EXPECTED[name]
                     if not any(re.fullmatch(pattern, request) for request in requests)]
        print(f"{JUDGES[name]}: {len(requests)} requests judged")
    return problems


def main():
    specifications = judge.specifications(NAME)
    prism = judge.install(NAME)
    trouble = None
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="anteroom-contract-")))
        sandbox = Sandbox()
        stack.callback(sandbox.stop)
        proxies = {}
        for name, file in JUDGES.items():
            proxies[name] = judge.Proxy(prism, specifications / file, sandbox.environment[name], folder / f"{name}.log")
            stack.callback(proxies[name].stop)
        practice = Practice(sandbox, **{name: proxy.address for name, proxy in proxies.items()})
        stack.callback(practice.remove)
        try:
            day(practice, sandbox)
        except AssertionError as error:
            trouble = error  # the judges may know why
        for proxy in proxies.values():
            proxy.stop()
        problems = verdict(proxies) + ([f"the day broke off: {trouble}"] if trouble else [])
    for problem in problems:
        print(problem)
    print(f"{NAME}: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
