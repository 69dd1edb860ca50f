"""Reads a calendar with python3-icalendar, and holds its days against those that are wanted.

Usage: read_calendar.py CALENDAR.ics DAY...

Each DAY is YYYY-MM-DD; a day stands as often as the calendar has entries on it, in its order.
"""

import datetime
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    content = file.read()
for line in content.split(b"\r\n"):
    if len(line) > 75 or b"\n" in line:
        sys.exit(f"no line of a calendar: {line!r}")
    line.decode("utf-8")  # no letter is split

if not icalendar.Calendar.from_ical(content).subcomponents:
    sys.exit("the calendar has no component, and RFC 5545 (3.6) wants one")
entries = icalendar.Calendar.from_ical(content).walk("VEVENT")
days = []
for entry in entries:
    begins = entry.decoded("DTSTART")
    if isinstance(begins, datetime.datetime) or entry.decoded("DTSTAMP").utcoffset() != datetime.timedelta(0):
        sys.exit("an entry takes not all of its day, or was stamped at another place")
    for name in ("UID", "SUMMARY", "DESCRIPTION", "CATEGORIES"):
        if name not in entry:
            sys.exit(f"an entry has no {name}")
    days.append(begins.isoformat())
if len({str(entry["UID"]) for entry in entries}) != len(entries):
    sys.exit("two entries have the same identity")
if days != sys.argv[2:]:
    sys.exit("the days are " + " ".join(days))
