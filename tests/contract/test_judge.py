# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judge is judged: what fits the API descriptions passes, and each kind of violation is found.

A client of a few lines stands in for Anteroom and an upstream of a few lines for the sandbox, so that both sides
can be wrong on purpose.
"""
import http.server
import json
import pathlib
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

import judge

NAME = "contract_judge"
MEETING = {"topic": "Session", "type": 2, "start_time": "2027-03-01T10:00:00Z", "duration": 50}
MEETINGS = "/users/ada%40example.org/meetings"
EVENTS = "/calendars/ada%40example.org/events"
EVENT = {"start": {"dateTime": "2027-03-01T10:00:00Z"}, "end": {"dateTime": "2027-03-01T10:50:00Z"}}


class Upstream(http.server.BaseHTTPRequestHandler):
    """Answers every request with `answer`: (status, JSON or None), or closes without a word when it is None."""

    answer = (200, {})

    def _reply(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if Upstream.answer is None:
            self.close_connection = True
            return
        status, value = Upstream.answer
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = _reply

    def log_message(self, *arguments):
        pass


class JudgeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="anteroom-judge-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.addClassCleanup(cls.server.server_close)
        cls.addClassCleanup(cls.server.shutdown)
        upstream = f"http://127.0.0.1:{cls.server.server_port}"
        cls.proxies = {}
        for name, file, path in (("zoom", "zoom-meetings.strict.openapi.json", "/v2"),
                                 ("oauth", "zoom-oauth.openapi.json", ""),
                                 ("google", "google-calendar-v3.openapi.json", "/calendar/v3")):
            description = judge.closed(SPECIFICATIONS / file, cls.folder.name)
            cls.proxies[name] = judge.Proxy(PRISM, description, upstream + path,
                                            pathlib.Path(cls.folder.name, name + ".log"))
            cls.addClassCleanup(cls.proxies[name].stop)

    def judged(self, proxy, method, path, body=None, answer=(200, {}), headers=None):
        """What is found when this request gets this answer."""
        proxy = self.proxies[proxy]
        before = len(proxy.violations())
        Upstream.answer = answer
        data = body.encode() if isinstance(body, str) else None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(proxy.address + path, data=data, method=method, headers={
            "Content-Type": "application/json", "Authorization": "Bearer x", **(headers or {})})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            opener.open(request, timeout=20).read()
        except urllib.error.HTTPError:
            pass
        return self.settled(proxy, before)

    @staticmethod
    def settled(proxy, before):
        """What was found since, once the log stands still: Prism may write its last line after it has answered."""
        text, deadline = None, time.monotonic() + 10
        while text != (text := proxy.text()) and time.monotonic() < deadline:
            time.sleep(0.3)
        return "\n".join(proxy.violations()[before:])

    def test_what_prism_lists_at_its_start_is_no_violation(self):
        listed = ("[1:20:30 PM] › [CLI] ℹ  info      POST       "
                  "http://127.0.0.1:39337/calendars/possimus/events/soluta/move?destination=error")
        self.assertEqual(judge.violations_in(listed), [])
        self.assertEqual(len(judge.violations_in(listed + "\n[1:20:31 PM] › [VALIDATOR] ✖  error     Violation: x")), 1)

    def test_what_fits_passes(self):
        for proxy, method, path, body, answer in [
                ("zoom", "POST", MEETINGS, MEETING, (201, {"id": 92674392836, "join_url": "https://zoom.us/j/1"})),
                ("zoom", "GET", MEETINGS + "?type=scheduled&page_size=300", None, (200, {"meetings": []})),
                ("zoom", "DELETE", "/meetings/92674392836", None, (204, None)),
                ("zoom", "GET", "/meetings/92674392836", None, (404, {"code": 3001, "message": "gone"})),
                ("google", "POST", EVENTS, EVENT, (200, {"id": "abcde", "status": "confirmed"}))]:
            with self.subTest(method=method, path=path):
                self.assertEqual("", self.judged(proxy, method, path, body, answer))

    def test_bad_requests_are_found(self):
        for proxy, method, path, body, word in [
                ("zoom", "POST", MEETINGS, {**MEETING, "bogus": 1}, "bogus"),
                ("zoom", "POST", MEETINGS, {**MEETING, "duration": "fifty"}, "duration"),
                ("zoom", "POST", MEETINGS, {**MEETING, "settings": {"waiting_rom": True}}, "waiting_rom"),
                ("zoom", "GET", MEETINGS + "?type=nonsense", None, "type"),
                ("zoom", "GET", "/no/such/path", None, "route not found"),
                ("google", "POST", EVENTS, {"summary": "no times"}, "start"),
                ("google", "POST", EVENTS, {**EVENT, "sumary": "misspelt"}, "sumary"),
                ("google", "POST", EVENTS, {**EVENT, "reminders": {"useDefaults": False}}, "useDefaults"),
                ("google", "POST", EVENTS, {**EVENT, "extendedProperties": {"private": {"ours": None}}}, "ours"),
                ("google", "PATCH", EVENTS + "/abcde", {"attendees": [{"mail": "jo@example.org"}]}, "mail"),
                ("google", "POST", EVENTS + "?sendUpdates=maybe", EVENT, "sendupdates")]:
            with self.subTest(path=path, body=body):
                self.assertIn(word, self.judged(proxy, method, path, body, (201 if proxy == "zoom" else 200, {})))

    def test_a_bad_form_is_found(self):
        form = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": "Basic eDp5"}
        token = (200, {"access_token": "x", "token_type": "bearer", "expires_in": 3600, "scope": "a"})
        self.assertEqual("", self.judged("oauth", "POST", "/oauth/token",
                                         "grant_type=account_credentials&account_id=a", token, form))
        self.assertIn("grant_type", self.judged("oauth", "POST", "/oauth/token",
                                                "grant_type=password&account_id=a", token, form))

    def test_a_missing_authorization_is_found(self):
        self.assertIn("security", self.judged("zoom", "DELETE", "/meetings/1", None, (204, None),
                                              {"Authorization": ""}))

    def test_bad_answers_are_found(self):
        for answer, word in [((201, {"id": "nine"}), "response.body.id"),
                             ((201, {"id": 92674392836, "join_link": "https://zoom.us/j/1"}), "join_link"),
                             ((400, {"reason": "no code and no message"}), "required"),
                             ((299, {}), "status code"),
                             ((501, {}), "UPSTREAM_NOT_IMPLEMENTED|Remocking"),
                             (None, "terminated")]:
            with self.subTest(answer=answer):
                self.assertRegex(self.judged("zoom", "POST", MEETINGS, MEETING, answer), word)

    def test_requests_are_listed(self):
        self.judged("zoom", "DELETE", "/meetings/4711", None, (204, None))
        self.judged("zoom", "GET", MEETINGS + "?type=scheduled&page_size=300", None, (200, {"meetings": []}))
        proxy = self.proxies["zoom"]
        self.assertIn(("DELETE", "/meetings/4711"), proxy.requests())
        self.assertIn("DELETE /meetings/4711 204", proxy.exchanges())
        self.assertIn(f"GET {MEETINGS}?type=scheduled&page_size=300 200", proxy.exchanges())


if __name__ == "__main__":
    SPECIFICATIONS = judge.specifications(NAME)
    PRISM = judge.install(NAME)
    unittest.main()
