-- The five rules of the workload over two tables, cases and events.
--
-- What is written here is what came out fastest of several ways to say it: the events of one kind are put in
-- order first and joined with their decisions after that, each kind by itself, and every fact about a case is
-- an aggregate over one walk through its gaps.

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
    SELECT case_id, day, lag(day) OVER (PARTITION BY case_id ORDER BY day) AS before
    FROM events
    WHERE kind = 'follow-up'
)
SELECT case_id, day, months_after(greatest(before, first), 12) AS due,
       year(day) BETWEEN first_whole_year AND last_year - 1
           AND (before IS NULL OR before < first OR year(before) < year(day)) AS is_first_of_whole_year
FROM in_order JOIN duties USING (case_id)
WHERE day BETWEEN first AND last;

CREATE VIEW plan_reviews AS
WITH in_order AS (
    SELECT case_id, day, lag(day) OVER (PARTITION BY case_id ORDER BY day) AS before
    FROM events
    WHERE kind = 'plan review'
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

-- The answer of a rule whose next due day is `due`: null where nothing is asked any more.
CREATE MACRO state_of(first, is_asked, ends, due) AS (
    CASE WHEN first IS NULL THEN 'unknown'
         WHEN is_asked IS NOT TRUE THEN 'not_applicable'
         WHEN ends < getvariable('as_of') THEN 'ended'
         WHEN due IS NULL OR ends <= due THEN 'done'
         WHEN due < getvariable('as_of') THEN 'overdue'
         ELSE 'on_time' END
)::case_state;

CREATE MACRO verdict_of(first, is_asked, ends, due, breaches, days_late, last_event) AS {
    kept: (CASE WHEN first IS NULL THEN 'unknown'
                WHEN is_asked IS NOT TRUE THEN 'not_applicable'
                WHEN breaches > 0 THEN 'no'
                ELSE 'yes' END)::kept_answer,
    state: state_of(first, is_asked, ends, due),
    next_due: CASE WHEN state_of(first, is_asked, ends, due) IN ('overdue', 'on_time') THEN due END,
    days_overdue: CASE WHEN state_of(first, is_asked, ends, due) = 'overdue' THEN getvariable('as_of') - due ELSE 0 END,
    breaches: CASE WHEN is_asked THEN breaches ELSE 0 END::INTEGER,
    days_late: CASE WHEN is_asked THEN days_late ELSE 0 END::BIGINT,
    last_event: CASE WHEN is_asked THEN last_event END
};

CREATE VIEW standings AS
SELECT duties.*, first <= last AS is_asked,
       f.last_event AS last_follow_up, p.last_event AS last_plan_review,

       months_after(coalesce(f.last_event, first), 12) AS yearly_due,
       coalesce(f.breaches, 0) + (yearly_due < last)::INT AS yearly_breaches,
       coalesce(f.days_late, 0) + greatest(last - yearly_due, 0) AS yearly_days_late,

       months_after(coalesce(p.last_event, first), 6) AS half_yearly_due,
       coalesce(p.breaches, 0) + (half_yearly_due < last)::INT AS half_yearly_breaches,
       coalesce(p.days_late, 0) + greatest(last - half_yearly_due, 0) AS half_yearly_days_late,

       months_after(first, 3) AS executed_due,
       CASE WHEN executed <= last THEN executed END AS execution,
       greatest(coalesce(execution, last) - executed_due, 0) AS executed_days_late,

       valid_to - 30 AS before_end_due,
       is_asked AND first <= before_end_due AS is_end_asked,
       greatest(coalesce(f.first_event, last) - before_end_due, 0) AS before_end_days_late,
       f.first_event IS NOT NULL AS is_end_met,

       greatest(last_year - first_whole_year, 0) - coalesce(f.years_met, 0) AS per_year_breaches,
       greatest(first_whole_year, last_year + coalesce(year(f.last_event) = last_year, false)::INT) AS year_asked,
       make_date(year_asked, 12, 31) AS per_year_due
FROM duties LEFT JOIN follow_up_facts f USING (case_id) LEFT JOIN plan_review_facts p USING (case_id);

CREATE VIEW verdicts AS
SELECT case_id, unit,
       verdict_of(first, is_asked, ends, yearly_due, yearly_breaches, yearly_days_late, last_follow_up) AS yearly,
       verdict_of(first, is_asked, ends, half_yearly_due, half_yearly_breaches, half_yearly_days_late, last_plan_review) AS half_yearly,
       verdict_of(first, is_asked, ends, CASE WHEN execution IS NULL THEN executed_due END, (executed_days_late > 0)::INT,
                  executed_days_late, execution) AS executed,
       verdict_of(first, is_end_asked, ends, CASE WHEN NOT is_end_met THEN before_end_due END, (before_end_days_late > 0)::INT,
                  before_end_days_late, last_follow_up) AS before_end,
       verdict_of(first, is_asked, ends, per_year_due, per_year_breaches, 0, last_follow_up) AS per_year
FROM standings;
