// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/http/tokenbucket.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace anteroom::http {

using std::chrono::milliseconds;

milliseconds TokenBucket::take(milliseconds now)
{
    const double elapsed = double(std::max(now - m_at, milliseconds(0)).count()) / 1000;
    m_at = std::max(now, m_at);
    m_tokens = std::min<double>(m_burst, m_tokens + elapsed * m_perSecond) - 1;
    return m_tokens >= 0 ? milliseconds(0) : milliseconds(qint64(std::ceil(-m_tokens / m_perSecond * 1000)));
}

} // namespace anteroom::http
