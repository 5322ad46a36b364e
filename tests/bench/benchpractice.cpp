// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchpractice.h"

#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QStorageInfo>
#include <QTimeZone>

namespace anteroom::bench {

using namespace Qt::StringLiterals;

namespace {

const QByteArray zone = "Australia/Sydney"_ba;

} // namespace

std::unique_ptr<QTemporaryDir> folderOnDisk()
{
    auto folder = std::make_unique<QTemporaryDir>(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    if (!folder->isValid()) {
        throw Broken(u"no folder can be made beside the program"_s);
    }
    const QByteArray system = QStorageInfo(folder->path()).fileSystemType();
    if (system == "tmpfs" || system == "ramfs") {
        throw Broken(u"the program lies in memory, where durable costs nothing; build on a disk"_s);
    }
    return folder;
}

BenchPractice::BenchPractice(const QString &folder, const service::EnvironmentValues &environment)
    : m_profile{folder, environment, {}}
{
    require(compose::AppContext::createPractice(m_profile, u"Ground & Grow Psychology"_s, zone));
    const std::unique_ptr<compose::AppContext> practice = open();
    const QString address = u"ada@example.org"_s;
    const service::PsychologistForm form{u"Ada Byron"_s, address, {}, address, address, {}};
    m_psychologist = require(practice->people().addPsychologist(form).result()).uuid;
    const QDate today = base::toUtc(practice->clock().now()).toTimeZone(QTimeZone(zone)).date();
    m_firstMonday = today.addDays(15 - today.dayOfWeek()); // so that each session gets its reminder
}

std::unique_ptr<compose::AppContext> BenchPractice::open() const
{
    return require(compose::AppContext::open(m_profile));
}

service::BookingForm BenchPractice::nextForm()
{
    const int day = m_booked / 9; // 08:00 to 16:00, Monday to Friday
    const QDate date = m_firstMonday.addDays(day / 5 * 7 + day % 5);
    service::BookingForm form;
    form.psychologist = m_psychologist;
    form.patient = {{},
                    u"Josephine"_s,
                    u"Doe"_s + QString::number(m_booked),
                    u"josephine.doe.%1@example.net"_s.arg(m_booked),
                    u"+61 2 5550 1234"_s};
    form.start = date.toString(Qt::ISODate) + u"T%1:00"_s.arg(8 + m_booked % 9, 2, 10, QChar(u'0'));
    form.type = u"Individual"_s;
    form.modality = u"video"_s;
    ++m_booked;
    return form;
}

QString BenchPractice::file() const
{
    return m_profile.folder + u'/' + store::Database::fileName();
}

} // namespace anteroom::bench
