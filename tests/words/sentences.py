# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds sentences in the code that no translator gets to see."""
import re
from pathlib import Path

# Where sentences are not for the window: mails and calendar entries speak the patient's language by themselves, the
# sandbox plays remotes, the command line's own words are English.
ELSEWHERE = ["integrations/sandbox/", "core/messages/", "app/gui/commandline.cpp", "app/gui/main.cpp"]
FOLDERS = ["app/compose", "app/gui", "core", "integrations", "ui"]

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
JOINED = re.compile(r'(?:u?"(?:[^"\\\n]|\\.)*"\s*)+')
TRANSLATED = re.compile(r"(\btr\(|translate\([^;{}]*|NOOP\([^;{}]*)\s*$")
FOR_MACHINES = re.compile(r"SELECT|INSERT|UPDATE|DELETE|PRAGMA|WHERE|FROM|ORDER BY")
FOR_LOGS = re.compile(r"(qFatal|qWarning|qCWarning|qCInfo|qCDebug|static_assert|Q_ASSERT)\b[^;]*$")


def looks_like_sentence(text):
    return bool(re.match(r"[A-Z“\"%][^_]*[a-z”\"%1-9] .*[.…?!]$", text))


def sentences_in(text):
    """The sentences of a source text that are in no tr() or translate(), each with its line."""
    for joined in JOINED.finditer(text):
        words = "".join(LITERAL.findall(joined.group()))
        line_start = text.rfind("\n", 0, joined.start()) + 1
        before = text[max(0, joined.start() - 400):joined.start()]
        if (looks_like_sentence(words) and not FOR_MACHINES.search(words)
                and not re.match(r"\s*(//|#)", text[line_start:joined.start() + 2])
                and not TRANSLATED.search(before) and not FOR_LOGS.search(before)):
            yield text.count("\n", 0, joined.start()) + 1, words


def untranslated(root):
    """What is wrong, a line each."""
    lines = []
    for folder in FOLDERS:
        for file in sorted(Path(root, folder).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.suffix in (".cpp", ".h") and not name.startswith(tuple(ELSEWHERE)):
                for line, words in sentences_in(file.read_text(encoding="utf-8")):
                    lines.append(f"{name}:{line}: not translatable, put it into tr(): {words!r}")
    return lines
