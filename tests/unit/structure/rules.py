# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house. Each takes a Tree and yields Violations."""
import os
import re
from dataclasses import dataclass
from pathlib import Path

import cppsource

PRODUCT = ("app", "core", "integrations", "ui")
TEXT = {".h", ".cpp", ".py", ".sh", ".cmake", ".txt", ".md", ".json", ".sql", ".mustache", ".html", ".ui", ".ts",
        ".yml", ".qrc", ".supp"}


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    rule: str
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.text}"


class Tree:
    """The files of a source tree, read once."""

    def __init__(self, root, qt_headers=None):
        self.root = Path(root)
        self.qt_headers = Path(qt_headers) if qt_headers else None
        self.texts = {}
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(f for f in folders
                                if f not in ("build", "node_modules", "__pycache__") and (f == ".ci" or f[0] != "."))
            for name in sorted(names):
                path = Path(folder, name)
                if path.suffix in TEXT or name in ("dev", "run", ".clang-format", ".gitignore"):
                    self.texts[path.relative_to(self.root).as_posix()] = path.read_text("utf-8", "replace")

    def cpp(self, *suffixes, within=PRODUCT):
        """(path, text) of the C++ files in the folders named."""
        for path, text in self.texts.items():
            if path.split("/")[0] in within and path.endswith(suffixes or (".cpp", ".h")):
                yield path, text


# ---- include edges -------------------------------------------------------------------------------------------------

_INTEGRATION = {"core/base", "core/domain", "core/ports"}
_ALLOWED = {
    "core/base": set(),
    "core/domain": {"core/base"},
    "core/ports": {"core/domain", "core/base"},
    "core/messages": {"core/domain", "core/base"},
    "core/security": {"core/domain", "core/base"},
    "core/store": {"core/security", "core/domain", "core/base"},
    "core/sync": {"core/store", "core/messages", "core/ports", "core/security", "core/domain", "core/base"},
    "core/service": {"core/sync", "core/store", "core/messages", "core/ports", "core/security", "core/domain",
                     "core/base"},
    "integrations/http": _INTEGRATION,
    "integrations/oauth": _INTEGRATION | {"integrations/http"},
}


def module_of(path):
    """The module a file belongs to: core/base, integrations/zoom, ui, app."""
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "integrations") and len(parts) > 2 else parts[0]


def may_include(source, target):
    if source == target or source == "tests":
        return True
    if source == "app":
        return target.split("/")[0] in PRODUCT
    if source == "ui":
        return target in ("core/base", "core/domain", "core/ports", "core/service")
    if source in _ALLOWED:
        return target in _ALLOWED[source]
    if source.startswith("integrations/"):
        return target in _INTEGRATION | {"integrations/http", "integrations/oauth"}
    return False


def include_edges(tree):
    for path, text in tree.cpp():
        source = module_of(path)
        for line, name, quoted in cppsource.includes(text):
            if name.split("/")[0] in PRODUCT + ("tests",):
                target = module_of(name)
                if not may_include(source, target):
                    yield Violation(path, line, "include-edge", f"{source} must not see {target} ({name})")
            elif quoted and not name.endswith(".moc") and not name.startswith("ui_"):
                yield Violation(path, line, "include-path", f"write the path from the top folder, not {name}")


def link_edges(tree):
    """The same edges in CMakeLists.txt: what a library links is what it may see."""
    libraries = {}
    for path, text in tree.texts.items():
        if path.endswith("CMakeLists.txt") and path.split("/")[0] in PRODUCT:
            for match in re.finditer(r"anteroom_(?:library|program)\(\s*(\w+)([^)]*)\)", text):
                libraries[match[1]] = (path, cppsource.line_of(text, match.start()), match[2])
    for name, (path, line, body) in libraries.items():
        for linked in re.findall(r"\b(anteroom_\w+|Qt6::\w+)", body.partition("LINKS")[2]):
            if linked in libraries:
                source, target = module_of(path), module_of(libraries[linked][0])
                if not may_include(source, target):
                    yield Violation(path, line, "link-edge", f"{source} must not link {target} ({linked})")
            elif path.startswith("core/") and linked.startswith("Qt6::") and linked not in ("Qt6::Core", "Qt6::Sql"):
                yield Violation(path, line, "qt-module", f"core uses Qt Core and Sql only, not {linked}")


_QT_NAME = re.compile(r"(?:Qt[A-Z]\w*/)?(?:Q[A-Z]\w*|q(?!coro)[a-z0-9]+\.h|Qt[A-Z]\w*)$")
_SQL_PLACES = ("core/store", "core/security")


def _qt_module(tree, name):
    """The Qt module a header belongs to, as its include folders have it."""
    if "/" in name:
        return name.split("/")[0]
    for folder in ("QtCore", "QtSql"):
        if (tree.qt_headers / folder / name).exists():
            return folder
    return "another module"


def qt_modules(tree):
    for path, text in tree.cpp():
        source = module_of(path)
        for line, name, _ in cppsource.includes(text):
            if not _QT_NAME.match(name):
                continue
            module = _qt_module(tree, name)
            if source.startswith("core/") and module not in ("QtCore", "QtSql"):
                yield Violation(path, line, "qt-module", f"core uses headers of Qt Core and Sql only, not {name}")
            if module == "QtSql" and source not in _SQL_PLACES:
                yield Violation(path, line, "sql-place", f"SQL stays in core/store: {name}")


# ---- sizes ---------------------------------------------------------------------------------------------------------

CPP_MEDIAN, CPP_MAX, MAIN_WINDOW_MAX, FUNCTION_P95, FUNCTION_MAX = 130, 600, 350, 25, 60


def percentile(values, share):
    """The smallest value that at least `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else 0


def file_sizes(tree):
    sizes = []
    for path, text in tree.cpp(".cpp", within=PRODUCT + ("tests",)):
        lines = text.count("\n")
        limit = MAIN_WINDOW_MAX if path.endswith("/mainwindow.cpp") else CPP_MAX
        if lines > limit:
            yield Violation(path, 1, "file-size", f"{lines} lines; at most {limit}")
        if not path.startswith("tests/"):
            sizes.append(lines)
    if percentile(sizes, 50) > CPP_MEDIAN:
        yield Violation(".", 1, "file-median", f"median .cpp has {percentile(sizes, 50)} lines; at most {CPP_MEDIAN}")


def function_sizes(tree):
    lengths = []
    for path, text in tree.cpp(within=PRODUCT + ("tests",)):
        for function in cppsource.functions(text):
            if function.lines > FUNCTION_MAX:
                yield Violation(path, function.line, "function-size",
                                f"{function.name} has {function.lines} lines; at most {FUNCTION_MAX}")
            if not path.startswith("tests/"):
                lengths.append(function.lines)
    if percentile(lengths, 95) > FUNCTION_P95:
        longer = sum(length > FUNCTION_P95 for length in lengths)
        yield Violation(".", 1, "function-p95", f"p95 is {percentile(lengths, 95)} lines, at most {FUNCTION_P95}: "
                                                f"{longer} of {len(lengths)} functions are longer")


# ---- what product code does not call -------------------------------------------------------------------------------

_FORBIDDEN = [
    (r"\bQDateTime\s*::\s*current\w*|\bQDate\s*::\s*currentDate|\bQTime\s*::\s*currentTime", "time comes from Clock", ""),
    (r"\bsystem_clock\b", "time comes from Clock", "core/base"),
    (r"\bprocessEvents\b|\bQEventLoop\b", "no nested event loops", ""),
    (r"\bQCoro\s*::\s*waitFor\b", "no blocking wait for a coroutine", ""),
    (r"\bignoreSslErrors\b", "certificates are checked", ""),
    (r"::\s*instance\s*\(|\bstatic\b[^;{}()]*\binstance\s*\(", "no singletons: hand it in", ""),
    (r"\bQThread\s*::\s*[mu]?sleep\b|\bthis_thread\s*::\s*sleep_\w+|(?<![:\w])(?:usleep|nanosleep)\s*\(", "no sleeping", ""),
    (r"\brandom_device\b|\bQRandomGenerator\b", "randomness comes from Random", "core/base"),
]


def _arguments(code, opening):
    """The top-level arguments of the call whose bracket opens at `opening`."""
    text = code[opening + 1:cppsource.matching(code, opening)]
    return cppsource.flat(text).split(","), text


def forbidden_calls(tree):
    for path, text in tree.cpp():
        code = cppsource.code_only(text)
        for pattern, why, home in _FORBIDDEN:
            if home and module_of(path) == home:
                continue
            for match in re.finditer(pattern, code):
                yield Violation(path, cppsource.line_of(code, match.start()), "forbidden-call", f"{match[0]}: {why}")
        for match in re.finditer(r"\.\s*then\s*\(", code):
            arguments, whole = _arguments(code, match.end() - 1)
            if len(arguments) > 1 and not whole.strip().startswith("QtFuture::Launch"):
                yield Violation(path, cppsource.line_of(code, match.start()), "forbidden-call",
                                "then(context, …) dies with its receiver on Qt 6.4: use base::deliver")


# ---- form ----------------------------------------------------------------------------------------------------------

_COPYRIGHT, _LICENSE = "SPDX-FileCopyrightText: The Anteroom developers", "SPDX-License-Identifier: GPL-3.0-or-later"


def spdx(tree):
    for path, text in tree.texts.items():
        name = path.rsplit("/", 1)[-1]
        lines = text.split("\n")[:4]
        if path.endswith((".h", ".cpp")) and lines[:2] != [f"// {_COPYRIGHT}", f"// {_LICENSE}"]:
            yield Violation(path, 1, "spdx", "the first two lines are the SPDX lines")
        elif path.endswith((".py", ".sh")) or name in ("dev", "run"):
            start = 1 if lines[0].startswith("#!") else 0
            if lines[start:start + 2] != [f"# {_COPYRIGHT}", f"# {_LICENSE}"]:
                yield Violation(path, 1, "spdx", "the first two lines (after #!) are the SPDX lines")
        elif (name == "CMakeLists.txt" or path.endswith((".cmake", ".sql"))) and _LICENSE not in "".join(lines[:2]):
            yield Violation(path, 1, "spdx", "begins with SPDX-License-Identifier")


def file_form(tree):
    for path, text in tree.cpp(within=PRODUCT + ("tests",)):
        name = path.rsplit("/", 1)[-1]
        if not re.fullmatch(r"[a-z0-9_]+\.(?:h|cpp)", name):
            yield Violation(path, 1, "file-name", "file names are lower case")
        if path.endswith(".h") and "#pragma once" not in text:
            yield Violation(path, 1, "pragma-once", "headers begin with #pragma once")


# The patterns are written so that they do not find themselves.
_WORDS = [
    (re.compile(r"\bTOD[O]\b|\bFIXM[E]\b|\bXX[X]\b"), "finish it, or write down why not"),
    (re.compile(r"(?<![\w.<>-])/wor[k]\b|(?<![\w-])share[d]/|\bDESIG[N]\.md\b|\banchor[s]/"),
     "names something outside the repository"),
    (re.compile(r"\bissu[e] #?\d+|\b(?:TAS[K]|ISSU[E])-\d+|\bsub-?agen[t]"), "says how the work is organised"),
]


def words(tree):
    for path, text in tree.texts.items():
        if path.endswith("package-lock.json"):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, why in _WORDS:
                match = pattern.search(line)
                # .ci/run alone may look beside the repository, for the API descriptions.
                if match and not (path == ".ci/run" and "share" in match[0]):
                    yield Violation(path, number, "word", f"“{match[0]}”: {why}")


# ---- documents -----------------------------------------------------------------------------------------------------

_GUIDE, _SETTINGS = "docs/admin-guide.md", "core/service/settingstable.cpp"


def settings_documented(tree):
    """The table in the admin guide names every setting with its default, and no other."""
    guide, source = tree.texts.get(_GUIDE), tree.texts.get(_SETTINGS)
    if guide is None or source is None:
        return
    defined = {match[1]: (re.search(r'\.defaultText = "([^"]*)"', match[0]) or ["", ""])[1]
               for match in re.finditer(r'\.name = "([a-z.-]+)"(?:[^{}])*', source)}
    described = {match[1]: (match[2], cppsource.line_of(guide, match.start()))
                 for match in re.finditer(r"^\| `([a-z]+\.[a-z.-]+)` \| (?:`([^`]*)`)? ?\| [^|]*\|$", guide, re.M)}
    for name in sorted(defined.keys() - described.keys()):
        yield Violation(_GUIDE, 1, "settings-guide", f"{name} is missing in the table of settings")
    for name, (default, line) in described.items():
        if name not in defined:
            yield Violation(_GUIDE, line, "settings-guide", f"there is no setting {name}")
        elif (default or "") != defined[name]:
            yield Violation(_GUIDE, line, "settings-guide", f"the default of {name} is “{defined[name]}”")


ALL = [include_edges, link_edges, qt_modules, file_sizes, function_sizes, forbidden_calls, spdx, file_form, words,
       settings_documented]
