// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemView;
class QHeaderView;
class QLabel;
class QWidget;

namespace anteroom::testing {

/// Reads everything that a window shows or tells a screen reader, and notes what no translator was asked for and what
/// does not fit into its place.
class WordWalk
{
public:
    /// `data`: what people have entered; it is the same in every language. `isPseudo`: whether words of the program are
    /// told from data by their brackets.
    WordWalk(QStringList data, bool isPseudo) : m_data(std::move(data)), m_isPseudo(isPseudo) {}

    /// `place` names the window in what is noted.
    void visit(QWidget &window, const QString &place);
    QStringList faults() const { return m_faults; }
    /// How many texts were read so far.
    int count() const { return m_count; }

private:
    void readWidget(const QWidget &widget);
    void readActions(const QWidget &window);
    void readItems(const QAbstractItemView &view);
    void readHeader(const QHeaderView &header);
    void read(const QObject &owner, const QString &text);
    void measure(const QWidget &widget);
    bool isCut(const QWidget &widget) const;
    bool isCutLabel(const QLabel &label) const;
    QString untranslated(QString text) const;
    void note(const QObject &owner, const QString &fault);

    QStringList m_data;
    bool m_isPseudo;
    QString m_place;
    QStringList m_faults;
    int m_count = 0;
};

} // namespace anteroom::testing
