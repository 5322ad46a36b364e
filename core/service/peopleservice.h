// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/domain/psychologist.h"
#include "core/service/servicecontext.h"

#include <QFuture>

#include <optional>

namespace anteroom::service {

/// A psychologist's form as filled in; nothing: stays (when editing), or is the default.
struct PsychologistForm {
    std::optional<QString> name;
    std::optional<QString> email;
    std::optional<QString> zone;             ///< IANA name; default: the practice's
    std::optional<QString> zoomUser;         ///< Zoom user id or e-mail; default: none, so no meetings
    std::optional<QString> calendarId;       ///< Google calendar id; default: none, so only the practice calendar
    std::optional<QString> hours;            ///< "Mon-Fri 08:00-18:00", which is the default
    std::optional<QUuid> zoomAccount = {};   ///< null: that of the settings, which is the default
    std::optional<QUuid> googleAccount = {}; ///< likewise
    std::optional<bool> zoomEnabled = {};    ///< false: video sessions get no meeting; default: true
};

/// A patient's form as filled in; nothing: stays (when editing), or is empty.
struct PersonForm {
    std::optional<QString> first;
    std::optional<QString> last;
    std::optional<QString> email;
    std::optional<QString> phone;
    std::optional<QString> zone;
    std::optional<QString> locale;
};

/// The one door to psychologists and patients. Every refusal names all its problems at once.
class PeopleService
{
public:
    explicit PeopleService(ServiceContext context) : m_context(std::move(context)) {}

    /// Fields of problems: name, email, zone, hours, zoom-account, google-account.
    QFuture<base::Result<domain::Psychologist>> addPsychologist(PsychologistForm form);
    /// Changes a psychologist; the same fields. Sessions booked already follow when they are retried or moved.
    QFuture<base::Result<domain::Psychologist>> editPsychologist(QUuid id, PsychologistForm form);
    /// All psychologists, in the order in which they were added.
    QFuture<base::Result<std::vector<domain::Psychologist>>> psychologists();

    /// Same address and name is the same person, who is then answered. Fields of problems: first, last, email,
    /// phone, zone.
    QFuture<base::Result<domain::Person>> addPatient(PersonForm form);
    /// Changes a person. A new address brings upcoming sessions after it: a cancellation to the old address, if
    /// something went there, and a confirmation to the new one.
    QFuture<base::Result<domain::Person>> editPatient(QUuid id, PersonForm form);
    /// People whose name or address contains `text`, ignoring case; by last name.
    QFuture<base::Result<std::vector<domain::Person>>> findPatients(QString text);

private:
    ServiceContext m_context;
};

} // namespace anteroom::service
