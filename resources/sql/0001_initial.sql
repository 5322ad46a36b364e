-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
