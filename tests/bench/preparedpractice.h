// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/appcontext.h"
#include "tests/support/bulkpractice.h"

namespace anteroom::bench {

/// A practice full of sessions around today in a folder beside the program, kept for the next run while it is recent:
/// a million take a while to make. What a run changes in it stays; its days are those of UTC.
class PreparedPractice
{
public:
    /// Makes it, or takes the one that an earlier run made. Broken when it cannot be made.
    PreparedPractice(const QString &name, const testing::BulkSize &size);

    /// Where it is, and its key.
    compose::Profile profile() const;
    const QString &folder() const { return m_folder; }
    /// Its database.
    QString file() const;
    /// The key as the environment names and holds it.
    static QString keyName();
    static QString key();
    /// Empties the log of what was written into the file, as a program does that ends in peace.
    void tidy() const;

private:
    bool isRecent() const;
    void make(const testing::BulkSize &size) const;

    QString m_folder;
};

} // namespace anteroom::bench
