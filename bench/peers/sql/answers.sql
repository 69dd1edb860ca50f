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

-- Found is a case by its id in the file or by its number, expected by its number.
CREATE MACRO number_of(id) AS ltrim(id::VARCHAR, 'N-')::INTEGER;
