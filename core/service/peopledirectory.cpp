// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/peopledirectory.h"

#include "core/service/peopleindex.h"
#include "core/service/sessionlists.h"

#include <QCoreApplication>

namespace anteroom::service {

using namespace Qt::StringLiterals;
using domain::Person;
using domain::PersonId;
using Progress = store::PeopleStore::Progress;
using People = std::vector<Person>;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Service)
};

// So many are read at once: a few milliseconds of the reader, between which it serves others.
constexpr qint64 peopleAtOnce = 1000;

QFuture<base::Result<People>> readPeople(store::Store &store, qint64 first, qint64 last)
{
    return store.read([first, last](store::Tables &tables) -> base::Result<People> {
        return tables.people.between({first}, {last});
    });
}

} // namespace

/// The index and how far it has come. Used on the directory's thread, the flags apart.
struct PeopleDirectory::Contents {
    PeopleIndex index;
    Progress progress;
    std::atomic<bool> isStale = true;
    std::atomic<bool> isClosing = false;

    base::Result<> bringUpToDate(store::Store &store);
    base::Result<> addNewcomers(store::Store &store, const Progress &now);
    base::Result<> takeChanges(store::Store &store);
    void put(const People &people);
};

void PeopleDirectory::Contents::put(const People &people)
{
    for (const Person &person : people) {
        index.put(person);
    }
}

// While one part is packed, the store reads the next.
base::Result<> PeopleDirectory::Contents::addNewcomers(store::Store &store, const Progress &now)
{
    const qint64 last = now.last.value;
    qint64 first = progress.last.value + 1;
    if (first == 1) {
        index.expect(last);
    }
    QFuture<base::Result<People>> reading = readPeople(store, first, first + peopleAtOnce - 1);
    while (first <= last) {
        const base::Result<People> people = reading.takeResult();
        if (!people || isClosing) {
            return people ? base::Result<>(base::failure(base::ErrorKind::Stopped, Text::tr("Anteroom is closing.")))
                          : base::Result<>(tl::unexpected(people.error()));
        }
        first += peopleAtOnce;
        if (first <= last) {
            reading = readPeople(store, first, first + peopleAtOnce - 1);
        }
        put(*people);
    }
    progress.last = now.last;
    return {};
}

base::Result<> PeopleDirectory::Contents::takeChanges(store::Store &store)
{
    const base::Result<People> changed = store
                                             .read([changes = progress.changes](store::Tables &tables) {
                                                 return base::Result<People>(tables.people.changedAfter(changes));
                                             })
                                             .takeResult();
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    put(*changed);
    return {};
}

base::Result<> PeopleDirectory::Contents::bringUpToDate(store::Store &store)
{
    // Taken back first: who says so from now on may mean something that is not read any more.
    if (!isStale.exchange(false)) {
        return {};
    }
    const base::Result<Progress> now =
        store.read([](store::Tables &tables) { return base::Result<Progress>(tables.people.progress()); }).takeResult();
    base::Result<> done = now ? base::Result<>() : tl::unexpected(now.error());
    if (done && *now != progress) {
        done = addNewcomers(store, *now);
        done = done ? takeChanges(store) : done;
        index.sort();
    }
    if (done) {
        progress = *now;
    } else {
        isStale = true;
    }
    return done;
}

PeopleDirectory::PeopleDirectory(store::Store &store)
    : m_store(store)
    , m_contents(std::make_shared<Contents>())
    , m_sessions(std::make_shared<SessionMemory>())
    , m_executor(u"people directory"_s)
{
}

PeopleDirectory::~PeopleDirectory()
{
    m_contents->isClosing = true;
    m_executor.stop();
}

template<typename Ask>
auto PeopleDirectory::answer(Ask ask)
{
    using Answer = std::invoke_result_t<Ask, Contents &>;
    return m_executor.run([contents = m_contents, &store = m_store, ask = std::move(ask)]() -> Answer {
        const base::Result<> ready = contents->bringUpToDate(store);
        return ready ? ask(*contents) : Answer(tl::unexpected(ready.error()));
    });
}

QFuture<base::Result<std::vector<PersonEntry>>> PeopleDirectory::search(QString text, int limit)
{
    using Entries = base::Result<std::vector<PersonEntry>>;
    const base::Result<> allowed = checkAllowed(m_role, security::Action::ViewPeople);
    if (!allowed) {
        return QtFuture::makeReadyFuture(Entries(tl::unexpected(allowed.error())));
    }
    return answer([&store = m_store, text = std::move(text), limit](Contents &contents) -> Entries {
        const std::vector<PersonId> ids = contents.index.search(text, limit);
        const base::Result<People> people =
            store.read([&ids](store::Tables &tables) { return base::Result<People>(tables.people.withIds(ids)); })
                .takeResult();
        return people.map([](const People &found) {
            std::vector<PersonEntry> entries;
            for (const Person &person : found) {
                entries.push_back({person.id, person.uuid, domain::fullName(person), person.email});
            }
            return entries;
        });
    });
}

QFuture<base::Result<PeopleDirectory::Matches>> PeopleDirectory::matches(QString text)
{
    return answer([text = std::move(text)](Contents &contents) -> base::Result<Matches> {
        const bool isEverybody = text.trimmed().isEmpty();
        return Matches{isEverybody ? std::vector<bool>() : contents.index.containing(text), contents.index.ranks()};
    });
}

void PeopleDirectory::invalidate()
{
    m_contents->isStale = true;
}

} // namespace anteroom::service
