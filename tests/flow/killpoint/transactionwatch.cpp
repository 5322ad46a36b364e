// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/killpoint/transactionwatch.h"

#include "tests/flow/killpoint/wirewatch.h"

namespace anteroom::killpoint {

namespace {

enum class StoreMoment { BeforeStatement = 1, AfterStatement, BeforeWrite, AfterWrite, MidWrite, BeforeSync, Stored };

constexpr int done = 101; // SQLITE_DONE

bool isOfStore()
{
    return isAbout("store claim") || isAbout("store result");
}

bool isAt(StoreMoment moment)
{
    return isOfStore() && int(order().moment) == int(moment);
}

} // namespace

bool TransactionWatch::isDue(std::string_view sql) const
{
    return !m_watched && order().step && matches(sql, order().step->result) &&
           (isOfStore() || wireWatch().isAnswered());
}

int TransactionWatch::statement(std::string_view sql, const std::function<int()> &run)
{
    if (sql.starts_with("BEGIN")) {
        m_watched = false;
        if (sql == "BEGIN IMMEDIATE") {
            opening(Opening::FirstTransaction);
        }
    }
    const bool isTheOne = isDue(sql);
    m_watched = m_watched || isTheOne;
    if (isTheOne && isAt(StoreMoment::BeforeStatement)) {
        die();
    }
    m_committing = m_watched && sql == "COMMIT";
    m_writes = 0;
    const int result = run();
    if (isTheOne && isAt(StoreMoment::AfterStatement)) {
        die();
    }
    const bool isStored = m_committing && result == done;
    if (isStored && (isAt(StoreMoment::Stored) || (!isOfStore() && order().moment == Moment::ResultStored))) {
        die();
    }
    m_committing = false;
    return result;
}

long TransactionWatch::write(size_t length, const std::function<long(size_t length)> &write)
{
    if (!m_committing) {
        return write(length);
    }
    ++m_writes;
    if (m_writes == 1 && isAt(StoreMoment::BeforeWrite)) {
        die();
    }
    const bool isTorn = isAt(StoreMoment::MidWrite) || (!isOfStore() && order().moment == Moment::InResult);
    if (isTorn && m_writes == order().step->pageOfResult) {
        write(length / 2);
        die();
    }
    const long written = write(length);
    if (m_writes == 1 && isAt(StoreMoment::AfterWrite)) {
        die();
    }
    return written;
}

void TransactionWatch::sync()
{
    if (m_committing && isAt(StoreMoment::BeforeSync)) {
        die();
    }
}

TransactionWatch &transactionWatch()
{
    thread_local TransactionWatch watch;
    return watch;
}

void opening(Opening moment)
{
    if (isAbout("store connect") && int(order().moment) == int(moment)) {
        die();
    }
}

} // namespace anteroom::killpoint
