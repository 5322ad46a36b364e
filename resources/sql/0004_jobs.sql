-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is done from time to time for the practice as a whole: who is at it, and when it came to an end last.
CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    owner TEXT,                   -- NULL: nobody is at it
    ended_at INTEGER              -- NULL: never came to an end
) STRICT, WITHOUT ROWID;
