# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker is checked: a clean tree passes, and one planted violation of each kind is found, where it is."""
import re
import sys
import tempfile
import unittest
from pathlib import Path

import cppsource
import rules
import structure

QT_HEADERS = sys.argv.pop(1) if len(sys.argv) > 1 else "/usr/include/x86_64-linux-gnu/qt6"

HEAD = "// SPDX-FileCopyrightText: The Anteroom developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
CMAKE_HEAD = "# SPDX-License-Identifier: GPL-3.0-or-later\n"

CLEAN = {
    "core/base/clock.cpp": HEAD + '#include "core/base/clock.h"\n#include <QDateTime>\n'
                                  "long now()\n{\n    return std::chrono::system_clock::now().count();\n}\n",
    "core/base/clock.h": HEAD + "#pragma once\nlong now();\n",
    "core/base/CMakeLists.txt": CMAKE_HEAD + "anteroom_library(anteroom_base SOURCES clock.cpp LINKS OpenSSL::Crypto)\n",
    "core/domain/short.cpp": HEAD + "int f() { return 1; }\n" * 40,
    "core/store/store.h": HEAD + '#pragma once\n#include "core/base/clock.h"\n#include <QSqlQuery>\n'
                                 "namespace anteroom::store {\n"
                                 "struct Forward;\n"
                                 "/// Keeps rows.\nclass Store : public Base\n{\n    Q_OBJECT\npublic:\n"
                                 "    explicit Store(int path);\n    ~Store() override;\n"
                                 "    Store(const Store &) = delete;\n"
                                 "    /// How many rows.\n    int count(int limit = 3) const { return m_count + limit; }\n"
                                 "    int rows = 0; ///< data needs no comment of its own kind\n"
                                 "    void load() override;\nprivate:\n    void undocumented();\n    int m_count = 0;\n};\n"
                                 "} // namespace\n",
    "integrations/zoom/zoom.cpp": HEAD + '#include "core/ports/outcome.h"\n#include "integrations/http/client.h"\n'
                                         "#include <QUrl>\n// Not QDateTime::currentDateTime, says the comment.\n"
                                         'const char *text = "QEventLoop";\n',
    "ui/shell/mainwindow.cpp": HEAD + '#include "core/service/bookings.h"\n#include <QMainWindow>\n',
    "app/compose/context.cpp": HEAD + '#include "integrations/zoom/zoom.h"\n#include "ui/shell/mainwindow.h"\n',
    "tests/unit/test_clock.cpp": HEAD + '#include "core/service/bookings.h"\nvoid f() { QThread::msleep(1); }\n',
    "README.md": "# A practice's desk\n",
    "core/service/settingstable.cpp": HEAD + '{.key = A,\n .name = "zoom.enabled"_L1,\n .defaultText = "false"_L1},\n'
                                             '{.key = B, .name = "mail.from"_L1, .type = Address},\n',
    "docs/admin-guide.md": "| `zoom.enabled` | `false` | on |\n| `mail.from` | | sender |\n| `zoom.scope-x` | a | b |\n",
}


def long_function(lines):
    return "int f()\n{\n" + "    g();\n" * (lines - 3) + "}\n"


# rule, file, what to append to it (or, for a new file, its text), line where it must be found
PLANTED = [
    ("include-edge", "core/base/clock.h", '#include "core/domain/booking.h"\n', 5),
    ("include-edge", "core/messages/plan.cpp", HEAD + '#include "core/store/store.h"\n', 3),
    ("include-edge", "core/store/store.h", "#include <core/sync/engine.h>\n", 25),
    ("include-edge", "core/sync/engine.cpp", HEAD + '#include "integrations/zoom/zoom.h"\n', 3),
    ("include-edge", "integrations/zoom/zoom.cpp", '#include "integrations/smtp/smtp.h"\n', 8),
    ("include-edge", "integrations/zoom/zoom.cpp", '#include "core/store/store.h"\n', 8),
    ("include-edge", "integrations/http/client.cpp", HEAD + '#include "integrations/oauth/token.h"\n', 3),
    ("include-edge", "ui/shell/mainwindow.cpp", '#include "integrations/zoom/zoom.h"\n', 5),
    ("include-edge", "ui/shell/mainwindow.cpp", '#include "core/store/store.h"\n', 5),
    ("include-edge", "core/base/clock.h", '#include "tests/support/manualclock.h"\n', 5),
    ("include-path", "core/base/clock.h", '#include "../domain/booking.h"\n', 5),
    ("link-edge", "core/base/CMakeLists.txt", "anteroom_library(anteroom_x SOURCES x.cpp LINKS anteroom_zoom)\n", 3),
    ("qt-module", "core/base/CMakeLists.txt", "anteroom_library(anteroom_x SOURCES x.cpp LINKS Qt6::Network)\n", 3),
    ("qt-module", "core/base/clock.h", "#include <QNetworkReply>\n", 5),
    ("qt-module", "core/base/clock.h", "#include <QtNetwork/QNetworkReply>\n", 5),
    ("qt-module", "core/base/clock.h", "#include <QColor>\n", 5),
    ("sql-place", "ui/shell/mainwindow.cpp", "#include <QSqlQuery>\n", 5),
    ("file-size", "core/base/long.cpp", HEAD + "int x;\n" * 599, 1),
    ("file-size", "tests/unit/test_long.cpp", HEAD + "int x;\n" * 599, 1),
    ("file-size", "ui/shell/mainwindow.cpp", "int x;\n" * 350, 1),
    ("file-median", "core/base/a.cpp core/base/b.cpp core/base/c.cpp core/base/d.cpp core/base/e.cpp core/base/g.cpp core/base/h.cpp core/base/i.cpp", HEAD + "int x;\n" * 129, 1),
    ("function-size", "core/base/clock.cpp", long_function(61), 9),
    ("function-size", "core/base/clock.cpp", "const auto f = [](int a) {\n" + "    g();\n" * 59 + "};\n", 9),
    ("function-size", "core/base/clock.cpp", "int f()\n{\n    run([] {\n" + "g();\n" * 57 + "});\n}\n", 9),
    ("function-p95", "core/base/clock.cpp", long_function(26) * 4, 1),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "auto t = QDateTime::currentDateTimeUtc();\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "auto t = QDate::currentDate();\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "auto t = QTime::currentTime();\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "auto t = std::chrono::system_clock::now();\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { app.processEvents(); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { QEventLoop loop; }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { QCoro::waitFor(g()); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { reply->ignoreSslErrors(); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { Engine::instance().run(); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "struct E {\n    static E &instance();\n};\n", 4),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { QThread::msleep(5); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { std::this_thread::sleep_for(1s); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { usleep(5); }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f() { std::random_device device; }\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "auto x = QRandomGenerator::global();\n", 3),
    ("forbidden-call", "core/sync/e.cpp", HEAD + "void f()\n{\n    future.then(this, [](int a, int b) {});\n}\n", 5),
    ("spdx", "core/base/bare.h", "#pragma once\n", 1),
    ("spdx", "tests/tool.py", "#!/usr/bin/env python3\nimport sys\n", 1),
    ("spdx", "core/x/CMakeLists.txt", "# nothing\n", 1),
    ("file-name", "core/base/Clock2.cpp", HEAD, 1),
    ("pragma-once", "core/base/twice.h", HEAD, 1),
    ("word", "core/base/clock.cpp", "// TO" + "DO later\n", 9),
    ("word", "README.md", "See ../sha" + "red/x.md\n", 2),
    ("word", "README.md", "See /wo" + "rk/x.md\n", 2),
    ("word", "core/base/clock.cpp", "// as issu" + "e #12 says\n", 9),
    ("settings-guide", "core/service/settingstable.cpp", '{.name = "mail.reply-to"_L1},\n', 1),
    ("settings-guide", "docs/admin-guide.md", "| `zoom.off` | | off |\n", 4),
    ("settings-guide", "docs/admin-guide.md", "| `mail.from` | `me` | sender |\n", 4),
    ("doc", "core/store/a.h", HEAD + "#pragma once\nnamespace a::b {\nstruct Row {\n    int x;\n};\n}\n", 5),
    ("doc", "core/ports/a.h", HEAD + "#pragma once\nint f(int a,\n      int b);\n", 4),
    ("doc", "core/ports/a.h", HEAD + "#pragma once\ntemplate<typename T = void>\ninline int f(T a)\n{\n    return a;\n}\n", 4),
    ("doc", "core/service/a.h", HEAD + "#pragma once\n/// A.\nclass A\n{\npublic:\n    virtual int f() = 0;\n};\n", 8),
    ("doc", "core/service/a.h", HEAD + "#pragma once\n/// A.\nstruct A {\n    int f() const { return 1; }\n};\n", 6),
    ("doc", "core/service/a.h", HEAD + "#pragma once\nenum class Colour { Red, Green };\n", 4),
    ("doc", "core/service/a.h", HEAD + "#pragma once\nQ_DECLARE_FLAGS(A, B)\n\n/// A.\nstruct A {\n    int f();\n};\n", 8),
    ("doc", "core/service/a.h", HEAD + "#pragma once\n/// A.\nint f(int a);\nint f(long a);\nint g(int a);\n", 7),
]

ALLOWED = [
    ("core/sync/e.cpp", HEAD + "auto f = future.then([](int a, int b) { return a; });\n"),
    ("core/sync/e.cpp", HEAD + "auto f = future.then(QtFuture::Launch::Sync, [](int a) { return a; });\n"),
    ("core/sync/e.cpp", HEAD + "#include <qcorotask.h>\n#include <QTimer>\n#include <chrono>\n"),
    (".ci/run", "#!/bin/bash\n# SPDX-FileCopyrightText: The Anteroom developers\n"
                "# SPDX-License-Identifier: GPL-3.0-or-later\nspecs=../sha" + "red/apis\n"),
    ("core/service/a.h", HEAD + "#pragma once\n/// A.\nclass A\n{\n    int f();\nprotected:\n    int g();\n};\n"),
    ("core/service/a.h", HEAD + "#pragma once\n/// A.\nint f(int a);\nint f(long a);\n"
                                "template<typename T>\nint A::g(T a)\n{\n    return a;\n}\n"
                                "enum class Colour {\n    Red, ///< like this\n};\n"),
    ("core/base/clock.cpp", long_function(60)),
]

FUNCTIONS = '''
#define BRACE {
namespace a::b { // {
static constexpr int table[] = {1, 2, 3};
template<typename T = int, size_t N = 2>
struct Pair : Base<T> {
    Pair() = default;
    Pair(int a) : m_a{a}, m_b(a) { g(); }
    bool operator==(const Pair &other) const { return m_a == other.m_a; }
    explicit operator bool() const { return true; }
    int m_a{0};
};
Maker::Maker(int a, std::function<void()> f)
    : Base(a)
    , m_f{std::move(f)}
{
    const char braces[] = {'{', u'{', L'\\'', 0xF'F};
    const auto text = R"x(
        } )" not the end {
    )x";
    connect(this, [a] { run(a); });
}
auto trailing(int a = 3) -> std::vector<int>
{
    if (a) { return {}; }
    return {1'000, a};
}
const auto outside = [](int a) {
    return a;
};
const std::map<int, Rule> rules{
    {1, {"one", [](int a) -> bool {
        return a; }}},
};
Result Store::operator()(int) const noexcept { return {}; }
Q_DECLARE_FLAGS(Areas, Area)
Q_DECLARE_OPERATORS_FOR_FLAGS(Areas)

struct Last {
    bool last() const { return true; }
};
enum class Colour { Red };
}
'''
EXPECTED = [("Pair", 1), ("operator==", 1), ("operator bool", 1), ("Maker::Maker", 10), ("trailing", 5),
            ("lambda", 3), ("lambda", 2), ("Store::operator()", 1), ("last", 1)]


class StructureTest(unittest.TestCase):
    def violations(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            return structure.check(rules.Tree(folder, QT_HEADERS))

    def test_a_clean_tree_passes(self):
        self.assertEqual([], [str(v) for v in self.violations(CLEAN)])

    def test_each_planted_violation_is_found_where_it_is(self):
        for rule, names, text, line in PLANTED:
            with self.subTest(rule=rule, file=names, text=text[-60:]):
                files = dict(CLEAN)
                if rule == "link-edge":
                    files["integrations/zoom/CMakeLists.txt"] = (
                        CMAKE_HEAD + "anteroom_library(anteroom_zoom SOURCES zoom.cpp)\n")
                for name in names.split():
                    files[name] = files.get(name, "") + text
                found = {(v.rule, v.line) for v in self.violations(files)}
                self.assertIn((rule, line), found)
                self.assertEqual({rule}, {name for name, _ in found}, "and nothing else is complained about")

    def test_every_rule_has_a_planted_violation(self):
        source = Path(rules.__file__).read_text("utf-8") + Path(structure.docrules.__file__).read_text("utf-8")
        known = set(re.findall(r'Violation\((?:"\."|[^"])*"([a-z0-9-]+)"', source))
        self.assertEqual(known, {rule for rule, *_ in PLANTED})

    def test_what_is_allowed_is_not_found(self):
        for name, text in ALLOWED:
            with self.subTest(file=name, text=text[-60:]):
                files = dict(CLEAN)
                files[name] = files.get(name, "") + text
                self.assertEqual([], [str(v) for v in self.violations(files)])

    def test_functions_are_found_with_their_lengths(self):
        self.assertEqual(EXPECTED, [(f.name, f.lines) for f in cppsource.functions(FUNCTIONS)])


if __name__ == "__main__":
    unittest.main()
