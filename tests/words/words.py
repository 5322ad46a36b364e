# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the program in every language: words.py update|check ROOT [LUPDATE]

update  brings translations/*.ts in line with the code: new words wait there for their translation.
check   says what is missing or wrong, and ends with 1 then; with 77 when lupdate is not there.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import sentences

# anteroomctl stays English, as scripts read it.
FOLDERS = ["app/compose", "app/gui", "core", "integrations", "ui"]
# English needs its plural forms only.
LANGUAGES = {"de": [], "en": ["-pluralonly"]}


def find_lupdate():
    """Qt 6's lupdate by its names on different systems; None when it is not there."""
    folders = ["/usr/lib/qt6/bin", "/usr/lib64/qt6/bin"]
    for query in ("qtpaths6", "qmake6"):
        if shutil.which(query):
            answer = subprocess.run([query, "-query" if query == "qmake6" else "--query", "QT_HOST_BINS"],
                                    capture_output=True, text=True, check=False)
            folders.append(answer.stdout.strip())
    for name, path in [("lupdate6", None), ("lupdate-qt6", None), *(("lupdate", folder) for folder in folders)]:
        found = shutil.which(name, path=path)
        if found:
            return found
    return None


def run_lupdate(lupdate, root, language, file, options):
    """Brings `file` in line with the code, and returns what lupdate complained about."""
    command = [lupdate, "-I", ".", "-locations", "none", "-source-language", "en", "-target-language", language,
               *LANGUAGES[language], *options, *FOLDERS, "-ts", str(file)]
    answer = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    # Words whose class lupdate does not know get another context than they have when the program runs. It knows none in
    # functions whose type is written with its namespace: say "using base::Error;" there.
    lost = re.compile("lacks Q_OBJECT|without context|unknown namespace|undeclared|[Uu]nterminated|Unexpected")
    return [line for line in (answer.stdout + answer.stderr).splitlines() if lost.search(line)]


def placeholders(text):
    """What every translation must have, too: %1, %L2, %n, a mnemonic, the dots of "more will be asked"."""
    marks = re.findall(r"%(?:L?\d+|n)", text)
    mnemonic = len(re.findall("&(?=[^&\\s])", text.replace("&&", "")))
    return sorted(set(marks)), mnemonic, text.endswith("…"), text.endswith("\n"), text != text.strip()


def faults_of(message, forms):
    """What is wrong with one message of a .ts file, which must have so many plural forms, in words."""
    source = message.findtext("source")
    translation = message.find("translation")
    kind = translation.get("type")
    if kind in ("vanished", "obsolete"):
        return ["is no longer in the code"]
    counted = message.get("numerus") == "yes"
    texts = [form.text or "" for form in translation.findall("numerusform")] if counted else [translation.text or ""]
    if counted and len(texts) != forms:
        return [f"has {len(texts)} plural forms instead of {forms}"]
    if not all(text.strip() for text in texts):
        return ["has no translation"]
    if kind == "unfinished":
        return ["is marked as unfinished"]
    faults = [f"differs in placeholders, mnemonic, dots or spaces: {text!r}" for text in texts
              if placeholders(text) != placeholders(source)]
    if counted and any(re.search(r"\((s|es|ies|en|n|e)\)", text) for text in texts):
        faults.append("names both forms in one")
    return faults


def faults_in(file, forms=2):
    """What is wrong in a .ts file, a line each."""
    lines = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.findall("message"):
            for fault in faults_of(message, forms):
                lines.append(f"{Path(file).name}: {context.findtext('name')}: {message.findtext('source')!r} {fault}")
    return lines


def check(root, lupdate):
    lines = sentences.untranslated(root)
    for language in LANGUAGES:
        kept = Path(root, "translations", f"anteroom_{language}.ts")
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, kept.name)
            if kept.exists():
                shutil.copy(kept, copy)
            complaints = run_lupdate(lupdate, root, language, copy, ["-disable-heuristic", "similartext"])
            lines += complaints if language == "de" else []
            lines += faults_in(copy)
    for line in lines:
        print(line)
    print(f"words: {len(lines)} faults" + ("; ./dev words brings the files in line" if lines else ""))
    return 1 if lines else 0


def update(root, lupdate):
    for language in LANGUAGES:
        run_lupdate(lupdate, root, language, Path(root, "translations", f"anteroom_{language}.ts"), ["-no-obsolete"])
    return 0


def main(arguments):
    verb, root = arguments[:2]
    lupdate = arguments[2] if len(arguments) > 2 else find_lupdate()
    if not lupdate or not Path(lupdate).exists():
        print("words: skipped, as there is no lupdate of Qt 6 here (Debian: qt6-l10n-tools)")
        return 77
    return {"check": check, "update": update}[verb](root, lupdate)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
