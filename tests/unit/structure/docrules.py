# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public type and function in the headers that others build on says what it is for, with ///.

Counted as documented: a /// line right above, or ///< on the declaration or on the values of an enumeration; and an
overload right below its documented namesake. Free of the rule: destructors, operators, constructors (their class
speaks for them), overrides and bodies (documented where they are declared first), friends, what is defaulted or
deleted, forward declarations, and everything private or protected.
"""
import re

import cppsource
from rules import Violation

DOCUMENTED = ("core/ports/", "core/service/", "core/store/")


def public_docs(tree):
    for path, text in tree.cpp(".h"):
        if path.startswith(DOCUMENTED):
            code = cppsource.code_only(text)
            yield from _scope(path, text, code, 0, len(code), "")


def _scope(path, text, code, begin, end, class_name):
    """Walks the declarations between two offsets; class_name is empty in a namespace."""
    public = not class_name or class_name.startswith("struct ")
    name = class_name.partition(" ")[2]
    offset = start = begin
    previous = None
    while offset < end:
        char = code[offset]
        if char == "(":
            offset = cppsource.matching(code, offset)
        elif char == ":" and (access := re.search(r"\b(public|protected|private|Q_SIGNALS|signals)[\w\s]*$",
                                                   code[start:offset])):
            if code[offset + 1:offset + 2] != ":" and not code[start:offset][:access.start()].strip():
                public = access[1] in ("public", "Q_SIGNALS", "signals")
                start = offset + 1
        elif char in ";{":
            header = code[start:offset]
            closing = cppsource.matching(code, offset) if char == "{" else offset
            declared = _declared(header, char, name) if public else None
            if declared and declared != previous:
                yield from _declaration(path, text, code, start, closing, header, declared)
            previous = declared
            inner = _inner_scope(header, char)
            if inner is not None and (public or not name):
                yield from _scope(path, text, code, offset + 1, closing, inner)
            offset = closing
            # `struct X {…};`: the declaration goes on to the semicolon; a function's body ends it.
            start = offset + 1
        offset += 1


def _inner_scope(header, char):
    if char != "{":
        return None
    bare = cppsource.without_template_head(header)
    if re.match(r"(?:inline\s+)?namespace\b|extern\s*\"", bare):
        return ""
    match = re.match(r"(class|struct)\s+(?:\[\[.*?\]\]\s*)?(\w+)", bare)
    return f"{match[1]} {match[2]}" if match and "(" not in cppsource.flat(bare) else None


_FREE = re.compile(r"\boverride\b|\boperator\b|\bfriend\b|=\s*(?:default|delete)\b|~|^\s*using\s+namespace\b|"
                   r"^\s*Q_(?:OBJECT|GADGET|DISABLE|PROPERTY|ENUM|NAMESPACE|DECLARE)")


def _declared(header, char, class_name):
    """What a declaration declares that needs words: its name, or None."""
    bare = cppsource.without_template_head(re.sub(r"\bQ_OBJECT\b|\bQ_GADGET\b|\[\[[^\]]*\]\]", " ", header)).strip()
    if not bare or _FREE.search(bare):
        return None
    match = re.match(r"(?:class|struct|union|enum(?:\s+(?:class|struct))?)\s+(\w+)", bare)
    if match and "(" not in cppsource.flat(bare):
        return match[1] if char == "{" else None
    top = cppsource.flat(bare)
    if re.search(r"(?<![=!<>])=(?!=)", top.partition("(")[0]) or "(" not in top:
        return None
    called = re.search(r"([\w:]+)\s*\($", bare[:top.index("(") + 1])
    return called[1] if called and called[1] != class_name and "::" not in called[1] else None


def _declaration(path, text, code, start, closing, header, declared):
    macros = cppsource.MACRO_LINES.match(header)
    begin = macros.end() if macros else 0
    first = start + begin + len(header[begin:]) - len(header[begin:].lstrip())
    line = cppsource.line_of(code, first)
    lines = text.split("\n")
    enumeration = re.match(r"\s*enum\b", header)
    last = cppsource.line_of(code, closing if enumeration else start + len(header))
    above = lines[line - 2].strip() if line >= 2 else ""
    if not above.startswith("///") and not any("///<" in part for part in lines[line - 1:last]):
        yield Violation(path, line, "doc", f"{declared} has no /// comment")
