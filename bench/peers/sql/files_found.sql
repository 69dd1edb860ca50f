-- As files.sql, but DuckDB finds out by itself what the columns hold.

CREATE TYPE event_kind AS ENUM ('follow-up', 'plan review');

CREATE TABLE cases AS FROM read_csv(getvariable('folder') || '/cases.csv');

CREATE TABLE events AS
SELECT case_id, kind::event_kind AS kind, date AS day FROM read_csv(getvariable('folder') || '/events.csv');
