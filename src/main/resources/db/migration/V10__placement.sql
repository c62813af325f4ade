-- concepts: the placement quiz and "I know this".
CREATE TABLE placements (
    id UUID PRIMARY KEY,
    student_id UUID NOT NULL,
    language VARCHAR(20) NOT NULL,
    concept_id VARCHAR(60),
    status VARCHAR(10) NOT NULL CHECK (status IN ('OPEN', 'DONE')),
    prior JSONB NOT NULL,
    avoid TEXT[] NOT NULL,
    next_item VARCHAR(80),
    started_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
COMMENT ON COLUMN placements.concept_id IS 'null where the whole language is placed';
COMMENT ON COLUMN placements.prior IS 'what was known when it started, so that its answers count once';
COMMENT ON COLUMN placements.avoid IS 'items answered not long before it started';
CREATE UNIQUE INDEX placements_open ON placements (student_id) WHERE status = 'OPEN';
CREATE INDEX placements_by_student ON placements (student_id, started_at DESC);

CREATE TABLE placement_answers (
    placement_id UUID NOT NULL REFERENCES placements (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    item_id VARCHAR(80) NOT NULL,
    concept_id VARCHAR(60) NOT NULL,
    choice INTEGER NOT NULL,
    is_right BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (placement_id, place),
    UNIQUE (placement_id, item_id)
);

-- The founding table, kept by events: one row a student. What was there was never written.
DELETE FROM learning_progress;
ALTER TABLE learning_progress ALTER COLUMN user_id SET NOT NULL;
DROP INDEX learning_progress_by_user;
CREATE UNIQUE INDEX learning_progress_by_user ON learning_progress (user_id);

-- What learning_progress is counted from: practice by language, and the problems solved, each once.
CREATE TABLE practised_languages (
    student_id UUID NOT NULL,
    language VARCHAR(20) NOT NULL,
    times INTEGER NOT NULL,
    last_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, language)
);
CREATE TABLE solved_problems (
    student_id UUID NOT NULL,
    problem_id VARCHAR(100) NOT NULL,
    points INTEGER NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (student_id, problem_id)
);
