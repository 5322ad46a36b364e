// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrlQuery>

#include <optional>

namespace anteroom::oauth {

/// The head of one HTTP request to a loopback, as it comes in pieces.
class LoopbackRequest
{
public:
    enum class State {
        NeedsMore, ///< the head has no end yet
        Whole,
        TooLarge, ///< more than any browser sends: hang up
    };
    static constexpr qsizetype MaximumHead = 16 * 1024;

    /// `path` with its slash: the only one that is answered.
    explicit LoopbackRequest(QByteArray path = {}) : m_path(std::move(path)) {}

    /// How many bytes may still come.
    qsizetype room() const { return MaximumHead + 1 - m_head.size(); }
    /// Adds what has come.
    State take(const QByteArray &bytes);
    /// What the browser brought; nothing: the head is not whole, or no GET of this path with a query.
    std::optional<QUrlQuery> answer() const;

private:
    QByteArray m_path;
    QByteArray m_head;
};

} // namespace anteroom::oauth
