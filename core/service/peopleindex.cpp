// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/peopleindex.h"

#include "core/base/secret.h"
#include "core/service/foldedtext.h"

#include <algorithm>

namespace anteroom::service {

namespace {

// More than the text of most people takes, so that the buffer need not grow; what is not used takes no memory.
constexpr qsizetype textOfOne = 72;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

bool contains(std::string_view segment, const QByteArray &needle)
{
    return segment.find(view(needle)) != std::string_view::npos;
}

// The words of the local part after its first one ("doe" of jo.doe@example.com), as far as no name says them: who
// types an address without its "@" types names.
QByteArray furtherWords(const QString &address, const QByteArray &names)
{
    const QByteArray local = foldedName(address.left(address.indexOf(u'@')));
    if (!local.contains(' ')) {
        return {};
    }
    const QList<QByteArray> words = local.split(' ');
    QByteArray result;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (!contains(view(names), ' ' + words[i])) {
            result += ' ' + words[i];
        }
    }
    return result;
}

QByteArray segmentOf(const domain::Person &person)
{
    // As names are shown, so that what is sorted by it looks sorted.
    QByteArray text = ' ' + foldedName(person.firstName) + "\x01 " + foldedName(person.lastName);
    const QByteArray further = furtherWords(person.email, text);
    text += "\x01 " + foldedAddress(person.email) + further + '\n';
    return text;
}

// Words as they begin: with the space that stands before each word.
std::vector<QByteArray> beginnings(std::vector<QByteArray> words)
{
    for (QByteArray &word : words) {
        word.prepend(' ');
    }
    return words;
}

bool isOfLastName(std::string_view segment, const std::vector<QByteArray> &needles)
{
    const size_t begin = segment.find('\x01') + 1;
    const std::string_view lastName = segment.substr(begin, segment.find('\x01', begin) - begin);
    return std::any_of(needles.begin(), needles.end(),
                       [lastName](const QByteArray &needle) { return contains(lastName, needle); });
}

} // namespace

PeopleIndex::~PeopleIndex()
{
    const base::Secret wiped(std::move(m_text));
}

void PeopleIndex::put(const domain::Person &person)
{
    forget(person.id);
    const auto id = size_t(person.id.value);
    if (id >= m_slots.size()) {
        m_slots.resize(id + 1, -1);
    }
    m_slots[id] = qint32(m_begins.size());
    m_newcomers.push_back(quint32(m_begins.size()));
    m_begins.push_back(quint32(m_text.size()));
    m_people.push_back(qint32(person.id.value));
    append(segmentOf(person));
}

void PeopleIndex::expect(qsizetype people)
{
    m_text.reserve(people * textOfOne);
    for (std::vector<quint32> *bySlot : {&m_begins, &m_order, &m_newcomers}) {
        bySlot->reserve(size_t(people));
    }
    m_people.reserve(size_t(people));
    m_slots.reserve(size_t(people) + 1);
}

// Grows by hand: QByteArray would leave the old bytes in freed memory.
void PeopleIndex::append(const QByteArray &bytes)
{
    if (m_text.size() + bytes.size() > m_text.capacity()) {
        QByteArray larger;
        larger.reserve(m_text.size() + m_text.size() / 4 + bytes.size() + 4096);
        larger.append(m_text);
        const base::Secret wiped(std::exchange(m_text, larger));
    }
    m_text.append(bytes);
}

void PeopleIndex::forget(domain::PersonId id)
{
    if (size_t(id.value) >= m_slots.size() || m_slots[size_t(id.value)] < 0) {
        return;
    }
    const auto slot = quint32(m_slots[size_t(id.value)]);
    std::fill_n(m_text.data() + m_begins[slot], segment(slot).size(), '\0');
    m_people[slot] = 0;
    m_slots[size_t(id.value)] = -1;
}

void PeopleIndex::sort()
{
    const auto isForgotten = [this](quint32 slot) { return m_people[slot] == 0; };
    const auto isBefore = [this](quint32 a, quint32 b) { return segment(a) < segment(b); };
    std::erase_if(m_order, isForgotten);
    std::erase_if(m_newcomers, isForgotten);
    std::sort(m_newcomers.begin(), m_newcomers.end(), isBefore);
    const auto known = qsizetype(m_order.size());
    m_order.insert(m_order.end(), m_newcomers.begin(), m_newcomers.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + known, m_order.end(), isBefore);
    m_newcomers = {};
    m_ranks.assign(m_slots.size(), qint32(m_order.size()));
    for (size_t place = 0; place < m_order.size(); ++place) {
        m_ranks[size_t(m_people[m_order[place]])] = qint32(place);
    }
}

std::string_view PeopleIndex::segment(quint32 slot) const
{
    const size_t begin = m_begins[slot];
    const size_t end = slot + 1 < m_begins.size() ? m_begins[slot + 1] : size_t(m_text.size());
    return view(m_text).substr(begin, end - begin);
}

// Calls found(slot) for each slot whose segment holds all needles, of which there is at least one.
template<typename Found>
void PeopleIndex::scan(const std::vector<QByteArray> &needles, Found found) const
{
    const auto isShorter = [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); };
    const QByteArray &rarest = *std::max_element(needles.begin(), needles.end(), isShorter);
    const std::string_view text = view(m_text);
    // Looking for its first letter is quick, for a space it is not: they are everywhere.
    const bool isBeginning = rarest.startsWith(' ');
    const std::string_view letters = view(rarest).substr(isBeginning ? 1 : 0);
    quint32 slot = 0;
    for (size_t at = text.find(letters); at != std::string_view::npos; at = text.find(letters, at)) {
        if (isBeginning && text[at - 1] != ' ') {
            ++at;
            continue;
        }
        while (slot + 1 < m_begins.size() && m_begins[slot + 1] <= at) {
            ++slot;
        }
        const std::string_view where = segment(slot);
        const auto isIn = [&](const QByteArray &needle) { return &needle == &rarest || contains(where, needle); };
        if (std::all_of(needles.begin(), needles.end(), isIn)) {
            found(slot);
        }
        at = m_begins[slot] + where.size();
    }
}

std::vector<domain::PersonId> PeopleIndex::search(const QString &text, int limit) const
{
    const std::vector<QByteArray> needles = beginnings(foldedWords(text));
    const auto most = size_t(std::max(limit, 0));
    std::vector<std::pair<bool, qint32>> found; // other than by last name, place
    if (needles.empty()) {
        for (size_t place = 0; place < std::min(most, m_order.size()); ++place) {
            found.push_back({true, qint32(place)});
        }
    } else {
        scan(needles, [&](quint32 slot) {
            found.push_back({!isOfLastName(segment(slot), needles), m_ranks[size_t(m_people[slot])]});
        });
    }
    const size_t count = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + qsizetype(count), found.end());
    std::vector<domain::PersonId> result;
    for (size_t i = 0; i < count; ++i) {
        result.push_back({m_people[m_order[size_t(found[i].second)]]});
    }
    return result;
}

std::vector<bool> PeopleIndex::containing(const QString &text) const
{
    const std::vector<QByteArray> needles = foldedWords(text);
    if (needles.empty()) {
        return std::vector<bool>(m_slots.size(), true);
    }
    std::vector<bool> result(m_slots.size(), false);
    scan(needles, [&](quint32 slot) { result[size_t(m_people[slot])] = true; });
    return result;
}

qsizetype PeopleIndex::bytes() const
{
    const auto of = [](const auto &items) { return qsizetype(items.capacity() * sizeof(items[0])); };
    return m_text.capacity() + of(m_begins) + of(m_people) + of(m_order) + of(m_newcomers) + of(m_slots) + of(m_ranks);
}

} // namespace anteroom::service
