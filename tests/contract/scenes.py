# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens in a practice, in scenes: together they bring every call that Anteroom can make, and the answers that
a remote gives when something is wrong, before the judges."""
import datetime
import json
import os
import signal
import urllib.error
import urllib.parse
import urllib.request

from practice import Practice, eventually, rows, session_day, wall

MANAGER = "practice@sandbox.example.org"


class Stage:
    """Practices in front of one sandbox, with the judges in between."""

    def __init__(self, sandbox, proxies):
        self.sandbox, self._proxies = sandbox, proxies
        self.judged = {name: proxy.address for name, proxy in proxies.items()}
        self._practices = []

    def practice(self, **environment):
        practice = Practice(self.sandbox, **self.judged, **environment)
        self._practices.append(practice)
        practice.init()
        return practice

    def remove(self):
        for practice in self._practices:
            practice.remove()

    def unanswered(self):
        return sum(proxy.unanswered() for proxy in self._proxies.values())

    def meeting_of(self, host):
        """The number of the one live meeting of a host."""
        meetings = [meeting for meeting in self.sandbox.state().live_meetings() if meeting["host"] == host]
        assert len(meetings) == 1, f"one live meeting of the host; there are {len(meetings)}"
        return meetings[0]["id"]

    def event_in(self, calendar):
        events = self.sandbox.state().live_events(calendar)
        assert len(events) == 1, f"one live event in the calendar; there are {len(events)}"
        return events[0]

    @staticmethod
    def event_path(event):
        return f"/calendars/{urllib.parse.quote(event['calendar'])}/events/{event['id']}"


def in_line(practice, timeout=30):
    counts = practice.sync(timeout)
    assert counts["failed"] == 0 and counts["pending"] == 0, f"everything is in line: {counts}"


def parked(practice, booking, code):
    """Syncs, and finds the booking parked for this reason."""
    practice.sync(5)
    codes = {row["code"] for row in rows(practice.do("log", booking))}
    assert code in codes, f"{code} is logged; the log has {sorted(codes)}"


def bad_test(practice, connection, environment=None):
    """Tests a connection that is not in order."""
    finished = practice.run("test", connection, environment=environment)
    assert finished.code == 1 and finished.json["good"] is False, f"{finished}: the test finds the fault"


def kill_in_flight(stage, practice, remote, operation, happened):
    """Syncs, and dies while `remote` has done what was asked and holds its answer: the next sync has to look."""
    stage.sandbox.fault(remote, operation, "delay", ms=1500, when="after", times=2)
    process = practice.start("sync", "--until-idle", "--timeout", "20")
    eventually(happened, what=f"{remote} {operation}", every=0.005)
    os.kill(process.pid, signal.SIGKILL)
    practice.finish(process, ("sync",))
    stage.sandbox.clear_faults()
    eventually(lambda: not stage.unanswered(), every=0.1, what="the end of what was under way")


def working_day(stage):
    """Books, moves, confirms and cancels; tests the connections; loses two answers and looks for what became of them."""
    practice, sandbox = stage.practice(), stage.sandbox
    ada = practice.psychologist()
    video = practice.book(ada, wall("09:00"))
    practice.book(ada, wall("10:00"), "--place", "Room 4", modality="in-person", email="eve@example.org")
    practice.sync()
    practice.do("reschedule", video, "--start", wall("15:00"))
    practice.sync()
    tentative = practice.book(ada, wall("11:00"), "--tentative", email="max@example.org", first="Zoë", last="Łukas <3>")
    practice.sync()
    practice.do("confirm", tentative)
    practice.sync()
    practice.do("cancel", video, "--reason", "ill")
    practice.sync()
    for connection in ("zoom", "calendar"):
        practice.do("test", connection)
    meetings = len(sandbox.state().meetings)
    practice.book(ada, wall("09:00", 1), email="kim@example.org")
    kill_in_flight(stage, practice, "zoom", "create", lambda: len(sandbox.state().meetings) > meetings)
    practice.sync()
    events = len(sandbox.state().events)
    practice.book(ada, wall("10:00", 1), modality="phone", email="kit@example.org")
    kill_in_flight(stage, practice, "google", "insert", lambda: len(sandbox.state().events) > events + 1)
    in_line(practice)
    live = sandbox.state().counts()[:2]
    assert live == (2, 8), f"two meetings and eight events are left; there are {live}"


def other_settings(stage):
    """The requests of a practice that chose everything otherwise."""
    practice = stage.practice(
        ZOOM_MEETING_ENCRYPTION="enhanced", ZOOM_MEETING_AUTO_RECORDING="cloud", ZOOM_MEETING_WAITING_ROOM="false",
        ZOOM_MEETING_JOIN_BEFORE_HOST="true", ZOOM_MEETING_MUTE_UPON_ENTRY="false", MESSAGES_DETAIL="neutral",
        GOOGLE_CALENDAR_REMINDER_MINUTES="0,5,10,60,40320", GOOGLE_CALENDAR_SEND_INVITES="false")
    ben = practice.psychologist("Ben", "ben@example.org")
    booking = practice.book(ben, wall(), minutes=480)
    in_line(practice)
    practice.do("reschedule", booking, "--start", wall("11:00"), "--minutes", "5")
    in_line(practice)
    practice.do("cancel", booking, "--reason", "ill")
    in_line(practice)


def running_meeting(stage):
    """A cancelled session whose meeting is running: it is ended, then deleted."""
    practice = stage.practice()
    booking = practice.book(practice.psychologist("Cleo", "cleo@example.org"), wall())
    in_line(practice)
    stage.sandbox.zoom_meeting(stage.meeting_of("cleo@example.org"), status="started")
    practice.do("cancel", booking, "--reason", "ill")
    in_line(practice)


def vanished_meetings(stage):
    """Somebody deleted meetings in Zoom's own pages: moving makes a new one, cancelling finds nothing to do."""
    practice = stage.practice()
    dan = practice.psychologist("Dan", "dan@example.org")
    moved = practice.book(dan, wall())
    in_line(practice)
    stage.sandbox.zoom_meeting(stage.meeting_of("dan@example.org"), exists=False)
    practice.do("reschedule", moved, "--start", wall("15:00"))
    in_line(practice)
    stage.sandbox.zoom_meeting(stage.meeting_of("dan@example.org"), exists=False)
    practice.do("cancel", moved, "--reason", "ill")
    in_line(practice)


def many_meetings(stage):
    """A lost create at a host whose list has two pages; Zoom's page tokens hold characters that must be encoded."""
    practice, sandbox = stage.practice(), stage.sandbox
    fay = practice.psychologist("Fay", "fay@example.org")
    sandbox.control("POST", "/zoom/limits", {"changesPerHostAndDay": 1000})
    for number in range(300):
        start = datetime.datetime.combine(session_day(2), datetime.time()) + datetime.timedelta(hours=number)
        sandbox.zoom("POST", "/users/fay%40example.org/meetings", {
            "topic": "Another", "type": 2, "duration": 30, "start_time": f"{start.isoformat()}Z", "timezone": "UTC"})
    meetings = len(sandbox.state().meetings)
    practice.book(fay, wall())
    kill_in_flight(stage, practice, "zoom", "create", lambda: len(sandbox.state().meetings) > meetings)
    in_line(practice)
    assert len(sandbox.state().meetings) == meetings + 1, "the meeting on the second page was found"
    sandbox.control("POST", "/zoom/limits", {"changesPerHostAndDay": 100})


def refused_by_zoom(stage):
    """What a Zoom account does not allow."""
    practice, sandbox = stage.practice(), stage.sandbox
    gus = practice.psychologist("Gus", "gus@example.org")
    booking = practice.book(gus, wall())

    def cured():
        practice.do("retry", booking)

    sandbox.zoom_scopes(remove=["meeting:write:meeting:admin"])
    parked(practice, booking, "zoom.scope-missing")
    bad_test(practice, "zoom")
    sandbox.zoom_scopes(add=["meeting:write:meeting:admin"])
    cured()
    sandbox.zoom_user("gus@example.org", exists=False)
    parked(practice, booking, "zoom.user-unknown")
    bad_test(practice, "zoom")
    sandbox.zoom_user("gus@example.org", exists=True, licensed=False)
    cured()
    parked(practice, booking, "zoom.user-not-licensed")
    sandbox.zoom_user("gus@example.org", licensed=True)
    sandbox.zoom_forces({"auto_recording": "cloud"})
    cured()
    parked(practice, booking, "zoom.recording-on")
    sandbox.zoom_forces({})
    cured()
    in_line(practice)
    sandbox.control("POST", "/zoom/limits", {"changesPerHostAndDay": 0})
    practice.do("reschedule", booking, "--start", wall("15:00"))
    parked(practice, booking, "zoom.host-daily-limit")
    sandbox.control("POST", "/zoom/limits", {"changesPerHostAndDay": 100})
    for setting in ("ZOOM_CLIENT_SECRET", "ZOOM_ACCOUNT_ID"):
        bad_test(practice, "zoom", environment={setting: "wrong"})


def passing_trouble(stage):
    """Tokens that end early and too many requests: Anteroom tries again by itself."""
    practice, sandbox = stage.practice(), stage.sandbox
    hal = practice.psychologist("Hal", "hal@example.org")
    booking = practice.book(hal, wall())
    sandbox.fault("zoom", "create", "status", code=401)
    sandbox.fault("google", "insert", "status", code=401)
    in_line(practice)
    practice.do("reschedule", booking, "--start", wall("15:00"))
    sandbox.fault("zoom", "patch", "status", code=429)
    sandbox.fault("google", "patch", "status", code=429)
    in_line(practice)
    practice.do("cancel", booking, "--reason", "ill")
    sandbox.fault("zoom", "delete", "status", code=429)
    sandbox.fault("google", "delete", "status", code=403)
    in_line(practice)


def changed_behind_our_back(stage):
    """Somebody edits, then deletes an event in Google's own pages."""
    practice, sandbox = stage.practice(), stage.sandbox
    booking = practice.book(practice.psychologist("Ida", "ida@example.org"), wall(), modality="phone")
    in_line(practice)
    event = stage.event_in("ida@example.org")
    sandbox.google("PATCH", stage.event_path(event), {"colorId": "5"})
    practice.do("reschedule", booking, "--start", wall("15:00"))
    in_line(practice)
    assert stage.event_in("ida@example.org")["colorId"] == "5", "what others changed is kept"
    sandbox.google("DELETE", stage.event_path(event))
    practice.do("reschedule", booking, "--start", wall("16:00"))
    in_line(practice)
    sandbox.google("DELETE", stage.event_path(stage.event_in("ida@example.org")))
    practice.do("cancel", booking, "--reason", "ill")
    in_line(practice)


def taken_id(stage):
    """A sync dies over an insert and two looks do not see it, though it was done: the second insert meets the first."""
    practice, sandbox = stage.practice(), stage.sandbox
    jan = practice.psychologist("Jan", "jan@example.org", calendar=sandbox.practice_calendar)
    events = len(sandbox.state().events)
    practice.book(jan, wall(), modality="phone")
    kill_in_flight(stage, practice, "google", "insert", lambda: len(sandbox.state().events) > events)
    sandbox.fault("google", "get", "status", code=404, times=2)
    in_line(practice)
    assert len(sandbox.state().events) == events + 1, "there is one event"


def refused_by_google(stage):
    """Calendars that are not shared, or for reading only."""
    practice, sandbox = stage.practice(), stage.sandbox
    booking = practice.book(practice.psychologist("Kay", "kay@example.org"), wall(), modality="phone")
    sandbox.calendar("kay@example.org", exists=False)
    parked(practice, booking, "google.calendar-unknown")
    bad_test(practice, "calendar")
    sandbox.calendar("kay@example.org", exists=True, writable=False)
    practice.do("retry", booking)
    parked(practice, booking, "google.no-write-access")
    sandbox.calendar("kay@example.org", writable=True)
    practice.do("retry", booking)
    in_line(practice)


def invited_by_google(stage):
    """Google invites: refused without delegation, then with it. The patient accepts, moves away, is uninvited."""
    sandbox = stage.sandbox
    plain = stage.practice(CALENDAR_INVITER="google")
    plain.book(plain.psychologist("Leo", "leo@example.org"), wall())
    in_line(plain)
    sandbox.delegate()
    practice = stage.practice(CALENDAR_INVITER="google", GOOGLE_CALENDAR_SUBJECT=MANAGER)
    mia = practice.psychologist("Mia", "mia@example.org", calendar=sandbox.practice_calendar)
    known = {event["id"] for event in sandbox.state().live_events(sandbox.practice_calendar)}
    person = str(practice.do("patient", "add", "--first", "Jo", "--last", "Doe", "--email", "jo@example.org")["id"])
    booking = practice.book(mia, wall())
    in_line(practice)
    event, = [each for each in sandbox.state().live_events(sandbox.practice_calendar) if each["id"] not in known]
    sandbox.google("PATCH", stage.event_path(event), {"attendees": [
        {"email": "jo@example.org", "responseStatus": "accepted"}]}, subject=MANAGER)
    practice.do("reschedule", booking, "--start", wall("15:00"))
    in_line(practice)
    answer = next(each for each in sandbox.state().events if each["id"] == event["id"])["attendees"]
    assert [guest["responseStatus"] for guest in answer] == ["accepted"], f"the patient's answer is kept: {answer}"
    practice.do("patient", "edit", person, "--email", "jo.new@example.org")
    in_line(practice)
    practice.do("cancel", booking, "--reason", "ill")
    in_line(practice)


def each_error(stage):
    """Every error that a description knows, for every call that Anteroom makes, as the sandbox's faults word it.

    The calls are sent as a stranger: a fault comes before the look at the token."""
    meeting = {"topic": "Session", "type": 2, "start_time": "2031-03-03T10:00:00Z", "duration": 50}
    times = {"start": {"dateTime": "2031-03-03T10:00:00Z"}, "end": {"dateTime": "2031-03-03T10:50:00Z"}}
    host, event = "/users/ada%40example.org", "/calendars/ada%40example.org/events"
    for address, remote, codes, operation, method, path, body in (
            ("ZOOM_API_BASE_URL", "zoom", (), "create", "POST", host + "/meetings", meeting),
            ("ZOOM_API_BASE_URL", "zoom", (), "list", "GET", host + "/meetings?type=scheduled&page_size=300", None),
            ("ZOOM_API_BASE_URL", "zoom", (), "user", "GET", host, None),
            ("ZOOM_API_BASE_URL", "zoom", (), "settings", "GET", host + "/settings", None),
            ("ZOOM_API_BASE_URL", "zoom", (), "get", "GET", "/meetings/92674392836", None),
            ("ZOOM_API_BASE_URL", "zoom", (), "patch", "PATCH", "/meetings/92674392836", meeting),
            ("ZOOM_API_BASE_URL", "zoom", (), "delete", "DELETE", "/meetings/92674392836", None),
            ("ZOOM_API_BASE_URL", "zoom", (), "end", "PUT", "/meetings/92674392836/status", {"action": "end"}),
            ("GOOGLE_CALENDAR_BASE_URL", "google", (403, 409, 500), "insert", "POST", event, times),
            ("GOOGLE_CALENDAR_BASE_URL", "google", (403, 410, 500), "list", "GET", event, None),
            ("GOOGLE_CALENDAR_BASE_URL", "google", (403, 410, 500), "get", "GET", event + "/abcde", None),
            ("GOOGLE_CALENDAR_BASE_URL", "google", (403, 410, 412, 500), "patch", "PATCH", event + "/abcde", times),
            ("GOOGLE_CALENDAR_BASE_URL", "google", (403, 410, 412, 500), "delete", "DELETE", event + "/abcde", None)):
        for code in (400, 401, 404, 429, *codes):
            stage.sandbox.fault(remote, operation, "status", code=code)
            got = status_of(stage.judged[address] + path, method, body)
            assert got == code, f"{remote} {operation}: {got} instead of {code}"


def status_of(address, method, body):
    request = urllib.request.Request(address, method=method, data=None if body is None else json.dumps(body).encode(),
                                     headers={"Authorization": "Bearer x", "Content-Type": "application/json"})
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


# working_day first: it counts what is there at its end. invited_by_google grants delegation and comes late.
SCENES = (working_day, other_settings, running_meeting, vanished_meetings, many_meetings, refused_by_zoom,
          passing_trouble, changed_behind_our_back, taken_id, refused_by_google, invited_by_google, each_error)
