// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/profilesource.h"

namespace anteroom::gui {

base::Result<std::shared_ptr<compose::AppContext>> ProfileSource::open()
{
    base::Result<std::unique_ptr<compose::AppContext>> opened = compose::AppContext::open(m_profile);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return std::shared_ptr<compose::AppContext>(*std::move(opened));
}

base::Result<> ProfileSource::create(const QString &name, const QByteArray &zone)
{
    return compose::AppContext::createPractice(m_profile, name, zone);
}

} // namespace anteroom::gui
