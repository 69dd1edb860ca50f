-- The files of the workload as tables in memory. Days come as numbers from 1970-01-01.

CREATE TYPE event_kind AS ENUM ('follow-up', 'plan review');
CREATE MACRO day_of(number) AS DATE '1970-01-01' + number;

CREATE TABLE cases AS
SELECT case_id, unit, day_of(decided) AS decided, day_of(executed) AS executed, day_of(valid_to) AS valid_to
FROM read_csv(getvariable('folder') || '/cases.csv', header = true, columns = {
    case_id: 'INTEGER', unit: 'VARCHAR', decided: 'INTEGER', executed: 'INTEGER', valid_to: 'INTEGER'});

CREATE TABLE events AS
SELECT case_id, kind, day_of(day) AS day
FROM read_csv(getvariable('folder') || '/events.csv', header = true, columns = {
    case_id: 'INTEGER', kind: 'event_kind', day: 'INTEGER'});

-- The answers of lssgov.
CREATE TABLE expected_verdicts AS
FROM read_csv(getvariable('folder') || '/verdicts.csv', header = true, columns = {
    rule: 'VARCHAR', case_id: 'INTEGER', kept: 'VARCHAR', state: 'VARCHAR', next_due: 'DATE',
    days_overdue: 'INTEGER', breaches: 'INTEGER', excused: 'INTEGER', days_late: 'BIGINT', last_event: 'DATE'});

CREATE TABLE expected_tally AS
FROM read_csv(getvariable('folder') || '/tally.csv', header = true, columns = {
    rule: 'VARCHAR', unit: 'VARCHAR', cases: 'BIGINT', yes: 'BIGINT', no: 'BIGINT', unknown: 'BIGINT',
    not_applicable: 'BIGINT', in_not_applicable: 'BIGINT', in_unknown: 'BIGINT', in_ended: 'BIGINT',
    in_done: 'BIGINT', in_overdue: 'BIGINT', in_due_soon: 'BIGINT', in_on_time: 'BIGINT', breaches: 'BIGINT',
    excused: 'BIGINT', days_late: 'BIGINT', days_overdue: 'BIGINT'});
