// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/zoom/checklines.h"

#include "core/ports/reasons.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace anteroom::zoom {

using namespace Qt::StringLiterals;
using ports::CheckLine;
using Mark = CheckLine::Mark;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ZoomCheck)
};

/// The granular scopes of the calls we make (Marketplace, Server-to-Server OAuth app), each with the
/// classic one that includes it.
struct Scope {
    const char *granular;
    const char *classic;
};
constexpr Scope needed[] = {
    {"meeting:write:meeting:admin", "meeting:write:admin"},
    {"meeting:read:meeting:admin", "meeting:read:admin"},
    {"meeting:update:meeting:admin", "meeting:write:admin"},
    {"meeting:delete:meeting:admin", "meeting:write:admin"},
    {"meeting:read:list_meetings:admin", "meeting:read:admin"},
    {"meeting:update:status:admin", "meeting:write:admin"},
    {"user:read:user:admin", "user:read:admin"},
    {"user:read:settings:admin", "user:read:admin"},
};

/// A user's setting that should be off, by its path in the answer, and the words for it.
struct Setting {
    const char *path;
    const char *off; ///< the value that means off
    const char *words;
};
constexpr Setting shouldBeOff[] = {
    {"in_meeting.auto_saving_chat", "false", QT_TRANSLATE_NOOP("ZoomCheck", "the chat is saved automatically")},
    {"in_meeting.allow_users_save_chats", "1", QT_TRANSLATE_NOOP("ZoomCheck", "participants may save the chat")},
    {"in_meeting.closed_captioning.auto_transcribing", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "speech may be transcribed live")},
    {"in_meeting.closed_captioning.view_full_transcript", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "the full transcript can be read in the meeting")},
    {"in_meeting.closed_captioning.save_caption", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "participants may save captions or transcripts")},
    {"in_meeting.manual_captioning.auto_generated_captions", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "captions may be made from speech")},
    {"in_meeting.manual_captioning.full_transcript", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "the full transcript can be read in the meeting")},
    {"in_meeting.manual_captioning.save_captions", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "participants may save captions or transcripts")},
    {"in_meeting.allow_live_streaming", "false", QT_TRANSLATE_NOOP("ZoomCheck", "meetings may be streamed live")},
    {"in_meeting.meeting_summary_with_ai_companion.enable", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "the host may have an AI write a summary")},
    {"in_meeting.ai_companion_questions.enable", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "participants may ask an AI about the meeting")},
    {"recording.auto_recording", "none", QT_TRANSLATE_NOOP("ZoomCheck", "meetings are recorded automatically")},
    {"recording.recording_audio_transcript", "false",
     QT_TRANSLATE_NOOP("ZoomCheck", "recordings are transcribed automatically")},
    {"recording.save_chat_text", "false", QT_TRANSLATE_NOOP("ZoomCheck", "recordings keep the chat")},
    {"recording.save_close_caption", "false", QT_TRANSLATE_NOOP("ZoomCheck", "recordings keep the captions")},
};

/// The value at a path of keys, as text; empty when Zoom does not say.
QString valueAt(QJsonObject object, const QString &path)
{
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys.mid(0, keys.size() - 1)) {
        object = object.value(key).toObject();
    }
    return object.value(keys.last()).toVariant().toString();
}

} // namespace

std::vector<CheckLine> scopeLines(const QString &granted)
{
    const QStringList scopes = granted.split(u' ', Qt::SkipEmptyParts);
    std::vector<CheckLine> lines;
    for (const Scope &scope : needed) {
        const QString granular = QString::fromLatin1(scope.granular);
        if (!scopes.contains(granular) && !scopes.contains(QString::fromLatin1(scope.classic))) {
            const ports::Reason reason = ports::reasonFor(u"zoom.scope-missing"_s, granular);
            lines.push_back({Mark::Bad, reason.what, reason.remedy});
        }
    }
    if (lines.empty()) {
        lines.push_back({Mark::Good, Words::tr("The Zoom app has every scope that Anteroom needs."), {}});
    }
    return lines;
}

std::vector<CheckLine> userLines(const QString &user, const QJsonObject &answer)
{
    std::vector<CheckLine> lines;
    const QString status = answer.value(u"status").toString();
    if (!status.isEmpty() && status != u"active"_s) {
        lines.push_back(
            {Mark::Bad, Words::tr("Zoom user %1 is not active.").arg(user),
             Words::tr("Let the user accept the invitation, or activate it in Zoom under User Management.")});
    }
    if (answer.value(u"type").toInteger() != 2) {
        lines.push_back({Mark::Attention,
                         Words::tr("Zoom user %1 has no licence; Zoom may end its meetings early.").arg(user),
                         Words::tr("Assign a licence to the user in Zoom under User Management.")});
    }
    if (lines.empty()) {
        lines.push_back({Mark::Good, Words::tr("Zoom user %1 is active and licensed.").arg(user), {}});
    }
    return lines;
}

CheckLine encryptionLine(const QString &user, const QJsonObject &answer)
{
    const QString available = valueAt(answer, u"meeting_security.end_to_end_encrypted_meetings"_s);
    if (available == u"true"_s) {
        return {Mark::Good, Words::tr("Zoom user %1 can hold end-to-end encrypted meetings.").arg(user), {}};
    }
    const QString remedy = Words::tr("Switch on \"Allow use of end-to-end encryption\" in the Zoom web portal under "
                                     "Settings, Security, or set zoom.meeting.encryption to enhanced.");
    if (available.isEmpty()) {
        return {Mark::Attention,
                Words::tr("Zoom does not say whether user %1 can hold end-to-end encrypted meetings.").arg(user),
                remedy};
    }
    return {Mark::Attention, Words::tr("End-to-end encryption is switched off for Zoom user %1.").arg(user), remedy};
}

std::vector<CheckLine> settingLines(const QString &user, const QJsonObject &answer)
{
    std::vector<CheckLine> lines;
    for (const Setting &setting : shouldBeOff) {
        const QString path = QString::fromLatin1(setting.path);
        const QString value = valueAt(answer, path);
        if (value.isEmpty() || value == QLatin1StringView(setting.off)) {
            continue;
        }
        const QString text = Words::tr("Zoom user %1: %2 (%3). Read from Zoom, not changed.");
        lines.push_back({Mark::Attention, text.arg(user, Words::tr(setting.words), path),
                         Words::tr("Switch it off for this user in the Zoom web portal under Settings.")});
    }
    if (lines.empty()) {
        lines.push_back({Mark::Good,
                         Words::tr("Zoom user %1: nothing saves chats, transcripts or recordings by itself. Whether "
                                   "participants take screenshots cannot be read from Zoom.")
                             .arg(user),
                         {}});
    }
    return lines;
}

CheckLine failureLine(const QString &about, const ports::Failure &failure, const QString &addressSetting)
{
    const ports::Reason reason = ports::reasonFor(failure.code, failure.detail);
    const bool nobodyAnswered = failure.code.startsWith(u"net."_s) || failure.code.startsWith(u"http."_s);
    const QString where = nobodyAnswered ? u" (%1)"_s.arg(addressSetting) : QString();
    return {Mark::Bad, about + u": "_s + reason.what + where, reason.remedy};
}

} // namespace anteroom::zoom
