-- The five rules of the workload over two tables, cases and events.
--
-- This is the fastest of several ways to say it. Each kind of event is put in order by itself, all decisions at
-- once, and joined with them after that; all facts about a decision come from one walk through its gaps; and
-- each state is found once. Slower were a partition for each decision, one window over both kinds, lists
-- instead of windows, each rule by itself, and constants without ::type, which DuckDB compares as text.

SET VARIABLE as_of = DATE '2025-06-30';

CREATE TYPE kept_answer AS ENUM ('yes', 'no', 'unknown', 'not_applicable');
CREATE TYPE case_state AS ENUM ('not_applicable', 'unknown', 'ended', 'done', 'overdue', 'due_soon', 'on_time');

-- The day so many months after another; what would be 31 February is the last day of February.
CREATE MACRO months_after(day, months) AS (day + to_months(months))::DATE;

-- From the decision to its end or the day of the question; ends is the last day of the decision.
CREATE VIEW duties AS
SELECT case_id, unit, decided AS first, executed, valid_to,
       coalesce(valid_to, DATE '2199-12-31') AS ends, least(valid_to, getvariable('as_of')) AS last,
       year(first) + (month(first) > 1 OR day(first) > 1)::INT AS first_whole_year, year(last) AS last_year
FROM cases;

-- Each follow-up in a duty, and the day from which the next was counted until it was done.
CREATE VIEW follow_ups AS
WITH in_order AS (
    SELECT case_id, day, CASE WHEN lag(case_id) OVER w = case_id THEN lag(day) OVER w END AS before
    FROM events
    WHERE kind = 'follow-up'::event_kind
    WINDOW w AS (ORDER BY case_id, day)
)
SELECT case_id, day, months_after(greatest(before, first), 12) AS due,
       year(day) BETWEEN first_whole_year AND last_year - 1
           AND (before IS NULL OR before < first OR year(before) < year(day)) AS is_first_of_whole_year
FROM in_order JOIN duties USING (case_id)
WHERE day BETWEEN first AND last;

CREATE VIEW plan_reviews AS
WITH in_order AS (
    SELECT case_id, day, CASE WHEN lag(case_id) OVER w = case_id THEN lag(day) OVER w END AS before
    FROM events
    WHERE kind = 'plan review'::event_kind
    WINDOW w AS (ORDER BY case_id, day)
)
SELECT case_id, day, months_after(greatest(before, first), 6) AS due
FROM in_order JOIN duties USING (case_id)
WHERE day BETWEEN first AND last;

CREATE VIEW follow_up_facts AS
SELECT case_id, count(*) FILTER (day > due) AS breaches, sum(day - due) FILTER (day > due) AS days_late,
       min(day) AS first_event, max(day) AS last_event, count(*) FILTER (is_first_of_whole_year) AS years_met
FROM follow_ups
GROUP BY case_id;

CREATE VIEW plan_review_facts AS
SELECT case_id, count(*) FILTER (day > due) AS breaches, sum(day - due) FILTER (day > due) AS days_late,
       max(day) AS last_event
FROM plan_reviews
GROUP BY case_id;

-- Where each decision is under each rule: the day by which something is to be done next (null: nothing is),
-- and what was late.
CREATE VIEW standings AS
SELECT duties.*, first <= last AS is_asked,
       f.last_event AS last_follow_up, p.last_event AS last_plan_review,

       months_after(coalesce(f.last_event, first), 12) AS yearly_due,
       coalesce(f.breaches, 0) + (yearly_due < last)::INT AS yearly_breaches,
       coalesce(f.days_late, 0) + greatest(last - yearly_due, 0) AS yearly_days_late,

       months_after(coalesce(p.last_event, first), 6) AS half_yearly_due,
       coalesce(p.breaches, 0) + (half_yearly_due < last)::INT AS half_yearly_breaches,
       coalesce(p.days_late, 0) + greatest(last - half_yearly_due, 0) AS half_yearly_days_late,

       CASE WHEN executed <= last THEN executed END AS execution,
       CASE WHEN execution IS NULL THEN months_after(first, 3) END AS executed_due,
       greatest(coalesce(execution, last) - months_after(first, 3), 0) AS executed_days_late,

       is_asked AND first <= valid_to - 30 AS is_end_asked,
       CASE WHEN f.first_event IS NULL THEN valid_to - 30 END AS before_end_due,
       greatest(coalesce(f.first_event, last) - (valid_to - 30), 0) AS before_end_days_late,

       greatest(last_year - first_whole_year, 0) - coalesce(f.years_met, 0) AS per_year_breaches,
       greatest(first_whole_year, last_year + coalesce(year(f.last_event) = last_year, false)::INT) AS year_asked,
       make_date(year_asked, 12, 31) AS per_year_due
FROM duties LEFT JOIN follow_up_facts f USING (case_id) LEFT JOIN plan_review_facts p USING (case_id);

CREATE MACRO state_of(first, is_asked, ends, due) AS
    CASE WHEN first IS NULL THEN 'unknown'::case_state
         WHEN is_asked IS NOT TRUE THEN 'not_applicable'::case_state
         WHEN ends < getvariable('as_of') THEN 'ended'::case_state
         WHEN due IS NULL OR ends <= due THEN 'done'::case_state
         WHEN due < getvariable('as_of') THEN 'overdue'::case_state
         ELSE 'on_time'::case_state END;

CREATE VIEW states AS
SELECT *, state_of(first, is_asked, ends, yearly_due) AS yearly_state,
       state_of(first, is_asked, ends, half_yearly_due) AS half_yearly_state,
       state_of(first, is_asked, ends, executed_due) AS executed_state,
       state_of(first, is_end_asked, ends, before_end_due) AS before_end_state,
       state_of(first, is_asked, ends, per_year_due) AS per_year_state
FROM standings;

CREATE MACRO is_judged(state) AS state NOT IN ('unknown'::case_state, 'not_applicable'::case_state);

CREATE MACRO verdict_of(state, due, breaches, days_late, last_event) AS {
    kept: CASE WHEN state = 'unknown'::case_state THEN 'unknown'::kept_answer
               WHEN state = 'not_applicable'::case_state THEN 'not_applicable'::kept_answer
               WHEN breaches > 0 THEN 'no'::kept_answer
               ELSE 'yes'::kept_answer END,
    state: state,
    next_due: CASE WHEN state IN ('overdue'::case_state, 'on_time'::case_state) THEN due END,
    days_overdue: CASE WHEN state = 'overdue'::case_state THEN getvariable('as_of') - due ELSE 0 END,
    breaches: CASE WHEN is_judged(state) THEN breaches ELSE 0 END::INTEGER,
    days_late: CASE WHEN is_judged(state) THEN days_late ELSE 0 END::BIGINT,
    last_event: CASE WHEN is_judged(state) THEN last_event END
};

CREATE VIEW verdicts AS
SELECT case_id, unit,
       verdict_of(yearly_state, yearly_due, yearly_breaches, yearly_days_late, last_follow_up) AS yearly,
       verdict_of(half_yearly_state, half_yearly_due, half_yearly_breaches, half_yearly_days_late,
                  last_plan_review) AS half_yearly,
       verdict_of(executed_state, executed_due, (executed_days_late > 0)::INT, executed_days_late,
                  execution) AS executed,
       verdict_of(before_end_state, before_end_due, (before_end_days_late > 0)::INT, before_end_days_late,
                  last_follow_up) AS before_end,
       verdict_of(per_year_state, per_year_due, per_year_breaches, 0, last_follow_up) AS per_year
FROM states;
