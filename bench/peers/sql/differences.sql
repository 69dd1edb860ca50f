-- What is not the same in both: row by row, in any order.

CREATE OR REPLACE VIEW found_by_rule AS
SELECT 'yearly' AS rule, case_id, yearly AS v FROM verdicts_found
UNION ALL SELECT 'half-yearly', case_id, half_yearly FROM verdicts_found
UNION ALL SELECT 'executed', case_id, executed FROM verdicts_found
UNION ALL SELECT 'before-end', case_id, before_end FROM verdicts_found
UNION ALL SELECT 'per-year', case_id, per_year FROM verdicts_found;

CREATE OR REPLACE VIEW found_verdicts AS
SELECT rule, number_of(case_id) AS case_id, v.kept::VARCHAR AS kept, v.state::VARCHAR AS state, v.next_due, v.days_overdue, v.breaches,
       0 AS excused, v.days_late, v.last_event
FROM found_by_rule;

CREATE OR REPLACE VIEW verdicts_that_differ AS
SELECT 'lssgov' AS who, * FROM (FROM expected_verdicts EXCEPT ALL FROM found_verdicts)
UNION ALL
SELECT 'DuckDB', * FROM (FROM found_verdicts EXCEPT ALL FROM expected_verdicts);

CREATE OR REPLACE VIEW tallies_that_differ AS
SELECT 'lssgov' AS who, * FROM (FROM expected_tally EXCEPT ALL FROM tally_found)
UNION ALL
SELECT 'DuckDB', * FROM (FROM tally_found EXCEPT ALL FROM expected_tally);
