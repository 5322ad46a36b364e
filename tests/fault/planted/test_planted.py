#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one bug at a time into a copy of its file, links the simulation or the fault matrix with it, and sees that it
is caught.

    test_planted.py BUILD-FOLDER [PART/PARTS | NUMBER]

Figures go where ANTEROOM_FIGURES says, for `./dev test` to show."""

import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from bugs import BUGS

SOURCE = pathlib.Path(__file__).resolve().parents[3]
PATIENCE = 240  # seconds for one bug
CAUGHT = re.compile(r"\bI\d+: [^;]*|ended as .")


def compile_commands(build):
    entries = json.loads((build / "compile_commands.json").read_text())
    return {str(pathlib.Path(entry["file"]).resolve().relative_to(SOURCE)): entry["command"] for entry in entries
            if pathlib.Path(entry["file"]).resolve().is_relative_to(SOURCE)}


def link_command(build, program):
    commands = subprocess.run(["ninja", "-C", build, "-t", "commands", "bin/" + program], check=True, text=True,
                              stdout=subprocess.PIPE).stdout.splitlines()
    # ": && c++ … -o bin/program … && :"
    return commands[-1].split("&&")[1].strip()


def plant(bug, build, folder, commands):
    """The object file with the bug in it."""
    text = (SOURCE / bug.file).read_text()
    if text.count(bug.old) != 1:
        sys.exit(f"planted: {bug.name}: what is to be replaced stands {text.count(bug.old)} times in {bug.file}")
    copy = folder / pathlib.Path(bug.file).name
    copy.write_text(text.replace(bug.old, bug.new))
    result = folder / "planted.o"
    command = re.sub(r" -o \S+ -c \S+$", f" -w -o {result} -c {copy}", commands[bug.file])
    command = re.sub(r"^\S*ccache ", "", command).replace(" -Werror", "")
    subprocess.run(command, shell=True, cwd=build, check=True)
    return result


def link(build, program, planted, result):
    command = link_command(build, program)
    command = re.sub(r" -o \S+", f" {planted} -o {result}", command, count=1)
    subprocess.run(command, shell=True, cwd=build, check=True)


def caught(bug, program):
    """What the program found, or nothing."""
    rows = ["everyFaultAtEveryStepComesIntoLine:" + bug.row] if bug.row else \
        ["aShortStoryComesToAGoodEnd", "aMillionEventsBreakNothing"]
    environment = dict(os.environ, QTEST_FUNCTION_TIMEOUT=str(PATIENCE * 2000), QT_LOGGING_RULES="*.info=false")
    environment.pop("ANTEROOM_FIGURES", None)
    with subprocess.Popen([program, *rows, "-maxwarnings", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, env=environment) as run:
        alarm = threading.Timer(PATIENCE, run.kill)
        alarm.start()
        try:
            for line in run.stdout:
                found = CAUGHT.search(line) if "QWARN" in line or "FAIL!" in line else None
                if found:
                    return found.group(0).strip()
        finally:
            alarm.cancel()
            run.kill()
    return None


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    if not (build / "build.ninja").exists():
        print("planted: only with Ninja")
        return 77
    part = sys.argv[2] if len(sys.argv) > 2 else "1/1"
    chosen = list(enumerate(BUGS, 1))
    if "/" in part:
        number, parts = map(int, part.split("/"))
        chosen = [(i, bug) for i, bug in chosen if i % parts == number % parts]
    else:
        chosen = [(i, bug) for i, bug in chosen if i == int(part)]
    commands = compile_commands(build)
    started = time.monotonic()
    missed = []
    for number, bug in chosen:
        begun = time.monotonic()
        folder = build / "planted" / str(number)
        folder.mkdir(parents=True, exist_ok=True)
        program = build / "bin" / f"planted_{number}"  # beside what it loads
        link(build, "test_matrix" if bug.row else "test_simulation", plant(bug, build, folder, commands), program)
        found = caught(bug, program)
        program.unlink()
        print(f"{number:2} {bug.name}: {found or 'NOT CAUGHT'} ({time.monotonic() - begun:.0f} s)", flush=True)
        if not found:
            missed.append(number)
    figures = (f"planted bugs: {len(chosen)} planted, {len(chosen) - len(missed)} caught, "
               f"{time.monotonic() - started:.1f} s")
    print(figures)
    if "ANTEROOM_FIGURES" in os.environ:
        target = pathlib.Path(os.environ["ANTEROOM_FIGURES"])
        target.mkdir(parents=True, exist_ok=True)
        (target / f"planted-{part.replace('/', '-of-')}.txt").write_text(figures + "\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
