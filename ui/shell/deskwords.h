// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/servicecontext.h"

namespace anteroom::service {
class Workplace;
}

namespace anteroom::shell {

/// "Psychologist", "Reception", "Administration", translated.
QString roleName(security::Role role);
/// The name of the psychologist who sits here; empty for other roles.
QString nameAtDesk(const service::Workplace &workplace);
/// "Anteroom – Ground & Grow Psychology"; null: there is no workplace.
QString titleFor(const service::Workplace *workplace);

} // namespace anteroom::shell
