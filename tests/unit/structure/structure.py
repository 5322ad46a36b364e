# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the source tree against the rules of the house: structure.py ROOT QT-INCLUDE-FOLDER"""
import sys
from pathlib import Path

import cppsource
import docrules
import rules


def check(tree):
    violations = []
    for rule in rules.ALL + [docrules.public_docs]:
        violations.extend(rule(tree))
    return violations


def summary(tree):
    """The figures themselves, so that one sees how near the limits are."""
    files = [text.count("\n") for _, text in tree.cpp(".cpp")]
    lengths = [function.lines for _, text in tree.cpp() for function in cppsource.functions(text)]
    return (f"{len(files)} .cpp files: median {rules.percentile(files, 50)}, longest {max(files, default=0)} lines; "
            f"{len(lengths)} functions: p95 {rules.percentile(lengths, 95)}, longest {max(lengths, default=0)} lines")


def main(arguments):
    root, qt_headers = arguments
    if not Path(qt_headers, "QtCore", "QString").exists():
        print(f"structure: no Qt headers in {qt_headers}", file=sys.stderr)
        return 2
    tree = rules.Tree(root, qt_headers)
    violations = check(tree)
    for violation in sorted(violations, key=lambda v: (v.path, v.line)):
        print(violation)
    print(f"structure: {summary(tree)}; {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
