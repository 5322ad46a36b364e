# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads C++ as far as the structure rules need it: text without comments and strings, includes, functions.

It is no compiler. Functions are found by matching braces and by looking at what stands before each brace:
a lambda inside a function belongs to that function and adds to its length; a lambda that fills a variable
outside any function counts as a function itself, so nothing long can hide in one.
"""
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Function:
    name: str
    line: int  # of the name
    lines: int  # from the name to the closing brace, both counted


_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\((?:.|\n)*?\)(?P=mark)"'
    r'|//[^\n]*(?:\\\n[^\n]*)*|/\*(?:.|\n)*?\*/'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])(?:u8|[uUL])?'(?:\\.|[^'\\\n])+'"
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The same text, line for line and column for column, with blanks for comments."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith(("//", "/*")) else m[0], text)


def code_only(text):
    """The same text with blanks for comments, for what strings hold, and for preprocessor lines."""

    def blank(match):
        if match[0].startswith(("//", "/*")):
            return _blank(match[0])
        return '"' + _blank(match[0][1:-1]) + '"'

    text = _TOKEN.sub(blank, text)
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: _blank(m[0]), text, flags=re.M)


def includes(text):
    """(line, name, whether quoted) of every #include."""
    found = []
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if match:
            found.append((number, match[1] or match[2], match[1] is not None))
    return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def matching(code, start):
    """Offset of the bracket that closes the one at `start`; the end of the text when it is missing."""
    opening = code[start]
    closing = {"(": ")", "{": "}", "[": "]"}[opening]
    depth = 0
    for offset in range(start, len(code)):
        if code[offset] == opening:
            depth += 1
        elif code[offset] == closing:
            depth -= 1
            if depth == 0:
                return offset
    return len(code) - 1


MACRO_LINES = re.compile(r"(?:[ \t\n]*[A-Z][A-Z0-9_]+(?:\([^()]*\))?[ \t]*\n)+")


def without_template_head(header):
    """Strips from the front: macros on lines of their own, which need no semicolon (Q_OBJECT, Q_DECLARE_FLAGS), and
    `template<…>`, for its `=` and its parentheses mean something else."""
    if (macros := MACRO_LINES.match(header)) is not None:
        header = header[macros.end():]
    header = header.strip()
    while (match := re.match(r"template\s*<", header)) is not None:
        depth, offset = 1, match.end()
        while offset < len(header) and depth:
            depth += {"<": 1, ">": -1}.get(header[offset], 0)
            offset += 1
        header = header[offset:].strip()
    return header


def flat(header):
    """The header with everything inside parentheses, square brackets and braces blanked."""
    result, depth = [], 0
    for char in header:
        if char in ")]}":
            depth -= 1
        result.append(char if depth == 0 else " ")
        if char in "([{":
            depth += 1
    return "".join(result)


_SCOPE = re.compile(r"(?:inline\s+|export\s+)*namespace\b|extern\s*\"|(?:typedef\s+)?(?:class|struct|union|enum)\b")


def _kind(header):
    """What a brace opens outside functions: scope, function, member (of an initialiser list) or value."""
    header = re.sub(r"\b(?:public|protected|private)\s*(?:Q_SLOTS|slots)?\s*:(?!:)|\bQ_SIGNALS\s*:|\bQ_OBJECT\b|"
                    r"\bQ_GADGET\b|\[\[[^\]]*\]\]", " ", header)
    header = without_template_head(header)
    top = re.sub(r"\boperator\s*(?:\(\s*\)|[^\w\s(]+|\w+)", "operator", flat(header))
    if _SCOPE.match(header) and not re.search(r"\)\s*(?:const|noexcept|override|final)?\s*$", top):
        return "scope"
    if re.search(r"(?<![=!<>+\-*/%&|^])=(?!=)", top) or "(" not in top:
        return "value"
    after = top[top.index(")") + 1:] if ")" in top else ""
    if re.search(r"(?<!:):(?!:)", after) and re.search(r"[\w>]\s*$", top):
        return "member"
    return "function"


def _name(header):
    """The name before the parameter list, and its offset in the header."""
    body = without_template_head(header)
    shift = header.index(body) if body else 0
    if (call := re.search(r"[\w:]*\boperator\s*\(\s*\)", body)) is not None:
        return call[0], shift + call.start()
    depth = 0
    for offset, char in enumerate(body):
        if char == "(" and depth == 0:
            before = re.search(r"([~\w:]+(?:<[^()]*>)?|operator\s*\S+)\s*$", body[:offset])
            if before:
                return before[1], shift + before.start()
        depth += {"(": 1, ")": -1, "[": 1, "]": -1}.get(char, 0)
    return body.split("(")[0].strip()[-40:] or "?", shift


_LAMBDA = re.compile(r"\[[^\[\]]*\]\s*(?:<[^>]*>\s*)?(?:\((?:[^()]|\([^()]*\))*\)\s*)?"
                     r"(?:mutable\b\s*|noexcept\b\s*|constexpr\b\s*)*(?:->[^{};]+)?$")


def functions(text):
    """All functions of a file, in order."""
    code = code_only(text)
    found = []
    _scan(code, 0, len(code), found)
    return found


def _scan(code, begin, end, found):
    header_begin = offset = begin
    while offset < end:
        char = code[offset]
        if char == "(":
            offset = min(matching(code, offset), end)
        elif char in ";}":
            header_begin = offset + 1
        elif char == "{":
            closing = min(matching(code, offset), end)
            kind = _kind(code[header_begin:offset])
            if kind == "scope":
                _scan(code, offset + 1, closing, found)
                header_begin = closing + 1
            elif kind == "function":
                found.append(_function(code, header_begin, offset, closing))
                header_begin = closing + 1
            elif kind == "value":
                _scan_value(code, header_begin, offset, closing, found)
            offset = closing
        offset += 1


def _function(code, header_begin, brace, closing):
    name, shift = _name(code[header_begin:brace])
    first = line_of(code, header_begin + shift)
    return Function(name, first, line_of(code, closing) - first + 1)


def _scan_value(code, header_begin, brace, closing, found):
    """A braced value outside functions: lambdas in it are functions, whatever else stands there is not."""
    offset = brace
    while offset < closing:
        if code[offset] == "{":
            header = code[header_begin:offset]
            if (match := _LAMBDA.search(header)) is not None:
                inner = matching(code, offset)
                first = line_of(code, header_begin + match.start())
                found.append(Function("lambda", first, line_of(code, inner) - first + 1))
                offset = inner
        offset += 1
