// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/preparedpractice.h"

#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace anteroom::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Sessions have their deliveries in the days around the one it was made on.
constexpr int recentDays = 5;

QString madeMark(const QString &folder)
{
    return folder + u"/made"_s;
}

/// The store opened as the program does, without the program.
store::Store openStore(const compose::Profile &profile, const base::Clock &clock, base::Random &random)
{
    security::Vault vault = *require(compose::environmentVault(profile.environment));
    return {require(store::Database::open(profile.folder, store::Database::Mode::Existing, clock)), std::move(vault),
            random};
}

} // namespace

PreparedPractice::PreparedPractice(const QString &name, const testing::BulkSize &size)
    : m_folder(QCoreApplication::applicationDirPath() + u"/../bench/"_s + name)
{
    m_folder = QDir::cleanPath(m_folder);
    if (!isRecent()) {
        std::printf("Making a practice of %d sessions; the next run finds it made.\n", size.bookings);
        std::fflush(stdout);
        make(size);
    }
    tidy();
}

compose::Profile PreparedPractice::profile() const
{
    return {m_folder + u"/profile"_s, {{keyName(), key().toLatin1()}}};
}

QString PreparedPractice::file() const
{
    return profile().folder + u'/' + store::Database::fileName();
}

QString PreparedPractice::keyName()
{
    return u"MEETING_PASSWORD_ENCRYPTION_KEY"_s;
}

QString PreparedPractice::key()
{
    return u"5a"_s.repeated(int(security::Vault::keySize));
}

void PreparedPractice::tidy() const
{
    const base::SystemClock clock;
    base::SystemRandom random;
    openStore(profile(), clock, random).database().stop();
}

bool PreparedPractice::isRecent() const
{
    const QFileInfo mark(madeMark(m_folder));
    const base::SystemClock clock;
    return mark.exists() && mark.lastModified().daysTo(base::toUtc(clock.now())) < recentDays;
}

void PreparedPractice::make(const testing::BulkSize &size) const
{
    QDir(m_folder).removeRecursively();
    if (!QDir().mkpath(m_folder)) {
        throw Broken(u"no folder can be made beside the program"_s);
    }
    require(compose::AppContext::createPractice(profile(), u"Ground & Grow Psychology"_s, "UTC"));
    const base::SystemClock clock;
    base::SystemRandom random;
    store::Store store = openStore(profile(), clock, random);
    require(testing::fillPractice(store, random, clock.now(), size));
    store.database().stop();
    QFile mark(madeMark(m_folder));
    if (!mark.open(QIODevice::WriteOnly)) {
        throw Broken(u"the folder beside the program takes no file"_s);
    }
}

} // namespace anteroom::bench
