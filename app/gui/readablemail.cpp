// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readablemail.h"

#include <gmime/gmime.h>

#include <memory>

namespace anteroom::gui {

using namespace Qt::StringLiterals;

namespace {

struct Release {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(char *text) const { g_free(text); }
};

template<typename Object>
using Owned = std::unique_ptr<Object, Release>;

void initialize()
{
    static const bool isInitialized = (g_mime_init(), true);
    Q_UNUSED(isInitialized)
}

Owned<GMimeMessage> parsed(const QByteArray &raw)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.constData(), size_t(raw.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QString addresses(GMimeMessage *message, GMimeAddressType type)
{
    const Owned<char> text(
        internet_address_list_to_string(g_mime_message_get_addresses(message, type), nullptr, FALSE));
    return QString::fromUtf8(text.get());
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content) {
        return {};
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
}

// RFC 5545, 3.7.2: METHOD is a property of the object as a whole.
QString calendarMethod(const QByteArray &content)
{
    if (!content.startsWith("BEGIN:VCALENDAR")) {
        return {};
    }
    for (const QByteArray &line : content.split('\n')) {
        if (line.startsWith("METHOD:")) {
            return QString::fromUtf8(line.mid(qsizetype(sizeof("METHOD:")) - 1).trimmed());
        }
    }
    return {};
}

void takeText(ReadableMail &mail, GMimeObject *part)
{
    const Owned<char> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    mail.text = QString::fromUtf8(text.get()).replace(u"\r\n"_s, u"\n"_s).trimmed();
}

void takePart(GMimeObject *, GMimeObject *part, gpointer into)
{
    auto &mail = *static_cast<ReadableMail *>(into);
    if (!GMIME_IS_PART(part)) {
        return;
    }
    GMimePart *leaf = GMIME_PART(part);
    if (g_mime_part_is_attachment(leaf)) {
        mail.attachments.push_back(
            {QString::fromUtf8(g_mime_part_get_filename(leaf)), calendarMethod(contentOf(leaf))});
    } else if (mail.text.isEmpty() && GMIME_IS_TEXT_PART(part) &&
               g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "plain")) {
        takeText(mail, part);
    }
}

} // namespace

ReadableMail readMail(const QByteArray &raw)
{
    initialize();
    ReadableMail mail;
    const Owned<GMimeMessage> message = parsed(raw);
    if (!message) {
        return mail;
    }
    mail.messageId = QString::fromUtf8(g_mime_message_get_message_id(message.get()));
    mail.from = addresses(message.get(), GMIME_ADDRESS_TYPE_FROM);
    mail.to = addresses(message.get(), GMIME_ADDRESS_TYPE_TO);
    mail.subject = QString::fromUtf8(g_mime_message_get_subject(message.get()));
    if (GDateTime *date = g_mime_message_get_date(message.get())) {
        mail.date = base::fromMs(g_date_time_to_unix(date) * 1000);
    }
    g_mime_message_foreach(message.get(), takePart, &mail);
    return mail;
}

} // namespace anteroom::gui
