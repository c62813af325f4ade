-- problems: those that educators write. A published version never changes (docs/adr/0008).
CREATE TABLE authored_problems (
    institution_id UUID NOT NULL,
    id VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    state VARCHAR(20) NOT NULL CHECK (state IN ('DRAFT', 'CHECKED', 'PUBLISHED', 'WITHDRAWN')),
    author_id UUID NOT NULL,
    content TEXT NOT NULL,
    check_report JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (institution_id, id, version)
);

-- One version at a time is worked on.
CREATE UNIQUE INDEX authored_problems_in_work ON authored_problems (institution_id, id)
    WHERE state IN ('DRAFT', 'CHECKED');

CREATE FUNCTION keep_published_problems() RETURNS trigger AS $$
BEGIN
    IF OLD.state IN ('PUBLISHED', 'WITHDRAWN') AND (
        TG_OP = 'DELETE'
        OR (NEW.institution_id, NEW.id, NEW.version, NEW.content)
            IS DISTINCT FROM (OLD.institution_id, OLD.id, OLD.version, OLD.content)
        OR NEW.state NOT IN ('PUBLISHED', 'WITHDRAWN')
    ) THEN
        RAISE EXCEPTION 'version % of problem % is published and does not change', OLD.version, OLD.id;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER authored_problems_stay BEFORE UPDATE OR DELETE ON authored_problems
    FOR EACH ROW EXECUTE FUNCTION keep_published_problems();
