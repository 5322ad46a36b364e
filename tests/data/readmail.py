#!/usr/bin/python3
# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a mail from standard input and says as JSON what a mail program other than ours finds in it."""
import datetime
import email
import email.policy
import json
import sys

import icalendar


def read_calendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    event = events[0]
    start = event["DTSTART"].dt
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    return {
        "method": str(calendar["METHOD"]),
        "events": len(events),
        "zones": len([part for part in calendar.walk() if part.name == "VTIMEZONE"]),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "start": start.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "organizer": str(event["ORGANIZER"]),
        "attendees": [str(attendee) for attendee in attendees],
    }


def main():
    raw = sys.stdin.buffer.read()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    found = {
        "headers": {name: [str(value) for value in message.get_all(name)] for name in message.keys()},
        "from": [[a.display_name, a.addr_spec] for a in message["From"].addresses],
        "to": [[a.display_name, a.addr_spec] for a in message["To"].addresses],
        "defects": [],
        "types": [],
        "files": [],
    }
    attachment = None
    for part in message.walk():
        found["types"].append(part.get_content_type())
        found["defects"] += [repr(defect) for defect in part.defects]
        if part.get_filename():
            found["files"].append(part.get_filename())
            attachment = part.get_payload(decode=True)
        elif part.get_content_type() == "text/plain":
            found["text"] = part.get_content().replace("\r\n", "\n")
        elif part.get_content_type() == "text/html":
            found["html"] = part.get_content().replace("\r\n", "\n")
        elif part.get_content_type() == "text/calendar":
            found["methodParameter"] = part.get_param("method")
            found["charset"] = part.get_param("charset")
            found["calendar"] = read_calendar(part.get_payload(decode=True))
            inline = part.get_payload(decode=True)
    if attachment is not None:
        found["attachmentIsTheSame"] = attachment == inline
    json.dump(found, sys.stdout)


main()
