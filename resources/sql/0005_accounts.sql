-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts at Zoom and Google beside the one in the settings, which has no row: NULL means that one.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,           -- zoom, google
    enabled INTEGER NOT NULL,
    sealed BLOB NOT NULL          -- name, account id, client id, subject
) STRICT;
ALTER TABLE psychologists ADD COLUMN zoom_account INTEGER REFERENCES accounts;
ALTER TABLE psychologists ADD COLUMN google_account INTEGER REFERENCES accounts;
ALTER TABLE psychologists ADD COLUMN zoom_enabled INTEGER NOT NULL DEFAULT 1;
ALTER TABLE remote_objects ADD COLUMN account INTEGER REFERENCES accounts;

-- How an object that is wanted absent goes: at-once, when-told (it is replaced, and who had its link is told first),
-- ended (whoever is in the meeting is put out first).
ALTER TABLE remote_objects ADD COLUMN going TEXT NOT NULL DEFAULT 'at-once';

-- Meetings made and changed, by host and UTC day: Zoom allows so many. The host is an HMAC of account and user.
CREATE TABLE host_changes (
    host BLOB NOT NULL,
    day INTEGER NOT NULL,         -- days since 1970-01-01
    changes INTEGER NOT NULL,
    PRIMARY KEY (host, day)
) STRICT, WITHOUT ROWID;
