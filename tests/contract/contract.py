# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Anteroom and its sandbox against the API descriptions of Zoom and Google: scenes of a practice before three judges.

Prism stands between the command line and the sandbox, so both sides are judged: what Anteroom asks, and whether the
sandbox answers as the real ones would, also when it refuses. Google's token endpoint has no description and stays
direct. Names on the command line choose scenes by part of their name.
"""
import contextlib
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "flow"))
import judge  # noqa: E402
from practice import Sandbox  # noqa: E402
from scenes import SCENES, Stage  # noqa: E402

NAME = "contract_prism"
JUDGES = {
    "ZOOM_API_BASE_URL": "zoom-meetings.strict.openapi.json",
    "ZOOM_OAUTH_BASE_URL": "zoom-oauth.openapi.json",
    "GOOGLE_CALENDAR_BASE_URL": "google-calendar-v3.openapi.json",
}
HOST, MEETING, EVENTS = r"/users/[^/?]+", r"/meetings/\d+", r"/calendars/[^/?]+/events"
EVENT = EVENTS + r"/[a-v0-9]{5,}"
# What the scenes must have brought before the judges, with the answer: where nothing was asked, nothing is proven.
EXPECTED = {
    "ZOOM_API_BASE_URL": [
        rf"POST {HOST}/meetings (201|400|401|404)",
        rf"GET {HOST}/meetings\?type=scheduled&page_size=300 200",
        rf"GET {HOST}/meetings\?type=scheduled&page_size=300&next_page_token=(%2B){{4}}\S+ 200",
        rf"PATCH {MEETING} (204|404|429)", rf"GET {MEETING} 200",
        rf"DELETE {MEETING}\?schedule_for_reminder=false&cancel_meeting_reminder=false (204|400|404|429)",
        rf"PUT {MEETING}/status 204",
        rf"GET {HOST} (200|404)", rf"GET {HOST}/settings 200", rf"GET {HOST}/settings\?option=meeting_security 200"],
    "ZOOM_OAUTH_BASE_URL": [r"POST /oauth/token (200|400)"],
    "GOOGLE_CALENDAR_BASE_URL": [
        rf"POST {EVENTS}\?sendUpdates=none (200|401|403|404|409)", rf"POST {EVENTS}\?sendUpdates=all (200|403)",
        rf"GET {EVENT} (200|404)",
        rf"PATCH {EVENT}\?sendUpdates=none (200|412|429)", rf"PATCH {EVENT}\?sendUpdates=all 200",
        rf"DELETE {EVENT}\?sendUpdates=none (204|403|410)", rf"DELETE {EVENT}\?sendUpdates=all 204",
        rf"GET {EVENTS}\?maxResults=1&privateExtendedProperty=anteroom%3Dconnection-check (200|404)"],
}


def missing(exchanges, pattern):
    """Those of a pattern's answers, "(200|404)" at its end, that no exchange had."""
    request, _, answers = pattern.rpartition(" ")
    return [f"{request} {answer}" for answer in answers.strip("()").split("|")
            if not any(re.fullmatch(f"{request} {answer}", exchange) for exchange in exchanges)]


def verdict(proxies, whole):
    """The violations and, when all scenes were played, what was expected and never came."""
    problems = []
    for name, proxy in proxies.items():
        exchanges = proxy.exchanges()
        problems += [f"{JUDGES[name]}: {violation}" for violation in proxy.violations()]
        problems += [f"{JUDGES[name]}: never asked and answered so: {absent}" for pattern in EXPECTED[name]
                     for absent in (missing(exchanges, pattern) if whole else [])]
        print(f"{JUDGES[name]}: {len(exchanges)} exchanges judged")
    return problems


def play(stage, scenes):
    """What went wrong on the stage; the judges may know why."""
    troubles = []
    for scene in scenes:
        began = time.monotonic()
        try:
            scene(stage)
        except AssertionError as error:
            troubles.append(f"{scene.__name__} broke off: {error}")
        stage.sandbox.clear_faults()
        print(f"{time.monotonic() - began:6.1f} s  {scene.__name__}", flush=True)
    return troubles


def main():
    scenes = [scene for scene in SCENES if len(sys.argv) < 2 or any(part in scene.__name__ for part in sys.argv[1:])]
    specifications = judge.specifications(NAME)
    prism = judge.install(NAME)
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="anteroom-contract-")))
        sandbox = Sandbox()
        stack.callback(sandbox.stop)
        proxies = {}
        for name, file in JUDGES.items():
            description = judge.closed(specifications / file, folder)
            proxies[name] = judge.Proxy(prism, description, sandbox.environment[name], folder / f"{name}.log")
            stack.callback(proxies[name].stop)
        stage = Stage(sandbox, proxies)
        stack.callback(stage.remove)
        troubles = play(stage, scenes)
        for proxy in proxies.values():
            proxy.stop()
        problems = verdict(proxies, scenes == list(SCENES)) + troubles
    for problem in problems:
        print(problem)
    print(f"{NAME}: {len(problems)} problems")
    return 1 if problems or not scenes else 0


if __name__ == "__main__":
    sys.exit(main())
