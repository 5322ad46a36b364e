// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/remotes.h"

namespace anteroom::compose {

/// What the settings alone say against a remote: that it is switched off, what is missing, what is wrong. Empty:
/// nothing.
ports::CheckReport settingsFaults(Remote remote, const service::Settings &settings);

/// Adds a bad line for each problem.
void addFaults(ports::CheckReport &report, const std::vector<base::Problem> &problems);

/// A check whose answer is known beforehand.
class KnownAnswer : public ports::ConnectionCheck
{
public:
    explicit KnownAnswer(ports::CheckReport report) : m_report(std::move(report)) {}
    QCoro::Task<ports::CheckReport> check() override;

private:
    ports::CheckReport m_report;
};

} // namespace anteroom::compose
