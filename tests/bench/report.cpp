// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace anteroom::bench {

using namespace Qt::StringLiterals;

namespace {

void take(int count, const std::function<double()> &sample, std::vector<double> &into)
{
    for (int i = 0; i < count; ++i) {
        into.push_back(sample());
    }
}

double medianOfBlock(const std::vector<double> &values, int perBlock, size_t block)
{
    const auto begin = values.begin() + std::ptrdiff_t(block) * perBlock;
    return median(std::vector<double>(begin, begin + perBlock));
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 1000 ? 1 : 0);
}

} // namespace

Measured measure(Blocks blocks, const std::function<double()> &floor, const std::function<double()> &product)
{
    std::vector<double> ignored;
    take(blocks.perBlock, floor, ignored);
    take(blocks.perBlock, product, ignored);
    Measured measured;
    measured.perBlock = blocks.perBlock;
    for (int block = 0; block < blocks.count; ++block) {
        if (block % 2 == 0) {
            take(blocks.perBlock, floor, measured.floor);
        }
        take(blocks.perBlock, product, measured.product);
        if (block % 2 == 1) {
            take(blocks.perBlock, floor, measured.floor);
        }
    }
    return measured;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double percentile(std::vector<double> values, double share)
{
    const double place = std::ceil(share / 100 * double(values.size())) - 1;
    const auto found = values.begin() + std::ptrdiff_t(std::max(place, 0.0));
    std::nth_element(values.begin(), found, values.end());
    return *found;
}

void Report::add(const QString &what, const QString &unit, const Measured &measured, Bar bar)
{
    std::vector<double> ratios;
    for (size_t block = 0; (block + 1) * size_t(measured.perBlock) <= measured.floor.size(); ++block) {
        ratios.push_back(medianOfBlock(measured.product, measured.perBlock, block) /
                         medianOfBlock(measured.floor, measured.perBlock, block));
    }
    std::sort(ratios.begin(), ratios.end());
    const double ratio = median(ratios);
    const bool isUpper = bar.side == Bar::Side::AtMost;
    m_rows.push_back(
        {u"%1, %2"_s.arg(what, unit), number(median(measured.floor)), number(median(measured.product)), number(ratio),
         u"%1..%2"_s.arg(number(ratios[ratios.size() / 4]), number(ratios[ratios.size() * 3 / 4])),
         (isUpper ? u"<= "_s : u">= "_s) + number(bar.ratio), isUpper ? ratio <= bar.ratio : ratio >= bar.ratio});
}

void Report::addLimited(const QString &what, const QString &unit, double value, double atMost)
{
    m_rows.push_back(
        {u"%1, %2"_s.arg(what, unit), {}, number(value), {}, {}, u"<= "_s + number(atMost), value <= atMost});
}

bool Report::print() const
{
    std::printf("%-52s %12s %12s %7s %-13s %-7s\n", "figure (medians)", "floor", "product", "ratio", "half within",
                "bar");
    bool passes = true;
    for (const Row &row : m_rows) {
        std::printf("%-52s %12s %12s %7s %-13s %-7s %s\n", qUtf8Printable(row.what), qUtf8Printable(row.floor),
                    qUtf8Printable(row.product), qUtf8Printable(row.ratio), qUtf8Printable(row.spread),
                    qUtf8Printable(row.bar), row.passes ? "PASS" : "MISS");
        passes = passes && row.passes;
    }
    std::fflush(stdout);
    return passes;
}

int runBenchmark(const std::function<void(Report &)> &measureAll)
{
    QLoggingCategory::setFilterRules(u"anteroom.*.info=false"_s);
    Report report;
    try {
        measureAll(report);
    } catch (const Broken &broken) {
        std::fprintf(stderr, "not measured: %s\n", broken.what());
        return 2;
    }
    return report.print() ? 0 : 1;
}

} // namespace anteroom::bench
