// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemView;
class QHeaderView;
class QWidget;

namespace anteroom::testing {

/// Reads everything that a window shows or tells a screen reader, and notes what no translator was asked for.
class WordWalk
{
public:
    /// `data`: what people have entered; it is the same in every language.
    explicit WordWalk(QStringList data) : m_data(std::move(data)) {}

    void visit(QWidget &window);
    QStringList faults() const { return m_faults; }
    /// How many texts were read so far.
    int count() const { return m_count; }

private:
    void readWidget(const QWidget &widget);
    void readActions(const QWidget &window);
    void readItems(const QAbstractItemView &view);
    void readHeader(const QHeaderView &header);
    void read(const QObject &owner, const QString &text);
    void readPainted(QWidget &widget);
    bool isElidedData(const QString &text) const;
    QString untranslated(QString text) const;
    void note(const QObject &owner, const QString &fault);

    QStringList m_data;
    QStringList m_faults;
    int m_count = 0;
};

} // namespace anteroom::testing
