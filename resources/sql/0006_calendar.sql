-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events that a person moved, deleted or edited in the calendar's own pages, and what reception said about it.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    booking INTEGER NOT NULL REFERENCES bookings,
    object INTEGER NOT NULL REFERENCES remote_objects,
    change TEXT NOT NULL,         -- moved, deleted, edited
    start_ms INTEGER,             -- where the event was moved to
    minutes INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    answered_at INTEGER,          -- NULL: open
    answer TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX decisions_open ON decisions (object) WHERE answered_at IS NULL;
CREATE INDEX decisions_by_booking ON decisions (booking);

-- How far each calendar was read. The calendar's id may be somebody's address: only its HMAC stands here.
CREATE TABLE calendar_reads (
    calendar BLOB PRIMARY KEY,
    sealed BLOB NOT NULL,         -- the calendar's own token for what comes next
    read_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
