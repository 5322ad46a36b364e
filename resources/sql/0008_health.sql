-- SPDX-License-Identifier: GPL-3.0-or-later
-- An attempt may concern no session: a new token, a look at a whole calendar.
CREATE TABLE sync_log_new (
    id INTEGER PRIMARY KEY,
    booking INTEGER REFERENCES bookings, -- NULL: of no one session
    account TEXT NOT NULL,        -- empty: that of the settings; else its id
    object TEXT NOT NULL,         -- meeting, practice-event, psychologist-event, mail, zoom, google, zoom-token, google-token
    action TEXT NOT NULL,         -- create, update, delete, look, send, refresh
    outcome TEXT NOT NULL,        -- done, or the failure's kind
    code TEXT NOT NULL,
    ms INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO sync_log_new (id, booking, account, object, action, outcome, code, ms, at)
    SELECT id, booking, '', object, action, outcome, code, ms, at FROM sync_log;
DROP TABLE sync_log;
ALTER TABLE sync_log_new RENAME TO sync_log;
CREATE INDEX sync_log_by_booking ON sync_log (booking, at);
CREATE INDEX sync_log_by_time ON sync_log (at);

-- The attempts of an hour, counted as they are logged, so that nobody has to read a day of them.
CREATE TABLE sync_hours (
    hour INTEGER NOT NULL,        -- hours since 1970
    object TEXT NOT NULL,
    account TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    upto INTEGER NOT NULL,        -- they took at most so many milliseconds
    attempts INTEGER NOT NULL,
    retries INTEGER NOT NULL,     -- those that followed a failed one
    ms INTEGER NOT NULL,          -- what they took, together
    PRIMARY KEY (hour, object, account, action, outcome, upto)
) STRICT, WITHOUT ROWID;

-- How each service (zoom, google, mail), and each way to its tokens, stands by the last attempts.
CREATE TABLE service_state (
    service TEXT NOT NULL,
    account TEXT NOT NULL,
    attempted_at INTEGER NOT NULL,
    done_at INTEGER,              -- NULL: never
    failing_since INTEGER,        -- NULL: the last attempt was answered
    failed_at INTEGER,            -- NULL: never
    failure_kind TEXT NOT NULL,   -- the last one, even when others succeeded since
    failure_code TEXT NOT NULL,
    failure_detail TEXT NOT NULL,
    PRIMARY KEY (service, account)
) STRICT, WITHOUT ROWID;
