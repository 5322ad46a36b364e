// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqltext.h"

namespace anteroom::store {

namespace {

/// Reads SQL token by token, as far as finding the ends of statements needs it.
class Splitter
{
public:
    explicit Splitter(QStringView sql) : m_sql(sql) {}
    QStringList split();

private:
    qsizetype after(QStringView end, qsizetype from) const;
    bool skipSilence();
    void readToken();
    void readWord();
    void endStatement(QStringList &statements);
    bool semicolonEnds() const;

    QStringView m_sql;
    qsizetype m_at = 0;
    qsizetype m_begin = -1;             ///< where the statement began; -1 between statements
    QStringList m_words;                ///< the statement's first words, as many as tell a trigger
    bool m_afterInnerSemicolon = false; ///< the last token was a semicolon inside a trigger
    bool m_afterEnd = false;            ///< the last token was END, right after such a semicolon
};

/// The place behind the next `end`, or the end of the text.
qsizetype Splitter::after(QStringView end, qsizetype from) const
{
    const qsizetype found = m_sql.indexOf(end, from);
    return found < 0 ? m_sql.size() : found + end.size();
}

/// Skips one space or comment; false when there is none.
bool Splitter::skipSilence()
{
    const QStringView rest = m_sql.sliced(m_at);
    if (rest.front().isSpace()) {
        ++m_at;
    } else if (rest.startsWith(u"--")) {
        m_at = after(u"\n", m_at);
    } else if (rest.startsWith(u"/*")) {
        m_at = after(u"*/", m_at + 2);
    } else {
        return false;
    }
    return true;
}

void Splitter::readWord()
{
    const qsizetype from = m_at;
    while (m_at < m_sql.size() && (m_sql[m_at].isLetterOrNumber() || m_sql[m_at] == u'_')) {
        ++m_at;
    }
    const QString word = m_sql.sliced(from, m_at - from).toString().toUpper();
    m_afterEnd = m_afterInnerSemicolon && word == u"END";
    m_afterInnerSemicolon = false;
    if (m_words.size() < 3) {
        m_words.append(word);
    }
}

void Splitter::readToken()
{
    const QChar first = m_sql[m_at];
    if (first.isLetter() || first == u'_') {
        readWord();
        return;
    }
    m_afterEnd = false;
    m_afterInnerSemicolon = false;
    if (first == u'\'' || first == u'"' || first == u'`') {
        m_at = after(QStringView(&first, 1), m_at + 1); // a doubled quote begins a second string: the end is the same
    } else if (first == u'[') {
        m_at = after(u"]", m_at + 1);
    } else {
        ++m_at;
    }
}

bool Splitter::semicolonEnds() const
{
    const bool trigger = m_words.value(0) == u"CREATE" && m_words.mid(1).contains(u"TRIGGER");
    return !trigger || m_afterEnd;
}

void Splitter::endStatement(QStringList &statements)
{
    if (m_begin >= 0) {
        statements.append(m_sql.sliced(m_begin, m_at - m_begin).trimmed().toString());
    }
    m_begin = -1;
    m_words.clear();
    m_afterEnd = false;
    m_afterInnerSemicolon = false;
}

QStringList Splitter::split()
{
    QStringList statements;
    while (m_at < m_sql.size()) {
        if (skipSilence()) {
            continue;
        }
        if (m_sql[m_at] != u';') {
            m_begin = m_begin < 0 ? m_at : m_begin;
            readToken();
            continue;
        }
        if (semicolonEnds()) {
            endStatement(statements);
        } else {
            m_afterInnerSemicolon = true;
            m_afterEnd = false;
        }
        ++m_at;
    }
    endStatement(statements);
    return statements;
}

} // namespace

QStringList splitStatements(const QString &sql)
{
    return Splitter(sql).split();
}

} // namespace anteroom::store
