-- shared: what makes events arrive, and take effect once.

CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id UUID NOT NULL UNIQUE,
    topic VARCHAR(100) NOT NULL,
    student_id UUID NOT NULL,
    type VARCHAR(120) NOT NULL,
    payload TEXT NOT NULL,
    traceparent VARCHAR(60),
    created_at TIMESTAMPTZ NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    published_at TIMESTAMPTZ
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

CREATE TABLE inbox (
    consumer VARCHAR(60) NOT NULL,
    event_id UUID NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (consumer, event_id)
);

CREATE TABLE submission_progress (
    submission_id UUID NOT NULL,
    stage VARCHAR(30) NOT NULL,
    student_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (submission_id, stage)
);

CREATE TABLE student_keys (
    student_id UUID PRIMARY KEY,
    wrapped_key BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
