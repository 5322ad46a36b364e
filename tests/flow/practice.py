# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A practice for tests: the sandbox and the command line, as separate processes over real sockets.

`Sandbox` runs `anteroomctl sandbox` and tells its look-alikes to fail; `Practice` is one profile folder
and the command line that works on it. Both read what a person could read (stdout, stderr, state.json)
and nothing of the program's insides. Everything that is started is ended by its own process id.
"""

import atexit
import base64
import concurrent.futures
import datetime
import json
import os
import pathlib
import queue
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import unittest
import urllib.error
import urllib.parse
import urllib.request
import zoneinfo

try:
    import icalendar  # noqa: F401  (mails.py reads calendar objects with it)
except ImportError:
    icalendar = None

ZONE = "Australia/Sydney"
SKIPPED = 77  # ctest's SKIP_RETURN_CODE

APPOINTMENT_KEYS = {
    "id", "zoomJoinUrl", "googleCalendarLink", "meetingPassword", "hasActiveZoomMeeting", "hasCalendarEvent",
    "calendarSyncStatus", "status", "start", "zone", "minutes", "revision", "messages", "objects"}
MESSAGE_KEYS = {"step", "state", "to", "at"}
OBJECT_KEYS = {"kind", "wanted", "state", "failure"}

# Only these come from the caller's environment; a developer's real accounts must never reach a test.
INHERITED = ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "QT_PLUGIN_PATH", "TZDIR")

_started = []


def program():
    """The path of anteroomctl; ANTEROOM_BIN_DIR says where it was built."""
    folder = os.environ.get("ANTEROOM_BIN_DIR")
    if not folder:
        raise RuntimeError("ANTEROOM_BIN_DIR is not set: run through ctest, or set it to the build's bin folder")
    path = pathlib.Path(folder) / "anteroomctl"
    if not path.exists():
        raise RuntimeError(f"{path} is not there: build the target anteroomctl first")
    return str(path)


def start_process(arguments, **options):
    process = subprocess.Popen(arguments, **options)
    _started.append(process)
    return process


def end_process(process, patience=5):
    """Ends a process that start_process() started; first kindly."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(patience)
    for stream in (process.stdout, process.stderr, process.stdin):
        if stream:
            stream.close()
    if process in _started:
        _started.remove(process)


@atexit.register
def _end_all():
    for process in list(_started):
        if process.poll() is None:
            process.kill()


def eventually(condition, patience=10.0, every=0.01, what="the condition"):
    """Waits until condition() is true and returns its value; an AssertionError after `patience` seconds."""
    deadline = time.monotonic() + patience
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come true within {patience} s")
        time.sleep(every)


# ---- time --------------------------------------------------------------------------------------------

def session_day(number=0):
    """The number-th Monday that is at least 60 days ahead (sessions must not be in the past)."""
    day = datetime.date.today() + datetime.timedelta(days=60)
    day += datetime.timedelta(days=-day.weekday() % 7)
    return day + datetime.timedelta(weeks=number)


def wall(clock="10:00", number=0, day=None):
    """A wall time as --start takes it, e.g. 2027-03-01T10:00."""
    return f"{day or session_day(number)}T{clock}"


def instant_of(text, zone=ZONE):
    """An ISO time as an instant in UTC; without an offset it is a wall time of `zone`."""
    time_ = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    if time_.tzinfo is None:
        time_ = time_.replace(tzinfo=zoneinfo.ZoneInfo(zone))
    return time_.astimezone(datetime.timezone.utc)


def clock_changes(zone=ZONE, days=800):
    """(first gap, first doubled hour) after the coming 60 days, each as (wall time before it, minutes)."""
    info = zoneinfo.ZoneInfo(zone)
    utc = datetime.timezone.utc
    at = datetime.datetime.now(utc).replace(minute=0, second=0, microsecond=0) + datetime.timedelta(days=60)
    gap = doubled = None
    for _ in range(days * 24):
        following = at + datetime.timedelta(hours=1)
        before, after = at.astimezone(info).utcoffset(), following.astimezone(info).utcoffset()
        if after > before and gap is None:
            gap = (following.astimezone(utc) + before).replace(tzinfo=None), int((after - before).seconds / 60)
        if after < before and doubled is None:
            doubled = (following.astimezone(utc) + after).replace(tzinfo=None), int((before - after).seconds / 60)
        if gap and doubled:
            return gap, doubled
        at = following
    raise RuntimeError(f"{zone} has no clock changes")


# ---- what the sandbox shows ------------------------------------------------------------------------------

def pick(entry, *names):
    """The first of these fields that an entry of state.json has; the sandbox may use the remote's names."""
    for name in names:
        if entry.get(name) is not None:
            return entry[name]
    raise AssertionError(f"an entry of state.json has none of {names}, only {sorted(entry)}")


class State:
    """One reading of state.json."""

    def __init__(self, content):
        self.content = content
        self.meetings = content["meetings"]
        self.events = content["events"]
        self.mails = content["mails"]
        self.requests = content.get("requests", {})  # e.g. "zoom POST /users/{userId}/meetings": 3

    def live_meetings(self):
        return [meeting for meeting in self.meetings if meeting["status"] not in ("deleted", "cancelled")]

    def live_events(self, calendar=None):
        return [event for event in self.events if event["status"] not in ("deleted", "cancelled")
                and (calendar is None or event["calendar"] == calendar)]

    def mails_to(self, address):
        return [mail for mail in self.mails if recipient(mail) == address]

    def counts(self):
        return len(self.live_meetings()), len(self.live_events()), len(self.mails)

    def writes(self):
        """How often something was asked to change, whatever became of it; fetching a token changes nothing."""
        return {request: count for request, count in self.requests.items()
                if any(verb in request for verb in (" POST ", " PATCH ", " PUT ", " DELETE "))
                and "token" not in request}

    def print_(self):
        """Everything that a later call could change, to compare two readings."""
        return json.dumps([self.meetings, self.events, self.mails, self.writes()], sort_keys=True)


def recipient(mail):
    to = mail["to"]
    if isinstance(to, list):
        assert len(to) == 1, "one recipient per mail"
        to = to[0]
    return to.strip("<>")


def meeting_start(meeting):
    return instant_of(pick(meeting, "start_time", "startTime", "start"), "UTC")


def event_start(event):
    start = pick(event, "start", "startTime")
    if isinstance(start, dict):
        return instant_of(start["dateTime"], start.get("timeZone", ZONE))
    return instant_of(start)


def event_end(event):
    end = pick(event, "end", "endTime")
    if isinstance(end, dict):
        return instant_of(end["dateTime"], end.get("timeZone", ZONE))
    return instant_of(end)


def texts(value):
    """Every text inside a JSON value."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif value is not None:
        yield str(value)


def rows(value):
    """The rows of a list answer: a bare array, or the one array inside an object."""
    if isinstance(value, list):
        return value
    arrays = [item for item in value.values() if isinstance(item, list)]
    assert len(arrays) == 1, f"expected one array in {sorted(value)}"
    return arrays[0]


# ---- the sandbox --------------------------------------------------------------------------------------

class Sandbox:
    """`anteroomctl sandbox` with its own state folder, and its control address."""

    def __init__(self, first_line_within=20):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="anteroom-sandbox-"))
        self.errors = open(self.folder / "sandbox.stderr", "wb")
        self.process = start_process([program(), "sandbox", "--state-dir", str(self.folder)],
                                     stdout=subprocess.PIPE, stderr=self.errors, stdin=subprocess.DEVNULL,
                                     env=clean_environment(self.folder))
        lines = queue.Queue()
        threading.Thread(target=self._drain, args=(self.process.stdout, lines), daemon=True).start()
        try:
            first = lines.get(timeout=first_line_within)
        except queue.Empty:
            self.stop()
            raise AssertionError(f"anteroomctl sandbox printed no line within {first_line_within} s") from None
        if not first:
            problem = (self.folder / "sandbox.stderr").read_text(errors="replace")[-2000:]
            self.stop()
            raise AssertionError(f"anteroomctl sandbox ended before its first line: {problem}")
        self.environment = json.loads(first)
        assert all(isinstance(value, str) for value in self.environment.values()), "all values are strings"

    @staticmethod
    def _drain(stream, lines):
        try:
            for line in iter(stream.readline, b""):
                lines.put(line)
        except ValueError:
            pass  # closed by stop()
        lines.put(b"")

    def stop(self):
        end_process(self.process)
        self.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def practice_calendar(self):
        return self.environment["GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"]

    def state(self):
        path = self.folder / "state.json"
        if not path.exists():
            return State({"meetings": [], "events": [], "mails": []})
        return State(json.loads(path.read_bytes()))

    # -- the control address --

    def control(self, method, path, body=None):
        address = self.environment["ANTEROOM_SANDBOX_CONTROL"].rstrip("/")
        if "://" not in address:
            address = "http://" + address
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address + path, data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as answer:
                content = answer.read()
        except urllib.error.HTTPError as error:
            raise AssertionError(f"control {method} {path} {body}: {error.code} {error.read()[:500]!r}") from None
        return json.loads(content) if content.strip() else None

    def down(self, *remotes):
        """Connections to these remotes (zoom, google, smtp) are refused from now on."""
        for remote in remotes:
            self.control("POST", f"/remotes/{remote}", {"state": "down"})

    def up(self, *remotes):
        for remote in remotes:
            self.control("POST", f"/remotes/{remote}", {"state": "up"})

    def fault(self, remote, operation, kind, **more):
        """The next `times` (1) calls of this operation fail: kind status (code, body, headers), delay (ms),
        close, truncate …; when="after": what was asked is done first."""
        self.control("POST", "/faults", {"remote": remote, "operation": operation, "kind": kind, **more})

    def clear_faults(self):
        self.control("DELETE", "/faults")

    def zoom_forces(self, settings):
        """The account forces these settings on the next meetings; {} forces nothing."""
        self.control("POST", "/zoom/overrides", settings)

    def zoom_scopes(self, **change):
        """remove=[…] or add=[…]; tokens handed out so far expire, so that the change is felt."""
        self.control("POST", "/zoom/scopes", change)
        self.control("POST", "/zoom/tokens", {"expire": True})

    def zoom_user(self, user, **change):
        self.control("POST", f"/zoom/users/{urllib.parse.quote(user)}", change)

    def zoom_meeting(self, meeting, **change):
        """What somebody did in Zoom's own pages: exists=False, settings={…}, status="started"."""
        self.control("POST", f"/zoom/meetings/{meeting}", change)

    def calendar(self, calendar, **change):
        self.control("POST", f"/google/calendars/{urllib.parse.quote(calendar)}", change)

    def delegate(self):
        """Domain-wide delegation for the service account, as a Workspace administrator grants it."""
        self.control("POST", "/google/delegation", {"enabled": True})

    def google(self, method, path, body=None, subject=None):
        """One call of the Calendar API in the service account's name, or, with delegation, in that of `subject`."""
        key = json.loads(pathlib.Path(self.environment["GOOGLE_CALENDAR_CREDENTIALS_PATH"]).read_text())

        def base64url(content):
            return base64.urlsafe_b64encode(content).rstrip(b"=")

        claims = {"iss": key["client_email"], "aud": key["token_uri"], "iat": int(time.time()),
                  "exp": int(time.time()) + 3600, "scope": "https://www.googleapis.com/auth/calendar.events"}
        claims.update({"sub": subject} if subject else {})
        signed = b".".join(base64url(json.dumps(part).encode()) for part in ({"alg": "RS256", "typ": "JWT"}, claims))
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as pem:
            pem.write(key["private_key"])
            pem.flush()
            signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", pem.name], input=signed,
                                       capture_output=True, check=True).stdout
        form = urllib.parse.urlencode({"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                       "assertion": (signed + b"." + base64url(signature)).decode()}).encode()
        token = call_json(key["token_uri"], "POST", form, {
            "Content-Type": "application/x-www-form-urlencoded"})["access_token"]
        return call_json(self.environment["GOOGLE_CALENDAR_BASE_URL"] + path, method,
                         json.dumps(body).encode() if body else None,
                         {"Authorization": "Bearer " + token, "Content-Type": "application/json"})

    def zoom(self, method, path, body=None):
        """One call of Zoom's API in the account's name."""
        environment = self.environment

        def first(*names):
            return next(environment[name] for name in names if name in environment)

        client = first("ZOOM_CLIENT_ID", "ZOOM_OAUTH_CLIENT_ID") + ":" + first(
            "ZOOM_CLIENT_SECRET", "ZOOM_OAUTH_CLIENT_SECRET")
        account = first("ZOOM_ACCOUNT_ID", "ZOOM_OAUTH_ACCOUNT_ID")
        form = urllib.parse.urlencode({"grant_type": "account_credentials", "account_id": account}).encode()
        token = call_json(environment["ZOOM_OAUTH_BASE_URL"] + "/oauth/token", "POST", form, {
            "Authorization": "Basic " + base64.b64encode(client.encode()).decode(),
            "Content-Type": "application/x-www-form-urlencoded"})["access_token"]
        return call_json(environment["ZOOM_API_BASE_URL"] + path, method, json.dumps(body).encode() if body else None, {
            "Authorization": "Bearer " + token, "Content-Type": "application/json"})


def call_json(address, method, data, headers):
    """One HTTP call; the JSON of its answer, or None when it has none."""
    request = urllib.request.Request(address, data=data, method=method, headers=headers)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
        content = answer.read()
    return json.loads(content) if content.strip() else None


def clean_environment(home):
    """An environment without anybody's accounts, with a home folder of its own."""
    environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
    environment.update({
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"), "XDG_STATE_HOME": str(home / "state"),
        "LANG": "C.UTF-8", "TZ": "UTC", "QT_QPA_PLATFORM": "offscreen"})
    return environment


# ---- the command line ------------------------------------------------------------------------------------

class Finished:
    """What one run of the command line left behind."""

    def __init__(self, arguments, code, stdout, stderr, seconds):
        self.arguments, self.code, self.stdout, self.stderr, self.seconds = arguments, code, stdout, stderr, seconds

    @property
    def json(self):
        try:
            return json.loads(self.stdout)
        except ValueError:
            raise AssertionError(f"{self}: stdout is not one JSON value: {self.stdout[:500]!r}") from None

    @property
    def text(self):
        """All that a person reads of it."""
        return (self.stdout + b"\n" + self.stderr).decode("utf-8", "replace")

    @property
    def errors(self):
        """[(field, reason)] of a refusal."""
        return [(error["field"], error["reason"]) for error in self.json["errors"]]

    def __str__(self):
        return f"anteroomctl {' '.join(self.arguments[:2])} … → {self.code}"


class Practice:
    """One profile folder and the command line on it."""

    def __init__(self, sandbox, **environment):
        self.sandbox = sandbox
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="anteroom-practice-"))
        self.home = self.root / "home"
        self.home.mkdir()
        self.profile = self.root / "profile"
        self.environment = clean_environment(self.home)
        self.environment.update(sandbox.environment if sandbox else {})
        # The sandbox's variables point at the remotes; the vault key belongs to the profile.
        self.environment.setdefault("MEETING_PASSWORD_ENCRYPTION_KEY", secrets.token_hex(32))
        self.environment.update(environment)
        self.errors_seen = []  # stderr of every command, for the search for leaks

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def _command(self, arguments):
        return [program(), "--profile", str(self.profile), *arguments, "--json"]

    def _environment(self, changes):
        environment = dict(self.environment)
        for name, value in (changes or {}).items():
            if value is None:
                environment.pop(name, None)
            else:
                environment[name] = value
        return environment

    def start(self, *arguments, environment=None):
        """Starts a command and does not wait for it."""
        return start_process(self._command(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             stdin=subprocess.DEVNULL, env=self._environment(environment))

    def finish(self, process, arguments=("…",), patience=60, began=None):
        """Waits for a started command."""
        try:
            stdout, stderr = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            stdout, stderr = process.communicate()
            raise AssertionError(f"anteroomctl {arguments[0]} did not end within {patience} s; "
                                 f"stderr: {stderr[-1000:]!r}") from None
        finally:
            if process in _started:
                _started.remove(process)
        self.errors_seen.append(stderr)
        return Finished(list(arguments), process.returncode, stdout, stderr,
                        0.0 if began is None else time.monotonic() - began)

    def run(self, *arguments, environment=None, patience=60):
        """Runs a command to its end, whatever its end is. With --json stdout holds JSON and nothing else;
        only a command that was not understood (2) may say nothing there."""
        arguments = [str(argument) for argument in arguments]
        began = time.monotonic()
        finished = self.finish(self.start(*arguments, environment=environment), arguments, patience, began)
        assert finished.code in (0, 1, 2), f"{finished}: {finished.stderr[-2000:]!r}"
        if finished.code != 2 or finished.stdout.strip():
            finished.json
        return finished

    def do(self, *arguments, **options):
        """Runs a command that must succeed; its JSON."""
        finished = self.run(*arguments, **options)
        assert finished.code == 0, f"{finished}: {finished.stdout[-1000:]!r} {finished.stderr[-2000:]!r}"
        return finished.json

    def refused(self, *arguments, **options):
        """Runs a command that must be refused: exit 1, errors with field and reason, the reason on stderr too."""
        finished = self.run(*arguments, **options)
        assert finished.code == 1, f"{finished}: {finished.stdout[-1000:]!r} {finished.stderr[-2000:]!r}"
        assert finished.errors, f"{finished}: a refusal names field and reason"
        for field, reason in finished.errors:
            assert isinstance(field, str) and reason.strip(), f"{finished}: {finished.errors}"
        assert finished.stderr.strip(), f"{finished}: the reason stands on stderr"
        return finished

    # -- the verbs --

    def init(self, name="Harbour Practice", zone=ZONE):
        return self.do("init", "--practice", name, "--zone", zone)

    def psychologist(self, name="Ada Byron", email="ada@example.org", calendar=None, **options):
        return str(self.do("psychologist", "add", "--name", name, "--email", email, "--zoom-user",
                           options.get("zoom_user", email), "--calendar", calendar or email)["id"])

    @staticmethod
    def booking_arguments(psychologist, start, *more, first="Jo", last="Doe", email="jo@example.org", minutes=50,
                          kind="Individual", modality="video"):
        return ["book", "--psychologist", psychologist, "--first", first, "--last", last, "--email", email,
                "--start", start, "--minutes", str(minutes), "--type", kind, "--modality", modality, *more]

    def book(self, psychologist, start, *more, **options):
        """Books; the id. `book` prints id, revision, warnings and the appointment."""
        return str(self.book_in_full(psychologist, start, *more, **options)["id"])

    def book_in_full(self, psychologist, start, *more, **options):
        answer = self.do(*self.booking_arguments(psychologist, start, *more, **options))
        for key in ("id", "revision", "warnings"):
            assert key in answer, f"book prints {key}; it printed {sorted(answer)}"
        return answer

    def show(self, booking):
        appointment = self.do("show", booking)
        assert APPOINTMENT_KEYS <= set(appointment), f"show lacks {APPOINTMENT_KEYS - set(appointment)}"
        for message in appointment["messages"]:
            assert MESSAGE_KEYS <= set(message), f"a message of show has {sorted(message)}"
        for thing in appointment["objects"]:
            assert OBJECT_KEYS <= set(thing), f"an object of show has {sorted(thing)}"
        return appointment

    def sync(self, timeout=30, environment=None):
        """Syncs until idle. {"done","pending","failed"}; exits 0 whenever it ran."""
        counts = self.do("sync", "--until-idle", "--timeout", timeout, environment=environment, patience=timeout + 30)
        for key in ("done", "pending", "failed"):
            assert isinstance(counts[key], int), f"sync prints counts; it printed {counts}"
        return counts

    def timed_sync(self, timeout=30):
        began = time.monotonic()
        counts = self.sync(timeout)
        return counts, time.monotonic() - began


def object_state(appointment, kind, wanted=None):
    """The states of the objects of a kind (meeting, practice-event, psychologist-event)."""
    return [thing["state"] for thing in appointment["objects"]
            if thing["kind"] == kind and (wanted is None or thing["wanted"] == wanted)]


def failures(appointment):
    """What is said about objects that did not work; nothing, null and blanks say nothing."""
    return [thing["failure"] for thing in appointment["objects"]
            if any(text.strip() for text in texts(list(thing["failure"].values())
                                                  if isinstance(thing["failure"], dict) else [thing["failure"]]))]


def messages(appointment, step=None, state=None):
    return [message for message in appointment["messages"]
            if (step is None or message["step"] == step) and (state is None or message["state"] == state)]


# ---- running tests ---------------------------------------------------------------------------------------

class FlowCase(unittest.TestCase):
    """A test with a sandbox, a practice and one psychologist of its own."""

    environment = {}
    maxDiff = None

    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.stop)
        self.practice = Practice(self.sandbox, **self.environment)
        self.addCleanup(self.practice.remove)
        self.practice.init()
        self.ada = self.practice.psychologist()

    def assertCounts(self, meetings, events, mails):
        """So many live meetings, live events and mails sent, ever."""
        self.assertEqual(self.sandbox.state().counts(), (meetings, events, mails),
                         "live meetings, live events, mails")

    def assertInLine(self, booking):
        appointment = self.practice.show(booking)
        self.assertEqual(appointment["calendarSyncStatus"], "synced", appointment["objects"])
        return appointment


def flatten(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from flatten(item)
        else:
            yield item


def run_one(test):
    result = unittest.TestResult()
    began = time.monotonic()
    try:
        test.run(result)
    except Exception:  # a fault of the runner itself must be seen, not lost in a thread
        result.errors.append((test, traceback.format_exc()))
    return result, time.monotonic() - began


def main(jobs=None):
    """Runs all tests of the calling module, several at a time (they mostly wait for processes), and exits.
    ANTEROOM_FLOW_JOBS says how many; names on the command line choose tests by part of their name."""
    if icalendar is None:
        print(f"SKIPPED {pathlib.Path(sys.argv[0]).name}: python3-icalendar is not installed")
        sys.exit(SKIPPED)
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    tests = [test for test in flatten(suite)
             if len(sys.argv) < 2 or any(part in test.id() for part in sys.argv[1:])]
    if not tests:
        print("no test was run")
        sys.exit(1)
    began = time.monotonic()
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(jobs or int(os.environ.get("ANTEROOM_FLOW_JOBS", "4"))) as pool:
        waiting = {pool.submit(run_one, test): test for test in tests}
        for future in concurrent.futures.as_completed(waiting):
            result, seconds = future.result()
            problems = result.failures + result.errors
            problems += [(test, "passed, but was expected to fail") for test in result.unexpectedSuccesses]
            word = "FAIL" if problems else "skip" if result.skipped else "ok  "
            print(f"{word} {seconds:6.1f} s  {waiting[future].id().removeprefix('__main__.')}", flush=True)
            for _, reason in result.skipped:
                print(f"     {reason}")
            for _, trace in problems:
                print(trace, flush=True)
            bad += bool(problems)
    print(f"{len(tests)} tests, {bad} failed, {time.monotonic() - began:.1f} s")
    sys.exit(1 if bad else 0)
