// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a letter typed into the patient search to the people it finds, among 100,000, for every letter of names,
// addresses and typing errors.
#include "tests/bench/preparedpractice.h"
#include "tests/bench/report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr int shownAtMost = 8; // as many as the window asks for
constexpr int people = 100'000;
constexpr int peopleTyped = 40;
constexpr int timesEach = 3;
constexpr double longestKeystroke = 10; // ms

/// What people type who look for somebody.
QStringList typedTexts()
{
    QStringList texts{u"xyzzy"_s,         u"qqqqqqqq"_s,           u"anna xylophone"_s, u"muller muller x"_s,
                      u"schmidt jonsa"_s, u"nobody@nowhere.org"_s, u"patient.99999"_s,  u"a e i o u"_s};
    for (int i = 0; i < peopleTyped; ++i) {
        const int person = int(qint64(i) * 7919 * 31 % people);
        const auto [first, last] = testing::bulkName(person);
        texts << last << first + u' ' + last << last + u' ' + first.left(2) << last.left(3) + u"xq"_s + last.mid(3)
              << u"patient.%1@example.net"_s.arg(person);
    }
    return texts;
}

/// The quickest of a few times: what else the machine does is no part of the search, which is the same each time.
double milliseconds(service::PeopleDirectory &directory, const QString &text)
{
    const auto search = [&] { require(directory.search(text, shownAtMost).takeResult()); };
    double quickest = microseconds(search);
    for (int again = 1; again < timesEach; ++again) {
        quickest = std::min(quickest, microseconds(search));
    }
    return quickest / 1000;
}

void measureSearch(Report &report)
{
    const PreparedPractice prepared(u"million"_s, {});
    const std::unique_ptr<compose::AppContext> practice = require(compose::AppContext::open(prepared.profile()));
    service::PeopleDirectory &directory = practice->workplace({}).directory();
    milliseconds(directory, {}); // reads everybody
    std::vector<double> all;
    std::vector<double> unmatched;
    for (const QString &text : typedTexts()) {
        for (int letters = 1; letters <= text.size(); ++letters) {
            const QString typed = text.left(letters);
            all.push_back(milliseconds(directory, typed));
            if (require(directory.search(typed, shownAtMost).takeResult()).empty()) {
                unmatched.push_back(all.back());
            }
        }
    }
    const auto add = [&report](const QString &what, const std::vector<double> &samples, double share) {
        report.addLimited(u"%1 of %2 keystrokes"_s.arg(what).arg(samples.size()), u"ms"_s, percentile(samples, share),
                          longestKeystroke);
    };
    add(u"patient search, median"_s, all, 50);
    add(u"patient search, 99 of 100"_s, all, 99);
    add(u"the same of no match, 99 of 100"_s, unmatched, 99);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureSearch);
}
