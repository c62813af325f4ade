-- One block a module; no module reads another's tables.

-- submissions
CREATE TABLE submissions (
    id UUID PRIMARY KEY,
    student_id UUID NOT NULL,
    language VARCHAR(20) NOT NULL,
    problem_id VARCHAR(100),
    file_name VARCHAR(255),
    idempotency_key VARCHAR(100) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    size_bytes INTEGER NOT NULL,
    reported_outcome VARCHAR(20),
    submitted_at TIMESTAMPTZ NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    UNIQUE (student_id, idempotency_key)
);
CREATE INDEX submissions_by_student ON submissions (student_id, received_at DESC, id DESC);

-- judging
CREATE TABLE judgements (
    submission_id UUID PRIMARY KEY,
    student_id UUID NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    source VARCHAR(20) NOT NULL,
    judged_at TIMESTAMPTZ NOT NULL
);

-- patterns
CREATE TABLE pattern_frequency (
    student_id UUID NOT NULL,
    pattern_id VARCHAR(100) NOT NULL,
    occurrences INTEGER NOT NULL,
    submissions INTEGER NOT NULL,
    problem_ids TEXT[] NOT NULL,
    first_seen TIMESTAMPTZ NOT NULL,
    last_seen TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, pattern_id)
);

-- concepts: what is known of a submission until both its halves are here
CREATE TABLE submission_evidence (
    submission_id UUID PRIMARY KEY,
    student_id UUID NOT NULL,
    signals JSONB,
    outcome VARCHAR(20),
    applied_at TIMESTAMPTZ
);

CREATE TABLE proficiency (
    student_id UUID NOT NULL,
    concept_id VARCHAR(60) NOT NULL,
    success_points BIGINT NOT NULL,
    difficulty_points BIGINT NOT NULL,
    evidence_count INTEGER NOT NULL,
    last_practised TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, concept_id)
);

CREATE TABLE proficiency_evidence (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    student_id UUID NOT NULL,
    concept_id VARCHAR(60) NOT NULL,
    submission_id UUID NOT NULL,
    kind VARCHAR(20) NOT NULL,
    points INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX proficiency_evidence_by_cell ON proficiency_evidence (student_id, concept_id, at DESC);

-- roadmap
CREATE TABLE roadmaps (
    student_id UUID PRIMARY KEY,
    version INTEGER NOT NULL,
    steps JSONB NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

-- recommendations
CREATE TABLE interactions (
    student_id UUID NOT NULL,
    submission_id UUID NOT NULL,
    problem_id VARCHAR(100),
    outcome VARCHAR(20),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, submission_id)
);
