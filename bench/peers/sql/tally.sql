-- Tallies by unit: each case is counted once for each rule, by the answers there are; these are few, and are
-- then set side by side.
CREATE TABLE tally_found AS
WITH answered AS MATERIALIZED (
    FROM verdicts
),
counted AS (
    SELECT 'yearly' AS rule, unit, yearly.kept AS kept, yearly.state AS state, count(*) AS cases,
           sum(yearly.breaches) AS breaches, sum(yearly.days_late) AS days_late,
           sum(yearly.days_overdue) AS days_overdue
    FROM answered GROUP BY ALL
    UNION ALL
    SELECT 'half-yearly', unit, half_yearly.kept, half_yearly.state, count(*),
           sum(half_yearly.breaches), sum(half_yearly.days_late), sum(half_yearly.days_overdue)
    FROM answered GROUP BY ALL
    UNION ALL
    SELECT 'executed', unit, executed.kept, executed.state, count(*),
           sum(executed.breaches), sum(executed.days_late), sum(executed.days_overdue)
    FROM answered GROUP BY ALL
    UNION ALL
    SELECT 'before-end', unit, before_end.kept, before_end.state, count(*),
           sum(before_end.breaches), sum(before_end.days_late), sum(before_end.days_overdue)
    FROM answered GROUP BY ALL
    UNION ALL
    SELECT 'per-year', unit, per_year.kept, per_year.state, count(*),
           sum(per_year.breaches), sum(per_year.days_late), sum(per_year.days_overdue)
    FROM answered GROUP BY ALL
)
SELECT rule, unit, sum(cases) AS cases,
       coalesce(sum(cases) FILTER (kept = 'yes'), 0) AS yes,
       coalesce(sum(cases) FILTER (kept = 'no'), 0) AS no,
       coalesce(sum(cases) FILTER (kept = 'unknown'), 0) AS unknown,
       coalesce(sum(cases) FILTER (kept = 'not_applicable'), 0) AS not_applicable,
       coalesce(sum(cases) FILTER (state = 'not_applicable'), 0) AS in_not_applicable,
       coalesce(sum(cases) FILTER (state = 'unknown'), 0) AS in_unknown,
       coalesce(sum(cases) FILTER (state = 'ended'), 0) AS in_ended,
       coalesce(sum(cases) FILTER (state = 'done'), 0) AS in_done,
       coalesce(sum(cases) FILTER (state = 'overdue'), 0) AS in_overdue,
       coalesce(sum(cases) FILTER (state = 'due_soon'), 0) AS in_due_soon,
       coalesce(sum(cases) FILTER (state = 'on_time'), 0) AS in_on_time,
       sum(breaches) AS breaches, 0 AS excused, sum(days_late) AS days_late, sum(days_overdue) AS days_overdue
FROM counted
GROUP BY rule, unit;
