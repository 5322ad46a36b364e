# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judge of the contract tests: Prism as a proxy, which compares every request and every answer that passes
through it with an OpenAPI file and says in its log what does not fit.

Prism runs without --errors on purpose: it then names every violation in full and lets the exchange go on, so that
one run finds all of them. What counts as found is in `violations`.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

SKIPPED = 77  # ctest's SKIP_RETURN_CODE
HERE = pathlib.Path(__file__).resolve().parent
OLDEST_NODE = (18, 20)

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LISTENING = re.compile(r"Prism is listening on (http://127\.0\.0\.1:\d+)")
_RECEIVED = re.compile(r"\[HTTP SERVER\] (\w+) (\S+) .*Request received")
# A violation; a request that no path of the file fits, or that Prism could not pass on; and Prism's habit of making
# up an answer by itself when the upstream says 501.
_FOUND = re.compile(r"Violation|Request terminated with error|Remocking|\berror\b")


def skip(name, reason):
    print(f"SKIPPED {name}: {reason}")
    sys.exit(SKIPPED)


def specifications(name):
    """The folder with the OpenAPI files; ends the test as skipped when there is none."""
    folder = os.environ.get("ANTEROOM_API_SPECS")
    if not folder:
        skip(name, "ANTEROOM_API_SPECS does not name a folder with the API descriptions")
    return pathlib.Path(folder)


def install(name):
    """Prism's program, installed into the build folder as package-lock.json pins it."""
    for command in ("node", "npm"):
        if not shutil.which(command):
            skip(name, f"{command} is not installed")
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if tuple(int(part) for part in version.lstrip("v").split(".")[:2]) < OLDEST_NODE:
        skip(name, f"Node {version} is too old for Prism; it needs 18.20")
    folder = pathlib.Path(os.environ["ANTEROOM_CONTRACT_DIR"])
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted:
        folder.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copyfile(HERE / file, folder / file)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
                       cwd=folder, check=True, stdin=subprocess.DEVNULL)
        stamp.write_text(wanted)
    return folder / "node_modules/@stoplight/prism-cli/dist/index.js"


class Proxy:
    """Prism between a client and an upstream, judging by one OpenAPI file. Listens on a port of the system's choice."""

    def __init__(self, prism, specification, upstream, log, patience=60):
        self.log = pathlib.Path(log)
        self._stream = open(self.log, "wb")
        self._process = subprocess.Popen(
            ["node", str(prism), "proxy", "--host", "127.0.0.1", "--port", "0", str(specification), upstream],
            stdin=subprocess.DEVNULL, stdout=self._stream, stderr=subprocess.STDOUT)
        try:
            self.address = self._wait_for_address(patience)
        except BaseException:
            self.stop()
            raise

    def _wait_for_address(self, patience):
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            match = _LISTENING.search(self.text())
            if match:
                return match[1]
            if self._process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(f"Prism does not listen: {self.text()[-2000:]}")

    def stop(self):
        """Ends Prism; only then is its log whole."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        self._stream.close()

    def text(self):
        return _COLOUR.sub("", self.log.read_text("utf-8", "replace"))

    def requests(self):
        """[(METHOD, path)] of all requests, in order."""
        return [(match[1].upper(), match[2]) for match in _RECEIVED.finditer(self.text())]

    def violations(self):
        """What Prism objected to, each with the request that came in last before it."""
        found, last = [], "no request"
        for line in self.text().split("\n"):
            received = _RECEIVED.search(line)
            if received:
                last = f"{received[1].upper()} {received[2]}"
            elif _FOUND.search(line):
                found.append(f"{line.split('›', 1)[-1].strip()}  (last request: {last})")
        return found
