// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accountstore.h"
#include "core/store/bookingstore.h"
#include "core/store/calendarreadstore.h"
#include "core/store/decisionstore.h"
#include "core/store/healthstore.h"
#include "core/store/hostchangestore.h"
#include "core/store/jobstore.h"
#include "core/store/leasestore.h"
#include "core/store/liststore.h"
#include "core/store/logstore.h"
#include "core/store/messagestore.h"
#include "core/store/peoplestore.h"
#include "core/store/practicestore.h"
#include "core/store/preflightstore.h"
#include "core/store/psychologiststore.h"
#include "core/store/remoteobjectstore.h"
#include "core/store/retentionstore.h"
#include "core/store/settingsstore.h"
#include "core/store/straystore.h"

namespace anteroom::store {

/// All stores over one connection, for the length of one transaction.
struct Tables {
    explicit Tables(const Context &context)
        : practice(context.db)
        , settings(context)
        , people(context)
        , psychologists(context)
        , accounts(context)
        , hostChanges(context)
        , bookings(context)
        , objects(context)
        , decisions(context)
        , calendarReads(context)
        , messages(context)
        , leases(context.db)
        , jobs(context.db)
        , lists(context)
        , logs(context.db)
        , health(context.db)
        , preflights(context.db)
        , retention(context)
        , strays(context)
    {
    }
    PracticeStore practice;
    SettingsStore settings;
    PeopleStore people;
    PsychologistStore psychologists;
    AccountStore accounts;
    HostChangeStore hostChanges;
    BookingStore bookings;
    RemoteObjectStore objects;
    DecisionStore decisions;
    CalendarReadStore calendarReads;
    MessageStore messages;
    LeaseStore leases;
    JobStore jobs;
    ListStore lists;
    LogStore logs;
    HealthStore health;
    PreflightStore preflights;
    RetentionStore retention;
    StrayStore strays;
};

} // namespace anteroom::store
