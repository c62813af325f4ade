-- concepts: evidence comes from a submission or a quiz, and is kept once.
ALTER TABLE proficiency_evidence RENAME COLUMN submission_id TO source_id;
ALTER TABLE proficiency_evidence
    ADD COLUMN source VARCHAR(20) NOT NULL DEFAULT 'SUBMISSION'
        CHECK (source IN ('SUBMISSION', 'QUIZ')),
    ADD COLUMN item INTEGER;
UPDATE proficiency_evidence e SET item = numbered.n - 1
FROM (SELECT id, row_number() OVER (PARTITION BY source_id ORDER BY concept_id, kind, id) AS n
      FROM proficiency_evidence) numbered
WHERE numbered.id = e.id;
DROP INDEX proficiency_evidence_by_cell;
ALTER TABLE proficiency_evidence
    DROP COLUMN id,
    ALTER COLUMN source DROP DEFAULT,
    ADD PRIMARY KEY (source_id, item);
CREATE INDEX proficiency_evidence_by_cell
    ON proficiency_evidence (student_id, concept_id, at DESC, source_id DESC, item DESC);

-- A cell is a sum for each day of practice, so that each day's evidence ages by itself.
DROP TABLE proficiency;
CREATE TABLE proficiency (
    student_id UUID NOT NULL,
    concept_id VARCHAR(60) NOT NULL,
    day DATE NOT NULL,
    success_points BIGINT NOT NULL,
    difficulty_points BIGINT NOT NULL,
    evidence_count INTEGER NOT NULL,
    last_practised TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, concept_id, day)
);
INSERT INTO proficiency
SELECT student_id, concept_id, (at AT TIME ZONE 'UTC')::date,
    sum(greatest(points, 0)), sum(greatest(-points, 0)), count(*), max(at)
FROM proficiency_evidence
GROUP BY student_id, concept_id, (at AT TIME ZONE 'UTC')::date;

-- How each student's first judged try at a problem went. The learned difficulty is counted from it.
CREATE TABLE first_tries (
    problem_id VARCHAR(100) NOT NULL,
    problem_version INTEGER NOT NULL,
    student_id UUID NOT NULL,
    institution_id UUID,
    submission_id UUID NOT NULL,
    correct BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, problem_id, problem_version)
);
CREATE INDEX first_tries_of_problem
    ON first_tries (problem_id, problem_version, institution_id) INCLUDE (correct);
COMMENT ON COLUMN first_tries.institution_id IS 'null for a problem that comes with the application';

-- Where a class stands on a concept on average: what a student of it starts from.
CREATE TABLE class_priors (
    cohort_id UUID NOT NULL,
    concept_id VARCHAR(60) NOT NULL,
    mean DOUBLE PRECISION NOT NULL,
    students INTEGER NOT NULL,
    PRIMARY KEY (cohort_id, concept_id)
);
CREATE TABLE class_priors_made (
    cohort_id UUID PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL
);
