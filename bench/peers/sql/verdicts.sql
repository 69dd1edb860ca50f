-- Verdict columns: 35 of them, and a row for each case.
CREATE TABLE verdicts_found AS FROM verdicts;
