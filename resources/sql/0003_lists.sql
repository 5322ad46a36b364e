-- SPDX-License-Identifier: GPL-3.0-or-later
-- For lists over all sessions: what they filter and sort by stands in one index, in the order of starts.
DROP INDEX bookings_by_start;
CREATE INDEX bookings_by_start ON bookings (start_ms, psychologist, status, session_type, modality);
-- Also for the question whether somebody is busy, which then needs no look at the sessions themselves.
DROP INDEX bookings_by_psychologist;
CREATE INDEX bookings_by_psychologist ON bookings (psychologist, start_ms, status, minutes);

-- Sessions of which something waits after a failure are found without looking at all that waits.
CREATE INDEX remote_objects_failed ON remote_objects (booking) WHERE not_before IS NOT NULL AND failure_code <> '';
CREATE INDEX messages_failed ON messages (booking) WHERE not_before IS NOT NULL AND failure_code <> '';

-- Grows with each change of somebody, so that a directory in memory reads only those who changed.
ALTER TABLE people ADD COLUMN changed INTEGER; -- NULL: as entered
CREATE INDEX people_changed ON people (changed) WHERE changed IS NOT NULL;
