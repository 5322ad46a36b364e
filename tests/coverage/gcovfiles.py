# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what clang counted as files of gcov, which gcovr reads: gcovfiles.py ROOT FOLDER <EXPORT

EXPORT is what `llvm-cov export` says. Each condition of the source has two branches, taken when it was true and when it
was false. Those of a template's instantiations are counted together; those inside of a macro of Qt's, not at all.
"""
import json
import sys
from pathlib import Path


def branches_of(file):
    """line → how often each branch on it was taken"""
    taken = {}
    for line, column, end_line, end_column, true, false, *_ in file["branches"]:
        place = (line, column, end_line, end_column)
        if place[:2] == place[2:]:
            continue  # a macro's, of which no character stands here
        before = taken.get(place, (0, 0))
        taken[place] = (before[0] + true, before[1] + false)
    lines = {}
    for (line, *_), both in sorted(taken.items()):
        lines.setdefault(line, []).extend(both)
    return lines


def hits_of(file):
    """line → how often it was run, as LLVM itself sums up the segments of a line; others hold no code"""
    starts = {}
    for line, _, count, has_count, is_entry, is_gap in file["segments"]:
        starts.setdefault(line, []).append((count, has_count, is_entry and has_count and not is_gap, is_entry))
    hits = {}
    wrapped = None  # the segment that goes on from the line before
    for line in range(1, max(starts, default=0) + 1):
        segments = starts.get(line, [])
        skipped = bool(segments) and segments[0][3] and not segments[0][1]
        counts = [count for count, _, is_region, _ in segments if is_region]
        if wrapped and wrapped[1]:
            counts.append(wrapped[0])
        if counts and not skipped:
            hits[line] = max(counts)
        wrapped = segments[-1] if segments else wrapped
    return hits


def functions_of(export):
    """file → line → names of the functions that begin there, each with how often it was called"""
    files = {}
    for function in export["functions"]:
        line = function["regions"][0][0]
        names = files.setdefault(function["filenames"][0], {}).setdefault(line, {})
        names[function["name"]] = names.get(function["name"], 0) + function["count"]
    return files


def gcov_text(source, code, hits, branches, functions):
    lines = [f"        -:    0:Source:{source}"]
    for number, text in enumerate(code, 1):
        taken = branches.get(number, [])
        count = hits.get(number, max(taken) if taken else None)
        mark = "-" if count is None else str(count) if count else "#####"
        lines.extend(f"function {name} called {calls} returned 0% blocks executed 0%"
                     for name, calls in functions.get(number, {}).items())
        lines.append(f"{mark:>9}:{number:5}:{text}")
        lines.extend(f"branch {index:2} taken {count}" for index, count in enumerate(taken))
    return "\n".join(lines) + "\n"


def main(arguments):
    root, folder = Path(arguments[0]).resolve(), Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    export = json.load(sys.stdin)["data"][0]
    functions = functions_of(export)
    for file in export["files"]:
        path = Path(file["filename"])
        if path.is_relative_to(root):
            source = path.relative_to(root)
            text = gcov_text(source, path.read_text(encoding="utf-8").splitlines(), hits_of(file), branches_of(file),
                             functions.get(file["filename"], {}))
            (folder / (str(source).replace("/", "#") + ".gcov")).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
