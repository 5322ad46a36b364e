# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads mails as a patient's mail program would: with Python's email and icalendar, none of our own code."""

import datetime
import email
import email.policy
import html
import re
import urllib.parse
import zoneinfo

from practice import icalendar


class CalendarPart:
    """A text/calendar (or application/ics) part of a mail."""

    def __init__(self, part):
        self.content_type = part.get_content_type()
        self.method_parameter = part.get_param("method")
        self.charset = (part.get_content_charset() or "").lower()
        self.filename = part.get_filename()
        self.content = part.get_payload(decode=True)
        self.calendar = icalendar.Calendar.from_ical(self.content)


class Mail:
    """One entry of state.json's mails."""

    def __init__(self, entry):
        self.entry = entry
        self.raw = entry["raw"].encode("utf-8", "surrogateescape")
        self.message = email.message_from_bytes(self.raw, policy=email.policy.default)
        self.subject = str(self.message["Subject"])
        self.sender = only_address(self.message["From"])
        self.to = only_address(self.message["To"])
        self.message_id = str(self.message["Message-ID"]).strip()
        self.text = self.html = None
        self.calendars = []
        for part in self.message.walk():
            kind = part.get_content_type()
            if kind == "text/plain" and not part.is_attachment():
                self.text = part.get_content()
            elif kind == "text/html" and not part.is_attachment():
                self.html = part.get_content()
            elif kind in ("text/calendar", "application/ics"):
                self.calendars.append(CalendarPart(part))

    @property
    def html_as_read(self):
        """The HTML with its entities resolved, to look for links in it."""
        return html.unescape(self.html)

    @property
    def links(self):
        """Every link target of the HTML, then every link in the text."""
        targets = re.findall(r"""href\s*=\s*["']([^"']+)["']""", self.html or "", re.IGNORECASE)
        return [html.unescape(target) for target in targets] + re.findall(r"https?://[^\s<>\"]+", self.text or "")

    @property
    def method(self):
        """METHOD of the calendar object; None: the mail carries none."""
        if not self.calendars:
            return None
        methods = {str(part.calendar.get("METHOD")) for part in self.calendars}
        assert len(methods) == 1, f"the calendar parts disagree: {methods}"
        return methods.pop()

    @property
    def event(self):
        events = self.calendars[0].calendar.walk("VEVENT")
        assert len(events) == 1, "one VEVENT per mail"
        return events[0]

    @property
    def uid(self):
        return str(self.event["UID"])

    @property
    def sequence(self):
        return int(self.event.get("SEQUENCE", 0))

    @property
    def start(self):
        """DTSTART as an instant, by the system's time zones and not by the mail's VTIMEZONE."""
        return moment(self.event["DTSTART"])

    @property
    def end(self):
        if "DTEND" in self.event:
            return moment(self.event["DTEND"])
        return self.start + self.event["DURATION"].dt


def only_address(header):
    """The one address of a From or To header."""
    addresses = header.addresses
    assert len(addresses) == 1, "one address"
    return addresses[0].addr_spec


def moment(value):
    at = value.dt
    zone = value.params.get("TZID")
    if zone:
        at = at.replace(tzinfo=zoneinfo.ZoneInfo(str(zone)))
    assert at.tzinfo is not None, "a floating time means something else on every machine"
    return at.astimezone(datetime.timezone.utc)


def mailto(value):
    assert str(value).lower().startswith("mailto:"), value
    return str(value)[7:]


def check_form(mail):
    """What every mail must be, whatever it says: CRLF, one recipient, text and HTML, short header lines."""
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", mail.raw) is None, "raw keeps CRLF and has no bare CR or LF"
    for line in mail.raw.split(b"\r\n"):
        assert len(line) <= 998, "RFC 5322: no line over 998 octets"
    assert not mail.message.defects, mail.message.defects
    for header in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        assert mail.message[header], f"the mail has no {header}"
        assert len(mail.message.get_all(header)) == 1, f"more than one {header}"
    assert mail.message["Bcc"] is None and mail.message["Cc"] is None, "one recipient per mail"
    assert re.fullmatch(r"<[^<>@\s]+@[^<>@\s]+>", mail.message_id), f"odd Message-ID {mail.message_id}"
    assert mail.text and mail.text.strip(), "a text part"
    assert mail.html and mail.html.strip(), "an HTML part"


def check_calendar(mail, method, attendee=None):
    """The calendar object by RFC 5545, 5546 and 6047: what Outlook, Google and Apple need to follow it."""
    assert mail.calendars, "the mail carries a calendar object"
    inline = [part for part in mail.calendars if part.content_type == "text/calendar"]
    assert inline, "one part is text/calendar"
    for part in mail.calendars:
        if part.content_type == "text/calendar":
            assert part.method_parameter and part.method_parameter.upper() == method, (
                f"the MIME method parameter is {part.method_parameter}, METHOD is {method}")
            assert part.charset in ("utf-8", "us-ascii"), part.charset
        assert str(part.calendar.get("METHOD")) == method, part.calendar.get("METHOD")
        assert str(part.calendar.get("VERSION")) == "2.0" and part.calendar.get("PRODID")
        assert re.search(rb"(?<!\r)\n", part.content) is None, "CRLF in the calendar object"
        assert max(map(len, part.content.split(b"\r\n"))) <= 75, "lines folded at 75 octets"
        assert len(part.calendar.walk("VEVENT")) == 1, "one VEVENT per mail"
        assert str(part.calendar.walk("VEVENT")[0]["UID"]) == mail.uid, "all parts tell of the same event"
    event = mail.event
    for name in ("UID", "DTSTAMP", "DTSTART", "ORGANIZER", "SUMMARY", "SEQUENCE"):
        assert name in event, f"VEVENT has no {name}"
    assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0), "DTSTAMP in UTC"
    assert mailto(event["ORGANIZER"]) == mail.sender, "ORGANIZER is the From address"
    if method in ("REQUEST", "CANCEL"):
        attendees = event["ATTENDEE"] if isinstance(event.get("ATTENDEE"), list) else [event["ATTENDEE"]]
        assert (attendee or mail.to) in [mailto(item) for item in attendees], "the patient is an ATTENDEE"
    if method == "CANCEL":
        assert str(event.get("STATUS")) == "CANCELLED", "STATUS:CANCELLED in a CANCEL"
    else:
        assert str(event.get("STATUS", "CONFIRMED")) == "CONFIRMED"
    check_zone(mail)


def check_zone(mail):
    """DTSTART names an IANA zone, its VTIMEZONE is there and means the same."""
    start = mail.event["DTSTART"]
    zone = start.params.get("TZID")
    if not zone:
        return  # UTC; whether a wall time is asked for is the caller's question
    definitions = [item for item in mail.calendars[0].calendar.walk("VTIMEZONE") if str(item["TZID"]) == str(zone)]
    assert len(definitions) == 1, f"a VTIMEZONE for {zone}"
    naive = start.dt.replace(tzinfo=None)
    theirs = definitions[0].to_tz().localize(naive).utcoffset()
    ours = naive.replace(tzinfo=zoneinfo.ZoneInfo(str(zone))).utcoffset()
    assert theirs == ours, f"VTIMEZONE says {theirs} at {naive}, the system says {ours}"


def add_to_google_link(mail):
    """The parameters of the mail's "Add to Google Calendar" link."""
    found = [link for link in mail.links
             if link.startswith("https://calendar.google.com/calendar/") and "action=TEMPLATE" in link]
    assert found, "the mail has an Add to Google Calendar link"
    return found[0], dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(found[0]).query))


def dates_of_link(parameters):
    """(start, end) of an Add to Google Calendar link; both ends must be there."""
    ends = parameters["dates"].split("/")
    assert len(ends) == 2, parameters["dates"]
    zone = zoneinfo.ZoneInfo(parameters.get("ctz", "UTC"))
    result = []
    for end in ends:
        assert end.endswith("Z") or "ctz" in parameters, "a zone: Z or ctz"
        at = datetime.datetime.strptime(end.rstrip("Z"), "%Y%m%dT%H%M%S")
        at = at.replace(tzinfo=datetime.timezone.utc if end.endswith("Z") else zone)
        result.append(at.astimezone(datetime.timezone.utc))
    return tuple(result)
