// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonValue>

namespace anteroom::ctl {

/// How a verb ended.
enum ExitCode { Success = 0, Refusal = 1, WrongUse = 2 };

/// Prints results and refusals: JSON for scripts, lines for people. With JSON, stdout holds nothing else.
class Answer
{
public:
    explicit Answer(bool json) : m_json(json) {}
    /// Prints a result.
    int success(const QJsonValue &value) const;
    /// Prints the reasons, on stderr and, as {"errors":[{field, reason}]}, on stdout.
    int refusal(const base::Error &error) const;
    /// Prints problems that stop nothing, on stderr.
    void warn(const std::vector<base::Problem> &problems) const;
    int wrongUse(const QString &text) const;
    /// Prints a result that is itself a refusal (a test that failed): exit 1.
    int bad(const QJsonValue &value) const;

private:
    void print(const QJsonValue &value) const;
    bool m_json;
};

} // namespace anteroom::ctl
