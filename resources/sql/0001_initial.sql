-- SPDX-License-Identifier: GPL-3.0-or-later
-- Integers named *_ms, *_at, not_before and lease_until are milliseconds since 1970-01-01T00:00Z.
-- "sealed" columns are AES-256-GCM under the vault key, bound to table, row and column.

CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL,
    key_check BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
    key TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL,     -- name, e-mail, phone, zone, locale
    email_tag BLOB NOT NULL   -- HMAC of the address, for exact look-up
) STRICT;
CREATE INDEX people_by_email ON people (email_tag);

CREATE TABLE psychologists (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL,     -- name, e-mail, Zoom user, calendar
    zone TEXT NOT NULL,
    working_hours TEXT NOT NULL
) STRICT;

CREATE TABLE bookings (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    psychologist INTEGER NOT NULL REFERENCES psychologists,
    start_ms INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
    wall_time TEXT NOT NULL,
    session_type TEXT NOT NULL,
    modality TEXT NOT NULL,
    status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    uid TEXT NOT NULL,
    organizer TEXT NOT NULL,
    inviter TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    sealed BLOB NOT NULL,     -- place, cancel reason, overlap reason
    lease_owner TEXT,
    lease_until INTEGER
) STRICT;
CREATE INDEX bookings_by_psychologist ON bookings (psychologist, start_ms);
CREATE INDEX bookings_by_start ON bookings (start_ms);

CREATE TABLE booking_participants (
    booking INTEGER NOT NULL REFERENCES bookings,
    person INTEGER NOT NULL REFERENCES people,
    role TEXT NOT NULL,
    receives_messages INTEGER NOT NULL,
    PRIMARY KEY (booking, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_by_person ON booking_participants (person);

CREATE TABLE remote_objects (
    id INTEGER PRIMARY KEY,
    booking INTEGER NOT NULL REFERENCES bookings,
    kind TEXT NOT NULL,
    generation INTEGER NOT NULL,
    token TEXT NOT NULL UNIQUE,   -- random part of the marker by which the remote's copy is known as ours
    wanted TEXT NOT NULL,
    wanted_revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    sending BLOB NOT NULL,        -- print of the request in flight
    done BLOB NOT NULL,           -- print of what is known to be there
    attempts INTEGER NOT NULL,
    looks INTEGER NOT NULL,
    slow_look INTEGER NOT NULL,
    not_before INTEGER,           -- NULL: nothing to do
    failure_kind TEXT NOT NULL,
    failure_code TEXT NOT NULL,
    failure_detail TEXT NOT NULL,
    etag TEXT NOT NULL,
    sealed BLOB NOT NULL,         -- host or calendar, remote id, link, passcode
    given TEXT NOT NULL,          -- settings that the remote really gave
    UNIQUE (booking, kind, generation)
) STRICT;
CREATE INDEX remote_objects_due ON remote_objects (not_before) WHERE not_before IS NOT NULL;
CREATE INDEX remote_objects_parked ON remote_objects (booking) WHERE state = 'parked';

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    booking INTEGER NOT NULL REFERENCES bookings,
    step TEXT NOT NULL,
    channel TEXT NOT NULL,
    recipient INTEGER NOT NULL REFERENCES people,
    recipient_tag BLOB NOT NULL,
    cause INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    unknowns INTEGER NOT NULL,
    not_before INTEGER,           -- NULL: nothing to do
    sent_at INTEGER,
    carried_link INTEGER NOT NULL,
    told_start INTEGER,           -- the session's start that the mail as sent tells of
    message_id TEXT NOT NULL,
    sealed_to BLOB NOT NULL,      -- the address it is for
    sealed_bytes BLOB,            -- the mail as sent
    failure_kind TEXT NOT NULL,
    failure_code TEXT NOT NULL,
    failure_detail TEXT NOT NULL,
    UNIQUE (booking, step, channel, recipient_tag, cause)
) STRICT;
CREATE INDEX messages_due ON messages (not_before) WHERE not_before IS NOT NULL;
CREATE INDEX messages_parked ON messages (booking) WHERE state = 'parked';

CREATE TABLE sync_log (
    id INTEGER PRIMARY KEY,
    booking INTEGER NOT NULL REFERENCES bookings,
    object TEXT NOT NULL,         -- meeting, practice-event, psychologist-event, mail
    action TEXT NOT NULL,         -- create, update, delete, look, send
    outcome TEXT NOT NULL,        -- done, or the failure's kind
    code TEXT NOT NULL,
    ms INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX sync_log_by_booking ON sync_log (booking, at);
CREATE INDEX sync_log_by_time ON sync_log (at);

CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,          -- role that acted
    action TEXT NOT NULL,
    subject TEXT NOT NULL,        -- "booking 12", never a name
    detail TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_log_keeps_rows BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never deleted');
END;
CREATE TRIGGER audit_log_keeps_text BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'audit rows are never changed');
END;
