// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meetinglink.h"

#include <QCoreApplication>

#include <algorithm>

namespace anteroom::domain {

using namespace Qt::StringLiterals;

namespace {

// Longer than any link of Zoom's, whose tokens take some hundred characters.
constexpr qsizetype LongestLink = 2048;

bool isPlain(QChar character)
{
    return character > u' ' && character < u'\x7f' && character != u'\\';
}

bool isHostCharacter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') || character == u'-';
}

bool isPathCharacter(QChar character)
{
    return character.isLetterOrNumber() || u"-._~"_s.contains(character);
}

// zoom.us or a subdomain, letter by letter. Encoded labels (xn--) could look like other letters.
bool isMeetingHost(const QString &host)
{
    const QStringList labels = host.split(u'.');
    const bool isPlainName = std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && !label.startsWith(u"xn--"_s) &&
               std::all_of(label.begin(), label.end(), isHostCharacter);
    });
    return isPlainName && labels.size() >= 2 && labels.last() == u"us"_s && labels[labels.size() - 2] == u"zoom"_s;
}

// A room's path: nothing encoded, nothing that a browser would resolve to another path.
bool isMeetingPath(const QString &path)
{
    const QStringList segments = path.split(u'/').mid(1);
    static const QStringList kinds{u"j"_s, u"s"_s, u"my"_s, u"w"_s};
    const bool isPlainPath = std::all_of(segments.begin(), segments.end(), [](const QString &segment) {
        return !segment.isEmpty() && segment != u"."_s && segment != u".."_s &&
               std::all_of(segment.begin(), segment.end(), isPathCharacter);
    });
    return path.startsWith(u'/') && segments.size() >= 2 && kinds.contains(segments.first()) && isPlainPath;
}

// What stands between "//" and the path, as it was written: QUrl decodes it, and a browser may decode otherwise.
QString writtenAuthority(const QString &text)
{
    const qsizetype begin = text.indexOf(u"//"_s) + 2;
    const auto isEnd = [](QChar character) { return character == u'/' || character == u'?' || character == u'#'; };
    const auto end = std::find_if(text.begin() + begin, text.end(), isEnd);
    return text.mid(begin, end - text.begin() - begin);
}

bool isMeetingLink(const QString &text, const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString authority = writtenAuthority(text).toLower();
    return url.isValid() && url.scheme() == u"https"_s && text.mid(5, 3) == u"://"_s &&
           (authority == host || authority == host + u":443"_s) && isMeetingHost(host) &&
           isMeetingPath(url.path(QUrl::FullyEncoded));
}

} // namespace

base::Result<QUrl> guardedMeetingLink(const QString &text)
{
    const bool isReadable = text.size() <= LongestLink && std::all_of(text.begin(), text.end(), isPlain);
    const QUrl url = isReadable ? QUrl(text, QUrl::StrictMode) : QUrl();
    if (!isReadable || !isMeetingLink(text, url)) {
        return base::failure(base::ErrorKind::Refused,
                             QCoreApplication::translate("Service", "This is not the link of a Zoom meeting, so it was "
                                                                    "not opened. Tell whoever looks after Anteroom."));
    }
    QUrl rebuilt;
    rebuilt.setScheme(u"https"_s);
    rebuilt.setHost(url.host(QUrl::FullyEncoded), QUrl::StrictMode);
    rebuilt.setPath(url.path(QUrl::FullyEncoded), QUrl::StrictMode);
    if (url.hasQuery()) {
        rebuilt.setQuery(url.query(QUrl::FullyEncoded), QUrl::StrictMode);
    }
    return rebuilt;
}

} // namespace anteroom::domain
