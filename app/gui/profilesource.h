// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/practicesource.h"

namespace anteroom::gui {

/// The practice in a profile folder.
class ProfileSource : public PracticeSource
{
public:
    explicit ProfileSource(compose::Profile profile) : m_profile(std::move(profile)) {}

    base::Result<std::shared_ptr<compose::AppContext>> open() override;
    base::Result<> create(const QString &name, const QByteArray &zone) override;
    bool takesLong() const override { return false; }

private:
    compose::Profile m_profile;
};

} // namespace anteroom::gui
