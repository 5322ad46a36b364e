# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The judge of the contract tests: Prism as a proxy, which compares every request and every answer that passes
through it with an OpenAPI file and says in its log what does not fit.

Prism runs without --errors on purpose: it then names every violation in full and lets the exchange go on, so that
one run finds all of them. What counts as found is in `violations`.
"""
import hashlib
import json
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
_FORWARDED = re.compile(r'Forwarding "(\w+)" request to (\S+)\.\.\.')
_RETURNED = re.compile(r"[Uu]pstream call to (\S+) has returned (\d+)")
_TERMINATED = re.compile(r"\[HTTP SERVER\] (\w+) (\S+) .*Request terminated with (error)")
# What Prism lists before it listens: each operation, with made-up words, of which one may be "error".
_OFFERED = re.compile(r"\[CLI\].*\binfo\b\s+[A-Z]+\s+http://")
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


def _merged(schema, components):
    """A schema whose allOf is laid into one object: only one object can be closed."""
    if "$ref" in schema:
        return _merged(components[schema["$ref"].rsplit("/", 1)[-1]], components)
    if "allOf" not in schema:
        return schema
    result = {key: value for key, value in schema.items() if key != "allOf"}
    for part in schema["allOf"]:
        part = _merged(part, components)
        result = {**part, **result,
                  "properties": {**result.get("properties", {}), **part.get("properties", {})},
                  "required": [*result.get("required", []), *part.get("required", [])]}
        if not result["required"]:
            del result["required"]
    return result


def _close(schema, components):
    """Closes a schema and what is inside it: a field that the description does not know is a violation."""
    if isinstance(schema, list):
        return [_close(item, components) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "allOf" in schema:
        schema = _merged(schema, components)
    result = {key: value if key in ("example", "examples", "enum", "default") else _close(value, components)
              for key, value in schema.items()}
    if isinstance(result.get("properties"), dict) and "additionalProperties" not in result:
        result["additionalProperties"] = False
    return result


def closed(specification, folder):
    """A copy of an OpenAPI file in which no body has room for fields that are not described. Most describe objects
    as open, and then a misspelt field passes."""
    content = json.loads(pathlib.Path(specification).read_text("utf-8"))
    components = content.get("components", {}).get("schemas", {})
    copy = pathlib.Path(folder) / pathlib.Path(specification).name
    copy.write_text(json.dumps(_close(content, components)), "utf-8")
    return copy


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

    def exchanges(self):
        """["METHOD /path?query STATUS"] of all requests, in the order of their ends; "error" is no answer. Where two
        for one path are under way at a time, the log does not say whose answer it is: wait for unanswered() to be 0."""
        return self._paired()[0]

    def unanswered(self):
        """How many requests are still with the upstream."""
        return len(self._paired()[1])

    def _paired(self):
        waiting, found = [], []
        for line in self.text().split("\n"):
            forwarded, terminated = _FORWARDED.search(line), _TERMINATED.search(line)
            returned = _RETURNED.search(line)
            if forwarded:
                waiting.append((forwarded[1].upper(), *forwarded[2].partition("?")[::2]))
            elif returned or terminated:
                path, answer = returned.groups() if returned else terminated.groups()[1:]
                request = next((each for each in waiting if each[1].endswith(path)), None)
                if request:
                    waiting.remove(request)
                    method, _, query = request
                    found.append(f"{method} {path}{'?' if query else ''}{query} {answer}")
        return found, waiting

    def violations(self):
        """What Prism objected to, each with the request that came in last before it."""
        return violations_in(self.text())


def violations_in(log):
    """The same, in the text of a log."""
    found, last = [], "no request"
    for line in log.split("\n"):
        received = _RECEIVED.search(line)
        if received:
            last = f"{received[1].upper()} {received[2]}"
        elif _FOUND.search(line) and not _OFFERED.search(line):
            found.append(f"{line.split('›', 1)[-1].strip()}  (last request: {last})")
    return found
