// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settingvalue.h"

#include "core/domain/bookingrules.h"
#include "core/domain/walltime.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace anteroom::service {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

using Value = tl::expected<QString, QString>;

Value wrong(const QString &what)
{
    return tl::unexpected(what);
}

bool isInRange(const SettingDefinition &definition, qint64 number)
{
    return number >= definition.least && number <= definition.most;
}

Value normalizedFlag(const QString &text)
{
    const auto flag = readFlag(text);
    return flag ? Value(*flag ? u"true"_s : u"false"_s) : wrong(Text::tr("must be true or false"));
}

Value normalizedInteger(const SettingDefinition &definition, const QString &text)
{
    const auto number = readInteger(text);
    if (!number || !isInRange(definition, *number)) {
        return wrong(Text::tr("must be a whole number from %1 to %2").arg(definition.least).arg(definition.most));
    }
    return QString::number(*number);
}

Value normalizedIntegers(const SettingDefinition &definition, const QString &text)
{
    QStringList numbers;
    bool isReadable = true;
    for (const QString &part : text.isEmpty() ? QStringList() : text.split(u',')) {
        const auto number = readInteger(part.trimmed());
        isReadable = isReadable && number && isInRange(definition, *number);
        numbers.append(QString::number(number.value_or(0)));
    }
    numbers.removeDuplicates();
    if (!isReadable || numbers.size() > definition.longest) {
        return wrong(Text::tr("must be at most %1 whole numbers from %2 to %3, separated by commas")
                         .arg(definition.longest)
                         .arg(definition.least)
                         .arg(definition.most));
    }
    return numbers.join(u',');
}

Value normalizedTexts(const QString &text)
{
    QStringList items = readList(text);
    items.removeDuplicates();
    return items.isEmpty() ? wrong(Text::tr("must be a list of words separated by commas, with at least one"))
                           : Value(items.join(u','));
}

Value normalizedDuration(const SettingDefinition &definition, const QString &text)
{
    const auto duration = readDuration(text);
    if (!duration || *duration < std::chrono::seconds(definition.least) ||
        *duration > std::chrono::seconds(definition.most)) {
        return wrong(Text::tr("must be a time from %1s to %2s, written as in 60s, 2m or 500ms")
                         .arg(definition.least)
                         .arg(definition.most));
    }
    const qint64 ms = duration->count();
    return ms % 1000 == 0 ? u"%1s"_s.arg(ms / 1000) : u"%1ms"_s.arg(ms);
}

Value normalizedBaseUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https"_s && url.scheme() != u"http"_s)) {
        return wrong(Text::tr("must be an address that begins with https://"));
    }
    if (url.scheme() == u"http"_s && !isLoopback(url.host())) {
        return wrong(Text::tr("must begin with https://; http:// is only for this machine (127.0.0.1, localhost)"));
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return wrong(Text::tr("must not contain a user, a password, a query (?) or a fragment (#)"));
    }
    QString normalized = url.toString(QUrl::FullyEncoded);
    while (normalized.endsWith(u'/')) {
        normalized.chop(1);
    }
    return normalized;
}

Value normalizedSmtpUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isSmtp = url.scheme() == u"smtps"_s || url.scheme() == u"smtp"_s;
    const bool isPlain = (url.path().isEmpty() || url.path() == u"/"_s) && !url.hasQuery() && !url.hasFragment();
    if (!url.userInfo().isEmpty()) {
        return wrong(Text::tr("must not contain a user or password: use mail.smtp.username and mail.smtp.password"));
    }
    if (!url.isValid() || !isSmtp || url.host().isEmpty() || url.port() < 1 || !isPlain) {
        return wrong(Text::tr("must be written as smtps://host:465, or smtp://host:587 with STARTTLS"));
    }
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePath);
}

Value normalizedChoice(const SettingDefinition &definition, const QString &text)
{
    const QStringList choices = definition.choiceList();
    return choices.contains(text.toLower()) ? Value(text.toLower())
                                            : wrong(Text::tr("must be one of %1").arg(choices.join(u", "_s)));
}

Value normalizedZone(const QString &text)
{
    return domain::isKnownZone(text.toUtf8())
               ? Value(text)
               : wrong(Text::tr("must be a known time zone, for example Australia/Sydney"));
}

Value normalizedAddress(const QString &text)
{
    return domain::isPlainAddress(text)
               ? Value(text)
               : wrong(Text::tr("must be one plain e-mail address, as in practice@example.com, without a name"));
}

Value normalizedPhone(const QString &text)
{
    return domain::isPhoneNumber(text) ? Value(text)
                                       : wrong(Text::tr("must be a phone number in digits, as in +61 2 5550 1234"));
}

/// Settings that mean something when they are empty: not chosen, or nothing.
bool mayBeEmpty(SettingType type)
{
    return type == SettingType::Text || type == SettingType::Address || type == SettingType::SmtpUrl ||
           type == SettingType::Phone || type == SettingType::Path || type == SettingType::Zone ||
           type == SettingType::IntegerList;
}

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.category() == QChar::Other_Control || letter.category() == QChar::Separator_Line ||
               letter.category() == QChar::Separator_Paragraph;
    });
}

} // namespace

tl::expected<QString, QString> normalizedValue(const SettingDefinition &definition, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (hasControlCharacters(trimmed)) {
        return wrong(Text::tr("must be one line without control characters"));
    }
    if (trimmed.isEmpty() && mayBeEmpty(definition.type)) {
        return trimmed;
    }
    switch (definition.type) {
    case SettingType::Flag:
        return normalizedFlag(trimmed);
    case SettingType::Integer:
        return normalizedInteger(definition, trimmed);
    case SettingType::IntegerList:
        return normalizedIntegers(definition, trimmed);
    case SettingType::TextList:
        return normalizedTexts(trimmed);
    case SettingType::Duration:
        return normalizedDuration(definition, trimmed);
    case SettingType::BaseUrl:
        return normalizedBaseUrl(trimmed);
    case SettingType::SmtpUrl:
        return normalizedSmtpUrl(trimmed);
    case SettingType::Choice:
        return normalizedChoice(definition, trimmed);
    case SettingType::Zone:
        return normalizedZone(trimmed);
    case SettingType::Address:
        return normalizedAddress(trimmed);
    case SettingType::Phone:
        return normalizedPhone(trimmed);
    case SettingType::Text:
    case SettingType::Path:
    case SettingType::Secret:
        break;
    }
    return trimmed;
}

std::optional<bool> readFlag(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"true"_s || word == u"yes"_s || word == u"on"_s || word == u"1"_s) {
        return true;
    }
    if (word == u"false"_s || word == u"no"_s || word == u"off"_s || word == u"0"_s) {
        return false;
    }
    return std::nullopt;
}

std::optional<qint64> readInteger(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::milliseconds> readDuration(const QString &text)
{
    // At most nine digits, so that no unit can make the milliseconds overflow.
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"([0-9]{1,9}) ?(ms|s|m|min|h|)"_s));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString unit = match.captured(2);
    const qint64 factor = unit == u"ms"_s                      ? 1
                          : unit == u"h"_s                     ? 3'600'000
                          : unit == u"m"_s || unit == u"min"_s ? 60'000
                                                               : 1000;
    return std::chrono::milliseconds(match.captured(1).toLongLong() * factor);
}

QStringList readList(const QString &text)
{
    QStringList items;
    for (const QString &part : text.split(u',')) {
        if (!part.trimmed().isEmpty()) {
            items.append(part.trimmed());
        }
    }
    return items;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression loopback(
        QRegularExpression::anchoredPattern(u"localhost|::1|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}"_s));
    return loopback.match(host.toLower()).hasMatch();
}

base::Secret withoutLineEnd(const base::Secret &secret)
{
    qsizetype size = secret.size();
    if (size > 0 && secret.reveal().at(size - 1) == '\n') {
        --size;
    }
    if (size > 0 && size < secret.size() && secret.reveal().at(size - 1) == '\r') {
        --size;
    }
    return base::Secret(QByteArray(secret.reveal().constData(), size));
}

} // namespace anteroom::service
