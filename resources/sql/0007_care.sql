-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a look before a session found; of the booking as it was then.
CREATE TABLE preflight (
    booking INTEGER PRIMARY KEY REFERENCES bookings,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    light TEXT NOT NULL,          -- ok, attention, danger: the worst of the checks
    checks TEXT NOT NULL          -- "room=ok passcode=danger:changed": our own words only
) STRICT;

-- Rooms, links and mails that are past their time are found without looking at all sessions.
ALTER TABLE remote_objects ADD COLUMN emptied INTEGER NOT NULL DEFAULT 0; -- 1: link and passcode are gone for good
CREATE INDEX remote_objects_standing ON remote_objects (booking) WHERE kind = 'meeting' AND done <> x'';
CREATE INDEX remote_objects_full ON remote_objects (booking) WHERE kind = 'meeting' AND emptied = 0;
CREATE INDEX messages_full ON messages (booking) WHERE sealed_bytes IS NOT NULL;

-- What was deleted because its time was over.
CREATE TABLE retention_proofs (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,           -- zoom-meetings-24h, links-30d, mails-30d, log-90d
    count INTEGER NOT NULL,
    at INTEGER NOT NULL,
    up_to INTEGER NOT NULL,       -- what had ended, or was written, until then
    UNIQUE (rule, at)
) STRICT;

-- Deleting pauses while nobody confirms the clock.
CREATE TABLE retention_pause (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    since INTEGER NOT NULL
) STRICT;

-- A create whose outcome was unknown may take effect late: when to look for a second meeting.
CREATE TABLE late_looks (
    id INTEGER PRIMARY KEY,
    object INTEGER NOT NULL REFERENCES remote_objects ON DELETE CASCADE,
    due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX late_looks_by_object ON late_looks (object);

-- What carries our mark at a remote and should not be there, but is not ours to delete.
CREATE TABLE strays (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    service TEXT NOT NULL,        -- zoom, google
    code TEXT NOT NULL,           -- edited: somebody changed it; unknown: this store never made it
    start_ms INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    sealed BLOB NOT NULL          -- host or calendar, and remote id
) STRICT;
