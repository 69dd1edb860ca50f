-- The two files as they are exported into two tables in memory, with the types said: ids are texts, days are
-- dates.
--
-- This and files_found.sql are the fastest of several ways. Ids as numbers, joined to the events while these
-- are read, made the answers faster and reading so much slower that the whole took longer; ids as an ENUM took
-- half as long again. Rows in any order (preserve_insertion_order = false) made no difference.

CREATE TYPE event_kind AS ENUM ('follow-up', 'plan review');

CREATE TABLE cases AS
FROM read_csv(getvariable('folder') || '/cases.csv', header = true, delim = ',', columns = {
    case_id: 'VARCHAR', unit: 'VARCHAR', decided: 'DATE', executed: 'DATE', valid_to: 'DATE'});

CREATE TABLE events AS
SELECT case_id, kind::event_kind AS kind, date AS day
FROM read_csv(getvariable('folder') || '/events.csv', header = true, delim = ',', columns = {
    case_id: 'VARCHAR', kind: 'VARCHAR', date: 'DATE'});
