// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mimewriter.h"

#include <QCryptographicHash>
#include <QLocale>

#include <gmime/gmime.h>

namespace anteroom::messages {

using namespace Qt::StringLiterals;

namespace {

/// Releases a GObject reference at the end of its scope.
template<typename Object>
class Owned
{
public:
    explicit Owned(Object *object) : m_object(object) {}
    ~Owned() { g_object_unref(m_object); }
    Owned(const Owned &) = delete;
    Owned &operator=(const Owned &) = delete;
    Object *get() const { return m_object; }

private:
    Object *m_object;
};

void initialize()
{
    static const bool isInitialized = (g_mime_init(), true);
    Q_UNUSED(isInitialized)
}

QByteArray boundary(const MimeParts &parts, const QByteArray &level)
{
    const QByteArray seed = parts.messageId.toUtf8() + '\n' + level;
    return "=_" + level + '_' + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
}

GMimePart *newPart(const char *type, const char *subtype, const QByteArray &content, GMimeContentEncoding encoding)
{
    GMimePart *part = g_mime_part_new_with_type(type, subtype);
    const Owned stream(g_mime_stream_mem_new_with_buffer(content.constData(), size_t(content.size())));
    const Owned wrapper(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, wrapper.get());
    g_mime_part_set_content_encoding(part, encoding);
    return part;
}

void addPart(GMimeMultipart *multipart, GMimePart *part)
{
    const Owned owned(part);
    g_mime_multipart_add(multipart, GMIME_OBJECT(part));
}

void setParameter(GMimePart *part, const char *name, const QByteArray &value)
{
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), name, value.constData());
}

GMimeMultipart *newAlternative(const MimeParts &parts)
{
    GMimeMultipart *alternative = g_mime_multipart_new_with_subtype("alternative");
    g_mime_multipart_set_boundary(alternative, boundary(parts, "alternative").constData());
    for (const auto &[subtype, content] : {std::pair("plain", parts.text), std::pair("html", parts.html)}) {
        GMimePart *part = newPart("text", subtype, content.toUtf8(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
        setParameter(part, "charset", "UTF-8");
        addPart(alternative, part);
    }
    if (!parts.calendar.isEmpty()) {
        // Base64 keeps the object's own line ends and folds as they are.
        GMimePart *part = newPart("text", "calendar", parts.calendar, GMIME_CONTENT_ENCODING_BASE64);
        setParameter(part, "charset", "UTF-8");
        setParameter(part, "method", parts.calendarMethod);
        addPart(alternative, part);
    }
    return alternative;
}

/// The attached file is application/ics: as a second text/calendar some clients show the invitation twice.
GMimePart *newAttachment(const MimeParts &parts)
{
    GMimePart *part = newPart("application", "ics", parts.calendar, GMIME_CONTENT_ENCODING_BASE64);
    setParameter(part, "name", "invite.ics");
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, "invite.ics");
    return part;
}

GMimeMultipart *newBody(const MimeParts &parts)
{
    if (parts.calendar.isEmpty()) {
        return newAlternative(parts);
    }
    GMimeMultipart *mixed = g_mime_multipart_new_with_subtype("mixed");
    g_mime_multipart_set_boundary(mixed, boundary(parts, "mixed").constData());
    const Owned alternative(newAlternative(parts));
    g_mime_multipart_add(mixed, GMIME_OBJECT(alternative.get()));
    addPart(mixed, newAttachment(parts));
    return mixed;
}

void setHeader(GMimeMessage *message, const char *name, const QByteArray &value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, value.constData(), nullptr);
}

void setHeaders(GMimeMessage *message, const MimeParts &parts)
{
    const QByteArray name = parts.fromName.toUtf8();
    const Owned from(
        internet_address_mailbox_new(name.isEmpty() ? nullptr : name.constData(), parts.from.toUtf8().constData()));
    internet_address_set_charset(from.get(), "UTF-8");
    internet_address_list_add(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_FROM), from.get());
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, nullptr, parts.to.toUtf8().constData());
    if (!parts.replyTo.isEmpty()) {
        g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, nullptr, parts.replyTo.toUtf8().constData());
    }
    g_mime_message_set_subject(message, parts.subject.toUtf8().constData(), "UTF-8");
    // RFC 5322, 3.3: English names, whatever the machine speaks.
    const QString date = QLocale::c().toString(base::toUtc(parts.date), u"ddd, dd MMM yyyy HH:mm:ss"_s);
    setHeader(message, "Date", date.toLatin1() + " +0000");
    setHeader(message, "Message-ID", '<' + parts.messageId.toLatin1() + '>');
    setHeader(message, "Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday notice answers it
}

QByteArray mailOf(const MimeParts &parts)
{
    initialize();
    const Owned message(g_mime_message_new(FALSE));
    setHeaders(message.get(), parts);
    const Owned body(newBody(parts));
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(body.get()));

    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    const Owned stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message.get()), options, stream.get());
    g_mime_format_options_free(options);
    const GByteArray *written = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(written->data), qsizetype(written->len));
}

} // namespace

} // namespace anteroom::messages

extern "C" Q_DECL_EXPORT void anteroomWriteMime(const anteroom::messages::MimeParts &parts, QByteArray &bytes)
{
    bytes = anteroom::messages::mailOf(parts);
}
