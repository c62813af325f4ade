-- patterns: those that educators write for their students
CREATE TABLE authored_patterns (
    id VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    state VARCHAR(20) NOT NULL CHECK (state IN ('IN_USE', 'REPLACED', 'WITHDRAWN')),
    author_id UUID NOT NULL,
    content TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id, version)
);

-- One version at a time is looked for.
CREATE UNIQUE INDEX authored_patterns_in_use ON authored_patterns (id) WHERE state = 'IN_USE';
CREATE INDEX authored_patterns_of_author ON authored_patterns (author_id, id);
