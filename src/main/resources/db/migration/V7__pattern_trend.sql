-- patterns: which submissions were read, and where which pattern was seen: for trends and evidence
CREATE TABLE analysed_submissions (
    submission_id UUID PRIMARY KEY,
    student_id UUID NOT NULL,
    language VARCHAR(20) NOT NULL,
    submitted_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX analysed_submissions_of_student ON analysed_submissions (student_id, submitted_at DESC);

CREATE TABLE pattern_sightings (
    submission_id UUID NOT NULL,
    pattern_id VARCHAR(100) NOT NULL,
    student_id UUID NOT NULL,
    problem_id VARCHAR(100),
    occurrences INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    submitted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (submission_id, pattern_id)
);
CREATE INDEX pattern_sightings_of_student
    ON pattern_sightings (student_id, pattern_id, submitted_at DESC);
