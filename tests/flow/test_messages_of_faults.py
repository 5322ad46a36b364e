# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each missing or wrong setting, scope, key, calendar and login: the answer names the setting and a remedy.

Prints a table (setting, how it was broken, message) that documentation can take over as it is; with
ANTEROOM_FAULT_TABLE set it is written to that file too.
"""

import atexit
import datetime
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import threading

import practice
from practice import FlowCase, texts, wall

TABLE = []
TABLE_LOCK = threading.Lock()


def free_port():
    """A port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def said(finished):
    """What a person reads, in one line: the texts of the answer, or stderr if the answer is empty."""
    words = []
    try:
        content = json.loads(finished.stdout)
        words = [text for text in sentences(content)]
    except ValueError:
        pass
    joined = " ".join(words) or finished.stderr.decode("utf-8", "replace")
    return re.sub(r"\s+", " ", joined).strip()


def sentences(content):
    """The values that are sentences (not keys, marks or numbers), in order."""
    if isinstance(content, dict):
        if str(content.get("mark", "")).lower() == "good":
            return
        for value in content.values():
            yield from sentences(value)
    elif isinstance(content, list):
        for value in content:
            yield from sentences(value)
    elif isinstance(content, str) and " " in content:
        yield content


def print_table():
    if not TABLE:
        return
    lines = ["| setting | how it was broken | message |", "| --- | --- | --- |"]
    lines += ["| {} | {} | {} |".format(*(cell.replace("|", "\\|") for cell in row)) for row in sorted(TABLE)]
    text = "\n".join(lines)
    print(text)
    if os.environ.get("ANTEROOM_FAULT_TABLE"):
        pathlib.Path(os.environ["ANTEROOM_FAULT_TABLE"]).write_text(text + "\n")


class Faults(FlowCase):
    def setUp(self):
        super().setUp()
        self.folder = self.practice.root / "broken"
        self.folder.mkdir()
        self.keys = 0

    def file(self, name, content):
        path = self.folder / name
        path.write_text(content)
        return str(path)

    def credentials(self, **changes):
        """The sandbox's key file with some fields changed (None: taken out), as a file of its own."""
        content = json.loads(pathlib.Path(self.practice.environment["GOOGLE_CALENDAR_CREDENTIALS_PATH"]).read_text())
        for name, value in changes.items():
            content.pop(name, None)
            if value is not None:
                content[name] = value
        self.keys += 1
        return self.file(f"key-{self.keys}.json", json.dumps(content))

    def variable(self, *names):
        """The variable by which the sandbox sets something, of those that mean the same."""
        for name in names:
            if name in self.practice.environment:
                return name
        raise AssertionError(f"the sandbox sets none of {names}")

    def assertNamed(self, finished, setting, broken, names, also=()):
        """Refused, and the words hold one of `names` (the setting in any of its spellings) and a remedy."""
        words = said(finished)
        with TABLE_LOCK:
            TABLE.append((setting, broken, words))
        self.assertEqual(finished.code, 1, f"{setting} {broken}: {finished.text[:500]}")
        everything = finished.text.lower()
        self.assertTrue(any(name.lower() in everything for name in names),
                        f"{setting} {broken}: no word of {names} in: {words}")
        for name in also:
            self.assertIn(name.lower(), everything, f"{setting} {broken}")
        self.assertTrue(self.has_remedy(finished), f"{setting} {broken}: what to do now? {words}")
        for secret in ("CLIENT_SECRET", "SMTP_PASSWORD", "ENCRYPTION_KEY"):
            for name, value in self.practice.environment.items():
                if name.endswith(secret) and len(value) > 5:
                    self.assertNotIn(value, finished.text, f"{setting} {broken}: a secret is shown")

    @staticmethod
    def has_remedy(finished):
        """A field "remedy" that says something; where there is none, words that ask to do something."""
        def remedies(content):
            if isinstance(content, dict):
                for key, value in content.items():
                    if key == "remedy" and isinstance(value, str) and value.strip():
                        yield value
                    yield from remedies(value)
            elif isinstance(content, list):
                for value in content:
                    yield from remedies(value)
        try:
            if list(remedies(json.loads(finished.stdout))):
                return True
        except ValueError:
            pass
        return bool(re.search(r"\b(set|enter|give|check|share|add|create|make|use|choose|correct|write|enable|grant|"
                              r"allow|switch|ask|copy|download|replace|remove|start|install|try|must|put|generate|name|"
                              r"see|run|point|change|renew|fill)\b", finished.text, re.IGNORECASE))

    def test_each_fault_of_zoom(self):
        run = self.practice.run
        account = ["zoom.oauth.account-id", "ZOOM_ACCOUNT_ID", "ZOOM_OAUTH_ACCOUNT_ID"]
        client = ["zoom.oauth.client-id", "ZOOM_CLIENT_ID", "ZOOM_OAUTH_CLIENT_ID"]
        secret = ["zoom.oauth.client-secret", "ZOOM_CLIENT_SECRET", "ZOOM_OAUTH_CLIENT_SECRET"]
        self.assertEqual(run("test", "zoom").code, 0, "with the sandbox's settings all is well")
        for names in (account, client, secret):
            variable = self.variable(*names[1:])
            gone = run("test", "zoom", environment={variable: None})
            self.assertNamed(gone, names[0], "missing", names)
            empty = run("test", "zoom", environment={variable: ""})
            self.assertNamed(empty, names[0], "empty", names)
            wrong = run("test", "zoom", environment={variable: "not-the-right-one-5"})
            # Zoom answers the same for a wrong client id and a wrong secret.
            self.assertNamed(wrong, names[0], "wrong", client + secret if names is not account else names)
        off = run("test", "zoom", environment={"ZOOM_ENABLED": "false"})
        self.assertIn("zoom.enabled", off.text.lower().replace("zoom_enabled", "zoom.enabled"))
        TABLE.append(("zoom.enabled", "false (test zoom)", said(off)))
        for key, value, broken in (
                ("zoom.api.base-url", "http://zoom.example.org/v2", "http, not loopback"),
                ("zoom.api.base-url", "not a url", "not an address"),
                ("zoom.oauth.base-url", "http://zoom.example.org", "http, not loopback"),
                ("zoom.enabled", "perhaps", "neither true nor false"),
                ("zoom.meeting.default-duration", "long", "no number"),
                ("zoom.meeting.waiting-room", "maybe", "neither true nor false"),
                ("zoom.meeting.auto-recording", "always", "not none, local or cloud"),
                ("zoom.meeting.encryption", "rot13", "not e2ee or enhanced")):
            variable = key.upper().replace(".", "_").replace("-", "_")
            answer = run("test", "zoom", environment={variable: value})
            self.assertNamed(answer, key, broken, [key, variable])
        refused = f"http://127.0.0.1:{free_port()}"
        for key in ("zoom.api.base-url", "zoom.oauth.base-url"):
            variable = key.upper().replace(".", "_").replace("-", "_")
            answer = run("test", "zoom", environment={variable: refused}, patience=90)
            self.assertNamed(answer, key, "nobody answers there", [key, variable, "zoom"])

    def test_each_missing_scope_of_zoom_is_named(self):
        # Every scope that the main job needs; user settings are only read for the report.
        scopes = ["meeting:write:meeting:admin", "meeting:read:meeting:admin", "meeting:update:meeting:admin",
                  "meeting:delete:meeting:admin", "meeting:read:list_meetings:admin", "user:read:user:admin"]
        for scope in scopes:
            self.sandbox.zoom_scopes(remove=[scope])
            answer = self.practice.run("test", "zoom")
            self.assertNamed(answer, f"scope {scope}", "missing", [scope, scope.removesuffix(":admin")])
            self.sandbox.zoom_scopes(add=[scope])
        self.assertEqual(self.practice.run("test", "zoom").code, 0)

    def test_a_zoom_user_and_calendars_that_are_not_there_are_named(self):
        self.sandbox.zoom_user("ada@example.org", exists=False)
        answer = self.practice.run("test", "zoom")
        self.assertNamed(answer, "psychologist's Zoom user", "not in the account", ["ada@example.org", "Ada Byron"])
        self.sandbox.calendar("ada@example.org", exists=False)
        answer = self.practice.run("test", "calendar")
        self.assertNamed(answer, "psychologist's calendar", "not there or not shared", ["ada@example.org", "Ada Byron"])
        self.sandbox.calendar("ada@example.org", exists=True)
        self.sandbox.calendar(self.sandbox.practice_calendar, exists=False)
        answer = self.practice.run("test", "calendar")
        self.assertNamed(answer, "google.calendar.practice-calendar-id", "not there or not shared",
                         ["google.calendar.practice-calendar-id", "GOOGLE_CALENDAR_PRACTICE_CALENDAR_ID"])

    def test_a_psychologist_without_a_zoom_user_is_named(self):
        nobody = str(self.practice.do("psychologist", "add", "--name", "Grace", "--email", "grace@example.org",
                                      "--calendar", "grace@example.org")["id"])
        booking = self.practice.book(nobody, wall())
        self.practice.sync()
        failure = next(thing["failure"] for thing in self.practice.show(booking)["objects"]
                       if thing["kind"] == "meeting")
        self.assertEqual(failure["code"], "zoom.user-missing")
        self.assertIn("has no Zoom user", failure["reason"])
        self.assertIn("retry", failure["remedy"])

    def test_each_fault_of_the_calendar(self):
        run = self.practice.run
        path = ["google.calendar.credentials-path", "GOOGLE_CALENDAR_CREDENTIALS_PATH"]
        self.assertEqual(run("test", "calendar").code, 0, "with the sandbox's settings all is well")
        broken_key = "-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----\n"
        cases = [
            (None, "missing", path), ("", "empty", path),
            (str(self.folder / "nowhere.json"), "no such file", path),
            (str(self.folder), "a folder", path),
            (self.file("not.json", "hello"), "not JSON", path),
            (self.file("list.json", "[]"), "JSON, but no key file", path),
            (self.file("client.json", '{"installed":{"client_id":"x"}}'), "a desktop client's file", path),
            (self.credentials(private_key=None), "without private_key", path + ["private_key"]),
            (self.credentials(client_email=None), "without client_email", path + ["client_email"]),
            (self.credentials(client_email="other@example.iam.gserviceaccount.com"), "another account's client_email",
             path + ["client_email", "key file"]),
            (self.credentials(private_key=broken_key), "private_key is no key", path + ["private_key"]),
        ]
        if shutil.which("openssl"):
            other = subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
                                   capture_output=True, check=True).stdout.decode()
            cases.append((self.credentials(private_key=other), "another account's private_key",
                          path + ["private_key", "key file", "key"]))
        for value, broken, names in cases:
            answer = run("test", "calendar", environment={path[1]: value})
            self.assertNamed(answer, path[0], broken, names)
        for key, value, broken in (
                ("google.calendar.practice-calendar-id", None, "missing"),
                ("google.calendar.practice-calendar-id", "", "empty"),
                ("google.calendar.base-url", "http://calendar.example.org/calendar/v3", "http, not loopback"),
                ("google.calendar.enabled", "perhaps", "neither true nor false"),
                ("google.calendar.send-invites", "perhaps", "neither true nor false"),
                ("google.calendar.reminder-minutes", "60,soon", "not numbers"),
                ("calendar.inviter", "pigeon", "not mail or google")):
            variable = key.upper().replace(".", "_").replace("-", "_")
            answer = run("test", "calendar", environment={variable: value})
            self.assertNamed(answer, key, broken, [key, variable])
        off = run("test", "calendar", environment={"GOOGLE_CALENDAR_ENABLED": "false"})
        self.assertIn("google.calendar.enabled",
                      off.text.lower().replace("google_calendar_enabled", "google.calendar.enabled"))
        TABLE.append(("google.calendar.enabled", "false (test calendar)", said(off)))
        undelegated = run("test", "calendar", environment={"GOOGLE_CALENDAR_SUBJECT": "desk@practice.example.org"})
        self.assertNamed(undelegated, "google.calendar.subject", "without domain-wide delegation",
                         ["google.calendar.subject", "GOOGLE_CALENDAR_SUBJECT"])
        refused = f"http://127.0.0.1:{free_port()}/calendar/v3"
        answer = run("test", "calendar", environment={"GOOGLE_CALENDAR_BASE_URL": refused}, patience=90)
        self.assertNamed(answer, "google.calendar.base-url", "nobody answers there",
                         ["google.calendar.base-url", "GOOGLE_CALENDAR_BASE_URL", "google"])

    def test_each_fault_of_the_mail(self):
        run = self.practice.run
        self.assertEqual(run("test", "mail").code, 0, "with the sandbox's settings all is well")
        url = self.practice.environment["MAIL_SMTP_URL"]
        port = re.search(r":(\d+)/?$", url).group(1)
        login = ["mail.smtp.username", "mail.smtp.password", "MAIL_SMTP_USERNAME", "MAIL_SMTP_PASSWORD"]
        authority = ["mail.smtp.ca-file", "MAIL_SMTP_CA_FILE"]
        cases = [
            ("mail.smtp.url", None, "missing", None), ("mail.smtp.url", "", "empty", None),
            ("mail.smtp.url", f"http://127.0.0.1:{port}", "not smtp or smtps", None),
            ("mail.smtp.url", "smtp://", "no host", None),
            ("mail.smtp.url", f"smtp://127.0.0.1:{free_port()}", "nobody answers there", None),
            ("mail.smtp.username", "stranger", "wrong", login),
            ("mail.smtp.password", "wrong-password-77", "wrong", login),
            ("mail.smtp.password", None, "missing", login),
            ("mail.smtp.username", None, "missing", login),
            ("mail.smtp.ca-file", None, "missing (the server's authority is not the system's)",
             authority + ["certificate", "mail.smtp.url"]),
            ("mail.smtp.ca-file", str(self.folder / "nowhere.pem"), "no such file", authority),
            ("mail.smtp.ca-file", self.file("empty.pem", "nothing here"), "no certificate in it", authority),
            ("mail.from", None, "missing", None), ("mail.from", "", "empty", None),
            ("mail.from", "no address", "no address", None),
            ("mail.reply-to", "no address", "no address", None),
            ("messages.detail", "novel", "not full or neutral", None),
        ]
        if shutil.which("openssl"):
            cases.append(("mail.smtp.ca-file", self.other_authority(), "another authority's",
                          authority + ["certificate"]))
        for key, value, broken, names in cases:
            variable = key.upper().replace(".", "_").replace("-", "_")
            answer = run("test", "mail", environment={variable: value}, patience=90)
            self.assertNamed(answer, key, broken, names or [key, variable])

    def other_authority(self):
        key, certificate = self.folder / "other.key", self.folder / "other.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Other",
                        "-keyout", str(key), "-out", str(certificate)], capture_output=True, check=True)
        return str(certificate)

    def test_each_fault_of_the_vault_key_and_the_profile(self):
        key = ["meeting.password.encryption.key", "MEETING_PASSWORD_ENCRYPTION_KEY"]
        fresh = practice.Practice(self.sandbox)
        self.addCleanup(fresh.remove)
        init = ("init", "--practice", "Harbour", "--zone", practice.ZONE)
        for value, broken in ((None, "missing (init)"), ("", "empty (init)"), ("short", "too short (init)"),
                              ("z" * 64, "64 characters, but not hex (init)"), ("ab" * 20, "40 hex digits (init)")):
            answer = fresh.run(*init, environment={key[1]: value})
            self.assertNamed(answer, key[0], broken, key)
            self.assertEqual(list(fresh.profile.rglob("*.db*")), [], "a refused init leaves nothing half made")
        for value, broken in ((None, "missing (status)"), ("ab" * 32, "another key (status)")):
            answer = self.practice.run("status", environment={key[1]: value})
            self.assertNamed(answer, key[0], broken, key + ["vault key"])
        self.assertEqual(self.practice.run("status").code, 0, "the right key still opens it")
        zone = fresh.run("init", "--practice", "Harbour", "--zone", "Mars/Olympus")
        self.assertNamed(zone, "practice.zone", "unknown (init)", ["zone"])
        again = self.practice.run(*init)  # refused, or done already: not fixed; but nothing is lost
        if again.code == 1:
            TABLE.append(("--profile", "init where a practice is already", said(again)))
        self.assertIn("Ada Byron", list(texts(self.practice.do("psychologist", "list"))))
        nowhere = practice.Practice(self.sandbox)
        self.addCleanup(nowhere.remove)
        answer = nowhere.run("status")
        self.assertNamed(answer, "--profile", "no practice there (status)", ["init"])

    def test_a_damaged_store_is_refused_and_left_untouched(self):
        files = [path for path in self.practice.profile.rglob("*")
                 if path.is_file() and path.read_bytes()[:15] == b"SQLite format 3"]
        self.assertEqual(len(files), 1, "one SQLite file per profile")
        damaged = b"SQLite format 3\0" + b"\x5a" * 8000
        for path in self.practice.profile.glob(files[0].name + "-*"):
            path.unlink()
        files[0].write_bytes(damaged)
        answer = self.practice.run("status")
        self.assertEqual(answer.code, 1)
        TABLE.append(("--profile", "damaged store (status)", said(answer)))
        self.assertEqual(files[0].read_bytes(), damaged, "left untouched")

    def test_wrong_settings_do_not_stop_a_booking(self):
        broken = {"ZOOM_CLIENT_SECRET": "wrong", "ZOOM_OAUTH_CLIENT_SECRET": "wrong"}
        booking = str(self.practice.do(*self.practice.booking_arguments(self.ada, wall()), environment=broken)["id"])
        began = datetime.datetime.now()
        self.practice.sync(timeout=25, environment=broken)
        self.assertLess((datetime.datetime.now() - began).total_seconds(), 25)
        shown = self.practice.show(booking)
        self.assertEqual(shown["calendarSyncStatus"], "failed", "parked at once: no retry cures a wrong secret")
        self.assertTrue(practice.failures(shown))
        status = " ".join(texts(self.practice.do("status")))
        self.assertIn(booking, status, "status lists what is parked")
        self.practice.do("retry", booking)
        self.practice.sync()
        self.assertInLine(booking)
        self.assertEqual(len(self.sandbox.state().live_meetings()), 1)


if __name__ == "__main__":
    atexit.register(print_table)
    practice.main()
