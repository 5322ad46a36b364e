// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace anteroom::service {

/// Names and addresses of many people, folded and packed into one buffer, about 60 bytes for each; overwritten when it
/// goes. Not for several threads at once.
class PeopleIndex
{
public:
    PeopleIndex() = default;
    ~PeopleIndex();
    PeopleIndex(const PeopleIndex &) = delete;
    PeopleIndex &operator=(const PeopleIndex &) = delete;

    /// Makes room for so many people; before the first.
    void expect(qsizetype people);
    /// Adds somebody, or takes their new name and address. Follow it with sort().
    void put(const domain::Person &person);
    /// Puts those whom put() brought into their places.
    void sort();

    /// The people one of whose names, or whose address, begins with each word of `text`; those of whom a last name
    /// does first, then by name; at most `limit`. For an empty text everybody matches.
    std::vector<domain::PersonId> search(const QString &text, int limit) const;
    /// By person's number: whether each word of `text` is somewhere in their names or address.
    std::vector<bool> containing(const QString &text) const;
    /// By person's number: the place in the order of first and last names, as they are shown.
    const std::vector<qint32> &ranks() const { return m_ranks; }
    /// How much memory all of it takes.
    qsizetype bytes() const;

private:
    void append(const QByteArray &bytes);
    void forget(domain::PersonId id);
    std::string_view segment(quint32 slot) const;
    template<typename Found>
    void scan(const std::vector<QByteArray> &needles, Found found) const;

    /// One segment for each slot: " jo\x01 doe\x01 jo.doe@example.com\n". A space stands before each word and nowhere
    /// else. Zeros: forgotten.
    QByteArray m_text;
    std::vector<quint32> m_begins;    ///< by slot
    std::vector<qint32> m_people;     ///< by slot; 0: forgotten
    std::vector<quint32> m_order;     ///< slots by first and last name
    std::vector<quint32> m_newcomers; ///< slots that are not in m_order yet
    std::vector<qint32> m_slots;      ///< by person's number; -1: none
    std::vector<qint32> m_ranks;      ///< by person's number
};

} // namespace anteroom::service
