// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookingrules.h"
#include "core/domain/walltime.h"
#include "core/domain/workinghours.h"
#include "core/service/foldedtext.h"
#include "tests/fuzz/target.h"

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

void readTime(const QString &text, const QByteArray &zone)
{
    const base::Result<domain::WallTime> time = domain::readWallTime(text, zone);
    if (!time) {
        fuzz::require(time.error().kind == base::ErrorKind::Refused && !time.error().text.isEmpty(),
                      "a refused time has a reason");
        return;
    }
    fuzz::require(domain::isKnownZone(zone), "a time is read in a known zone only");
    fuzz::require(domain::wallTimeText(time->instant, zone) == time->text, "a time is written as it was read");
}

void readHours(const QString &text)
{
    const base::Result<domain::WorkingHours> hours = domain::WorkingHours::fromText(text);
    if (!hours) {
        fuzz::require(!hours.error().problems.empty(), "refused hours have a reason");
        return;
    }
    const base::Result<domain::WorkingHours> again = domain::WorkingHours::fromText(hours->toText());
    fuzz::require(again && *again == *hours, "working hours are read as they are written");
}

void readPerson(const QString &text)
{
    if (domain::isPlainAddress(text)) {
        fuzz::require(text.count(u'@') == 1 && text.toUtf8().size() <= 254, "an address is one address");
        fuzz::require(text.simplified() == text, "an address has no spaces around it");
    }
    if (domain::isPhoneNumber(text)) {
        fuzz::require(!text.contains(u'\n') && !text.contains(u'<'), "a phone number is one line");
    }
    domain::judgePerson(text, text, text, text);
    const QByteArray folded = service::foldedName(text);
    fuzz::require(service::foldedName(QString::fromUtf8(folded)) == folded, "what is folded stays as it is");
    service::foldedWords(text);
}

// The first line is a time zone.
void read(const QByteArray &bytes)
{
    QByteArray rest = bytes;
    const QByteArray zone = fuzz::takeLine(rest).toUtf8();
    const QString text = QString::fromUtf8(rest);
    readTime(text, zone);
    readTime(text, "Australia/Sydney");
    readHours(text);
    readPerson(text);
}

const fuzz::Target target("typedtexts", &read);

} // namespace
