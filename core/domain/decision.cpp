// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/decision.h"

#include "core/domain/words.h"

namespace anteroom::domain {

using namespace Qt::StringLiterals;

namespace {

const Words<EventChange, 3> changes{
    {{EventChange::Moved, "moved"}, {EventChange::Deleted, "deleted"}, {EventChange::Edited, "edited"}}};
const Words<Choice, 4> choices{
    {{Choice::Move, "move"}, {Choice::PutBack, "put-back"}, {Choice::Keep, "keep"}, {Choice::Cancel, "cancel"}}};

} // namespace

bool Decision::offers(Choice choice) const
{
    switch (choice) {
    case Choice::Move:
        return change == EventChange::Moved && start.has_value();
    case Choice::Keep:
        return change == EventChange::Edited;
    case Choice::PutBack:
    case Choice::Cancel:
        return true;
    }
    return false;
}

QString reasonCode(EventChange change)
{
    return u"google.event-"_s + toText(change);
}

QString toText(EventChange change)
{
    return changes.text(change);
}

QString toText(Choice choice)
{
    return choices.text(choice);
}

std::optional<EventChange> eventChangeFromText(const QString &text)
{
    return changes.value(text);
}

std::optional<Choice> choiceFromText(const QString &text)
{
    return choices.value(text);
}

} // namespace anteroom::domain
