-- A number for each case, that of its id: so tables are, once somebody has prepared them to be asked.

CREATE OR REPLACE TABLE cases AS SELECT number_of(case_id) AS case_id, * EXCLUDE (case_id) FROM cases;

CREATE OR REPLACE TABLE events AS SELECT number_of(case_id) AS case_id, * EXCLUDE (case_id) FROM events;
