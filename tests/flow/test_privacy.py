# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing personal and no secret is readable in the profile, its write-ahead log, a log file or stderr."""

import base64
import json
import os
import pathlib
import quopri
import signal
import tempfile
import unittest

import leakscan
import practice
from practice import FlowCase, eventually, wall

FIRST, LAST = "Quillabrand", "Xanthopoulou-Vögelein"
ADDRESS = "quillabrand.xanth7391@patients.example.org"
MOVED_ADDRESS = "quillabrand.moved5527@patients.example.org"
PLACE = "Wattleseed Cottage 7713"
CANCEL_REASON = "Marsupial allergy relapse"
OVERLAP_REASON = "Twin platypus arrangement"
LOUD = {"QT_LOGGING_RULES": "*=true", "QT_LOGGING_TO_CONSOLE": "1"}


def secrets_of(environment):
    """Every secret that the sandbox handed out, by name: settings, key file, vault key."""
    found = {}
    for name, value in environment.items():
        if any(word in name for word in ("SECRET", "PASSWORD", "TOKEN")) and len(value) >= leakscan.SHORTEST:
            found[name] = value
    vault = environment["MEETING_PASSWORD_ENCRYPTION_KEY"]
    for read in (bytes.fromhex, base64.b64decode, str.encode):
        try:
            raw = read(vault)
        except ValueError:
            continue
        if len(raw) == 32:
            found["vault key, raw"] = raw
    credentials = json.loads(pathlib.Path(environment["GOOGLE_CALENDAR_CREDENTIALS_PATH"]).read_text())
    lines = [line for line in credentials["private_key"].splitlines() if line and "-----" not in line]
    assert len(lines) > 5, "a private key has lines"
    for number, line in enumerate(lines):
        if len(line) >= 16:
            found[f"private key, line {number + 1}"] = line
    return found


def tokens_in(content):
    """Bearer tokens, if the sandbox shows them in state.json."""
    if isinstance(content, dict):
        for key, value in content.items():
            if "token" in key.lower() and isinstance(value, str) and len(value) >= 16:
                yield value
            yield from tokens_in(value)
    elif isinstance(content, list):
        for value in content:
            if isinstance(value, str) and len(value) >= 16 and value.startswith(("ya29.", "eyJ")):
                yield value
            yield from tokens_in(value)


class Leaks(FlowCase):
    environment = LOUD

    def needles(self, shown):
        meeting = self.sandbox.state().meetings[0]
        needles = {
            "first name": FIRST, "last name": LAST, "last name, plain part": "Xanthopoulou", "address": ADDRESS,
            "address, local part": ADDRESS.split("@")[0], "new address": MOVED_ADDRESS, "place": PLACE,
            "cancel reason": CANCEL_REASON, "overlap reason": OVERLAP_REASON, "join link": shown["zoomJoinUrl"],
            "Zoom id": str(meeting["id"]), "passcode": shown["meetingPassword"]}
        if "pwd=" in shown["zoomJoinUrl"]:
            needles["pwd of the link"] = shown["zoomJoinUrl"].split("pwd=")[1].split("&")[0]
        for name in ("start_url", "startUrl", "encrypted_password"):
            if len(str(meeting.get(name) or "")) >= leakscan.SHORTEST:
                needles[name] = str(meeting[name])
        # Psychologists are people too: name, address, Zoom user and calendar.
        needles.update({"psychologist's name": "Ada Byron", "psychologist's address": "ada@example.org"})
        needles.update(secrets_of(self.practice.environment))
        for number, token in enumerate(sorted(set(tokens_in(self.sandbox.state().content)))):
            needles[f"token {number}"] = token
        return needles

    def live_a_little(self):
        """A life with most of what can be written down: moves, faults, refusals, a killed sync."""
        run = self.practice
        person = str(run.do("patient", "add", "--first", FIRST, "--last", LAST, "--email", ADDRESS)["id"])
        who = {"first": FIRST, "last": LAST, "email": ADDRESS}
        booking = run.book(self.ada, wall(), **who)
        run.sync()
        shown = run.show(booking)
        run.refused(*run.booking_arguments(self.ada, wall("10:20"), **who))
        run.book(self.ada, wall("10:20"), "--override", OVERLAP_REASON, **who)
        run.run(*run.booking_arguments(self.ada, "2020-01-01T10:00", minutes=3, kind="Juggling", **who))
        run.book(self.ada, wall("15:00"), "--place", PLACE, modality="in-person", **who)
        run.do("reschedule", booking, "--start", wall("12:00"))
        self.sandbox.down("zoom", "google", "smtp")
        run.sync(timeout=1)
        self.sandbox.up("zoom", "google", "smtp")
        run.do("patient", "edit", person, "--email", MOVED_ADDRESS)
        run.sync()
        cancelled = run.book(self.ada, wall("16:30"), **who)
        run.sync()
        run.do("cancel", cancelled, "--reason", CANCEL_REASON)
        for arguments in (["list", "--from", practice.session_day(), "--to", practice.session_day(1)],
                          ["log", booking], ["status"], ["settings", "get"],
                          ["test", "zoom"], ["test", "calendar"], ["test", "mail"]):
            run.run(*arguments)
        return shown

    def kill_a_sync(self):
        """Leaves the write-ahead log behind as a crash does."""
        booking = self.practice.book(self.ada, wall("11:00", 3), first=FIRST, last=LAST, email=ADDRESS)
        before = len(self.sandbox.state().meetings)
        process = self.practice.start("sync", "--until-idle", "--timeout", "20")
        eventually(lambda: len(self.sandbox.state().meetings) > before, what="the create")
        os.kill(process.pid, signal.SIGKILL)
        self.practice.finish(process, ("sync",))
        return booking

    def test_nothing_personal_and_no_secret_is_readable(self):
        shown = self.live_a_little()
        self.kill_a_sync()
        scanner = leakscan.Scanner(self.needles(shown))

        known = {name for _, name, _ in scanner.search_folder(self.sandbox.folder)[0]}
        for name in ("first name", "address", "join link", "Zoom id", "passcode"):
            self.assertIn(name, known, "the search finds it where it must be: at the sandbox")

        leftovers = [path.name for path in self.practice.profile.rglob("*-wal") if path.stat().st_size]
        self.assertTrue(leftovers, "the killed sync left a write-ahead log to search")
        found, files = scanner.search_folder(self.practice.root)  # the profile and the home folder
        self.assertGreater(files, 0)
        self.assertEqual(found, [])
        self.assertGreater(sum(map(len, self.practice.errors_seen)), 1000, "with every log category on, it logs")
        for number, errors in enumerate(self.practice.errors_seen):
            self.assertEqual(scanner.search(errors, f"stderr of command {number}"), [])

    def test_profile_is_for_its_owner_only(self):
        self.practice.book(self.ada, wall())
        for path in self.practice.profile.rglob("*"):
            if path.is_file():
                self.assertEqual(path.stat().st_mode & 0o077, 0, f"{path.name} is readable by others")

    def test_arguments_of_processes_hold_no_secret(self):
        process = self.practice.start("sync", "--until-idle", "--timeout", "5")
        try:
            arguments = pathlib.Path(f"/proc/{process.pid}/cmdline").read_bytes()
        except FileNotFoundError:
            self.skipTest("no /proc here")
        finally:
            self.practice.finish(process, ("sync",))
        self.assertEqual(leakscan.Scanner(secrets_of(self.practice.environment)).search(arguments, "argv"), [])


class ScannerFindsWhatIsPlanted(unittest.TestCase):
    NEEDLES = {"name": LAST, "address": ADDRESS, "link": "https://us05web.zoom.us/j/86512345678?pwd=aB3+x/Y=",
               "id": "86512345678", "passcode": "x7@Kq_2-pZ"}

    @staticmethod
    def planted(needle):
        yield "utf-8", b"\x00\x01" + needle.encode() + b"\xff"
        yield "utf-16le", b"\x07" + needle.encode("utf-16-le") + b"\x07"
        yield "utf-16be", b"\x07" + needle.encode("utf-16-be") + b"\x07"
        for shift in range(3):
            yield f"base64, shift {shift}", base64.b64encode(b"x" * (9 + shift) + needle.encode() + b"tail of it")
            before = b"x" * shift
            yield f"base64 of utf-16, shift {shift}", base64.b64encode(before + needle.encode("utf-16-le") + b"zz")
            yield f"base64url, shift {shift}", base64.urlsafe_b64encode(before + needle.encode() + b"zz")
            yield f"base64 in lines, shift {shift}", base64.encodebytes(
                b"y" * (50 + shift) + needle.encode() + b"tail of it").replace(b"\n", b"\r\n")
        yield "quoted-printable", quopri.encodestring(b"Dear " + needle.encode() + b", hello")
        yield "quoted-printable over a line end", quopri.encodestring(
            b"w" * 70 + needle.encode() + b", hello").replace(b"\n", b"\r\n")
        yield "hex", needle.encode().hex().encode()
        yield "json", json.dumps({"a": needle}).encode()

    def test_finds_planted_needles_in_each_encoding(self):
        scanner = leakscan.Scanner(self.NEEDLES)
        for name, needle in self.NEEDLES.items():
            for encoding, content in self.planted(needle):
                with self.subTest(f"{name} as {encoding}"):
                    self.assertIn(name, [found for _, found, _ in scanner.search(content, "here")])

    def test_finds_nothing_in_other_text(self):
        scanner = leakscan.Scanner(self.NEEDLES)
        other = b"Jo Doe jo@example.org 86512345679 " + os.urandom(1 << 16) + base64.b64encode(os.urandom(1 << 14))
        self.assertEqual(scanner.search(other, "here"), [])

    def test_looks_into_files_and_their_names(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "deep").mkdir()
            (pathlib.Path(folder) / "deep" / "profile.db-wal").write_bytes(b"\0" * 5000 + LAST.encode("utf-16-le"))
            (pathlib.Path(folder) / f"{ADDRESS}.txt").write_bytes(b"")
            found, files = leakscan.Scanner(self.NEEDLES).search_folder(folder)
        self.assertEqual((files, {name for _, name, _ in found}), (2, {"name", "address"}))


if __name__ == "__main__":
    practice.main()
