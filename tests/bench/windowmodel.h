// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/rawdatabase.h"

#include <QAbstractTableModel>
#include <QCache>

#include <array>
#include <vector>

namespace anteroom::bench {

/// The floor of the table of sessions: the numbers of what a query finds in a vector, what is shown of them read by
/// pages of 64 rows when the view asks, on the view's thread, with SQLite's C interface; the last 64 pages are kept.
/// As many texts in a row as Anteroom shows, but nothing is unsealed, translated, judged or looked up elsewhere.
class WindowModel : public QAbstractTableModel
{
public:
    /// Reads a practice's database.
    explicit WindowModel(const QString &file);

    /// Shows the sessions of which this part of SQL is true, the latest first.
    void show(const QByteArray &condition);
    /// Lays the names of so many people of a made practice open, in a full text index.
    void nameEverybody(int people);
    /// Shows the sessions of people one of whose names begins so, the latest first.
    void showNamed(const QByteArray &beginning);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static constexpr int columns = 8;

private:
    using Texts = std::array<QString, columns>;
    using Page = std::vector<Texts>;

    void showFound(const RawDatabase::Statement &found);
    const Page &page(int number) const;

    RawDatabase m_database;
    RawDatabase::Statement m_body;
    std::vector<qint64> m_ids;
    mutable QCache<int, Page> m_pages;
};

} // namespace anteroom::bench
