-- judging: a judgement for every submission, with what the tests said. The results hold what the
-- student's code was given and printed: encrypted like the code.
ALTER TABLE judgements
    ALTER COLUMN outcome DROP NOT NULL,
    ADD COLUMN reason VARCHAR(30),
    ADD COLUMN problem_version INTEGER,
    ADD COLUMN status VARCHAR(20),
    ADD COLUMN tests_passed INTEGER,
    ADD COLUMN tests_total INTEGER,
    ADD COLUMN millis DOUBLE PRECISION,
    ADD COLUMN results BYTEA;
UPDATE judgements SET source = upper(source);

-- concepts: an outcome may be there and say nothing.
ALTER TABLE submission_evidence ADD COLUMN judged BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE submission_evidence SET judged = TRUE WHERE outcome IS NOT NULL;
