// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions of one day out of a million, as the dashboard reads them, patients unsealed, against SQLite giving the
// same rows sealed. A day here is as large as one of thirty psychologists can be.
#include "tests/bench/preparedpractice.h"
#include "tests/bench/rawdatabase.h"
#include "tests/bench/report.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace anteroom;
using namespace anteroom::bench;

namespace {

constexpr int sessionsOfDay = 270;
constexpr int daysLong = sessionsOfDay / 30; // of the practice that is made
constexpr int differentDays = 200;

/// The floor: all columns of the rows copied, nothing unsealed.
class RawDay
{
public:
    explicit RawDay(const QString &file)
        : m_database(file, SQLITE_OPEN_READWRITE)
        , m_select(
              m_database.prepare("SELECT b.id, b.uuid, b.start_ms, b.minutes, b.zone, b.session_type, b.modality,"
                                 " b.status, b.psychologist, b.sealed, p.uuid, p.sealed FROM bookings b"
                                 " JOIN booking_participants q ON q.booking = b.id JOIN people p ON p.id = q.person"
                                 " WHERE b.start_ms >= ? AND b.start_ms < ? ORDER BY b.start_ms"))
    {
    }

    int read(base::Instant from, base::Instant until)
    {
        sqlite3_bind_int64(m_select.get(), 1, base::toMs(from));
        sqlite3_bind_int64(m_select.get(), 2, base::toMs(until));
        std::vector<QByteArray> cells;
        int rows = 0;
        for (; sqlite3_step(m_select.get()) == SQLITE_ROW; ++rows) {
            for (int column = 0; column < sqlite3_column_count(m_select.get()); ++column) {
                const void *bytes = sqlite3_column_blob(m_select.get(), column);
                cells.emplace_back(static_cast<const char *>(bytes), sqlite3_column_bytes(m_select.get(), column));
            }
        }
        sqlite3_reset(m_select.get());
        return rows;
    }

private:
    RawDatabase m_database;
    RawDatabase::Statement m_select;
};

void measureDay(Report &report)
{
    const PreparedPractice prepared(u"million"_s, {});
    RawDay floor(prepared.file());
    const std::unique_ptr<compose::AppContext> practice = require(compose::AppContext::open(prepared.profile()));
    const base::Instant first = std::chrono::floor<std::chrono::days>(practice->clock().now()) -
                                std::chrono::days(daysLong * (differentDays + 10));
    int day = 0;
    const auto next = [&] { return first + std::chrono::days(daysLong * (day++ % differentDays)); };
    const auto count = [](int rows) {
        if (rows != sessionsOfDay) {
            throw Broken(u"a day does not have its sessions"_s);
        }
    };
    const auto raw = [&] {
        const base::Instant from = next();
        return microseconds([&] { count(floor.read(from, from + std::chrono::days(daysLong))); });
    };
    const auto product = [&] {
        const base::Instant from = next();
        return microseconds([&] {
            count(
                int(require(practice->bookings().rows(from, from + std::chrono::days(daysLong)).takeResult()).size()));
        });
    };
    report.add(u"a day of %1 sessions / raw SQLite"_s.arg(sessionsOfDay), u"µs"_s, measure({20, 15}, raw, product),
               {Bar::Side::AtMost, 3});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmark(measureDay);
}
