// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meetinglink.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace anteroom;
using namespace Qt::StringLiterals;

namespace {

bool isZoom(const QByteArray &host)
{
    return host == "zoom.us" || host.endsWith(".zoom.us");
}

void read(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const base::Result<QUrl> link = domain::guardedMeetingLink(text);
    if (!link) {
        fuzz::require(link.error().kind == base::ErrorKind::Refused && !link.error().text.isEmpty(),
                      "a refused link has a reason");
        fuzz::require(text.size() < 12 || !link.error().text.contains(text), "a refused link is not repeated");
        return;
    }
    const QByteArray encoded = link->toEncoded();
    // By its letters alone, as a reader that knows nothing of ours would take it apart.
    const QByteArray authority = encoded.mid(8).split('/').constFirst().split('?').constFirst();
    fuzz::require(encoded.startsWith("https://"), "a link is https");
    fuzz::require(isZoom(authority), "a link leads to Zoom, without user and port");
    fuzz::require(std::all_of(encoded.begin(), encoded.end(), [](char c) { return c > ' ' && c < 127 && c != '\\'; }),
                  "a link is plain ASCII");
    const QStringList segments = link->path().split(u'/');
    fuzz::require(!link->hasFragment() && !segments.contains(u".."_s) && !segments.contains(u"."_s),
                  "a link goes where it says");
    const base::Result<QUrl> again = domain::guardedMeetingLink(QString::fromLatin1(encoded));
    fuzz::require(again && *again == *link, "what was accepted is accepted again, and stays as it is");
}

const fuzz::Target target("meetinglink", &read);

} // namespace
