// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <vector>

namespace anteroom::bench {

/// What floor and product took, one value for each sample, in the order of the blocks.
struct Measured {
    int perBlock = 1;
    std::vector<double> floor;
    std::vector<double> product;
};

/// How the blocks of a measurement are cut.
struct Blocks {
    int count;    ///< of the floor, and as many of the product
    int perBlock; ///< samples in one
};

/// Takes samples of floor and product in alternating blocks, so that whatever else the machine does meets both. Who
/// begins alternates too. Before the first block that counts there is one that does not, to warm both up.
Measured measure(Blocks blocks, const std::function<double()> &floor, const std::function<double()> &product);

/// Wall time of `work` in microseconds.
template<typename Work>
double microseconds(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

/// The middle value; of an even number the upper one.
double median(std::vector<double> values);

/// The value that `share` of 100 do not exceed.
double percentile(std::vector<double> values, double share);

/// What a figure must be.
struct Bar {
    enum class Side { AtMost, AtLeast };
    Side side;
    double ratio; ///< product over floor
};

/// The table of a program's figures. The ratio that counts is the median of the blocks' ratios, each of a block's
/// medians: a disk that turns slow for a while turns slow for both sides of a block, but not for half of each side's
/// samples.
class Report
{
public:
    /// `what` says what is compared with what; `unit` is that of the samples.
    void add(const QString &what, const QString &unit, const Measured &measured, Bar bar);
    /// A figure that has a limit of its own, and no floor.
    void addLimited(const QString &what, const QString &unit, double value, double atMost);
    /// Writes the table to standard output; false: some figure misses its bar.
    bool print() const;

private:
    /// As it is written.
    struct Row {
        QString what;    ///< with the unit
        QString floor;   ///< median
        QString product; ///< median
        QString ratio;   ///< median of the blocks'
        QString spread;  ///< between which ratios half of the blocks are
        QString bar;
        bool passes;
    };
    std::vector<Row> m_rows;
};

/// Whatever makes measuring impossible, or what was measured worthless.
struct Broken : std::runtime_error {
    explicit Broken(const QString &why) : std::runtime_error(why.toStdString()) {}
};

/// The value, or Broken with the error's words.
template<typename T>
T require(base::Result<T> result)
{
    if (!result) {
        throw Broken(result.error().text);
    }
    if constexpr (!std::is_void_v<T>) {
        return *std::move(result);
    }
}

/// The body of a benchmark's main(): runs `measureAll` and prints. 0: all figures pass; 1: one misses its bar; 2: it
/// could not be measured.
int runBenchmark(const std::function<void(Report &)> &measureAll);

} // namespace anteroom::bench
