-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a look before a session found; of the booking as it was then.
CREATE TABLE preflight (
    booking INTEGER PRIMARY KEY REFERENCES bookings,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    light TEXT NOT NULL,          -- ok, attention, danger: the worst of the checks
    checks TEXT NOT NULL          -- "room=ok passcode=danger:changed": our own words only
) STRICT;

