"""Reads a table in both profiles of CSV with Python's reader, and holds them against each other.

Usage: read_csv.py RFC4180.csv SWEDISH_EXCEL.csv GUARDED

Cell by cell the two must be the same, but for the apostrophe before a text that a spreadsheet might run.
GUARDED is how many cells have one.
"""

import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    plain = list(csv.reader(file, delimiter=",", strict=True))
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    if file.read(1) != "\ufeff":
        sys.exit("the table for Excel begins with no byte order mark")
    excel = list(csv.reader(file, delimiter=";", strict=True))

if len(plain) < 2 or [len(row) for row in plain] != [len(row) for row in excel]:
    sys.exit("the tables have not the same rows and columns, or no rows")

guarded = 0
for plain_row, excel_row in zip(plain, excel):
    for wanted, found in zip(plain_row, excel_row):
        if found[:1] in ("=", "+", "-", "@", "\t", "\r"):
            sys.exit(f"a spreadsheet may run {found!r}")
        if found != wanted:
            guarded += 1
            if found != "'" + wanted:
                sys.exit(f"{wanted!r} became {found!r}")
if guarded != int(sys.argv[3]):
    sys.exit(f"{guarded} cells are guarded")
