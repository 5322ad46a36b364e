// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar objects per second: ours, from the facts of a session to the text, against libical building and writing an
// object that is the same byte by byte.
#include "core/messages/calendarobject.h"
#include "tests/bench/libicalobject.h"
#include "tests/bench/report.h"
#include "tests/unit/messages/samplefacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr int objectsPerSample = 100;

/// Objects per second.
template<typename Make>
double rate(Make make)
{
    qsizetype bytes = 0;
    const double time = microseconds([&] {
        for (int i = 0; i < objectsPerSample; ++i) {
            bytes += make().size();
        }
    });
    if (bytes < objectsPerSample) {
        throw Broken(u"an object is empty"_s);
    }
    return objectsPerSample * 1e6 / time;
}

void measureObjects(Report &report)
{
    const messages::SessionFacts facts = tests::sampleFacts();
    const QByteArray model = messages::calendarObject(facts);
    const LibicalObject floor(model);
    if (floor.make() != model) {
        throw Broken(u"libical's object is not the same as ours"_s);
    }
    const auto libicals = [&] { return rate([&] { return floor.make(); }); };
    const auto ours = [&] { return rate([&] { return messages::calendarObject(facts); }); };
    report.add(u".ics / libical"_s, u"objects/s"_s, measure({60, 10}, libicals, ours), {Bar::Side::AtLeast, 0.8});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureObjects);
}
