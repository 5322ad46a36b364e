-- SPDX-License-Identifier: GPL-3.0-or-later
-- A move or cancellation may be taken back until held_until: nothing of the session leaves before.
ALTER TABLE bookings ADD COLUMN held_until INTEGER;
CREATE INDEX bookings_held ON bookings (held_until) WHERE held_until IS NOT NULL;

-- HMAC of what a mail says of its session. Equal to what was said last: there is nothing to tell.
ALTER TABLE messages ADD COLUMN told BLOB;
