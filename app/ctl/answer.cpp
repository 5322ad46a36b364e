// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace anteroom::ctl {

using namespace Qt::StringLiterals;

namespace {

void put(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

QString scalar(const QJsonValue &value)
{
    return value.isNull() ? u"-"_s : value.toVariant().toString();
}

void appendLines(QStringList &lines, const QJsonValue &value, const QString &indent)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray()) {
            if (item.isObject() || item.isArray()) {
                lines << indent + u"-"_s;
                appendLines(lines, item, indent + u"  "_s);
            } else {
                lines << indent + u"- "_s + scalar(item);
            }
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool nested = it->isObject() || it->isArray();
        lines << indent + it.key() + (nested ? u":"_s : u": "_s + scalar(*it));
        if (nested) {
            appendLines(lines, *it, indent + u"  "_s);
        }
    }
}

} // namespace

void Answer::print(const QJsonValue &value) const
{
    if (m_json) {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        put(stdout, document.toJson(QJsonDocument::Compact));
        return;
    }
    QStringList lines;
    appendLines(lines, value, {});
    put(stdout, lines.join(u'\n').toUtf8());
}

int Answer::success(const QJsonValue &value) const
{
    print(value);
    return Success;
}

int Answer::refusal(const base::Error &error) const
{
    std::vector<base::Problem> problems = error.problems;
    if (problems.empty()) {
        problems.push_back({QString(), error.text});
    }
    QJsonArray errors;
    for (const base::Problem &problem : problems) {
        errors.append(QJsonObject{{u"field"_s, problem.field}, {u"reason"_s, problem.reason}});
        put(stderr, (problem.field.isEmpty() ? problem.reason : problem.field + u": "_s + problem.reason).toUtf8());
    }
    if (m_json) {
        print(QJsonObject{{u"errors"_s, errors}});
    }
    return Refusal;
}

void Answer::warn(const std::vector<base::Problem> &problems) const
{
    for (const base::Problem &problem : problems) {
        put(stderr, (problem.field + u": "_s + problem.reason).toUtf8());
    }
}

int Answer::wrongUse(const QString &text) const
{
    put(stderr, text.toUtf8());
    return WrongUse;
}

int Answer::bad(const QJsonValue &value) const
{
    print(value);
    return Refusal;
}

} // namespace anteroom::ctl
