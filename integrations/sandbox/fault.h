// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace anteroom::sandbox {

/// What a look-alike does instead of answering as it should.
enum class FaultKind {
    Refuse,    ///< the port refuses connections until the fault is cleared
    Status,    ///< answers with another status
    Delay,     ///< answers rightly, but later
    Close,     ///< closes the connection without an answer
    Late,      ///< answers nothing, and does what was asked some time after
    Truncate,  ///< announces the whole body and sends half of it
    Malformed, ///< a right head over a body that is not JSON
    Empty,     ///< a right head and no body
    Silent,    ///< never answers, and leaves the connection open
    SlowDrip,  ///< the right answer, one byte at a time
};

/// One order to fail, as `POST /faults` of the control address takes it (docs/sandbox.md).
struct Fault {
    int id = 0;     ///< given by the FaultPlan
    QString remote; ///< zoom, google, smtp
    QString operation = QStringLiteral("any");
    QString match; ///< only requests whose path, query or SMTP line hold this text
    int times = 1; ///< how often still; -1: until cleared
    FaultKind kind = FaultKind::Status;
    bool afterApplying = false; ///< what was asked is done first
    int milliseconds = 0;       ///< Delay, Late, SlowDrip
    bool closeAtOnce = true;    ///< Late: closed at once, or left open until it is done
    int code = 500;             ///< Status: HTTP status or SMTP code
    QJsonValue body;            ///< Status: object = JSON, text = as it is; undefined = a likely one
    QByteArray contentType;     ///< Status: instead of application/json
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< Status: more headers

    /// Refused with the first thing that is wrong, named by its field.
    static base::Result<Fault> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

} // namespace anteroom::sandbox
