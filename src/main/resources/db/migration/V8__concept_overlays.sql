-- concepts: what an institution's educators change in the concept graph for their own people

-- Raised by every change: replicas see by it that the graph they made is out of date. Its row is
-- locked while a change is checked, so two educators cannot make a circle together.
CREATE TABLE concept_overlays (
    institution_id UUID PRIMARY KEY REFERENCES institutions(id) ON DELETE CASCADE,
    revision BIGINT NOT NULL
);

-- A prerequisite with another strength, or one more; without a strength, one that is hidden.
CREATE TABLE concept_overlay_edges (
    institution_id UUID NOT NULL REFERENCES concept_overlays(institution_id) ON DELETE CASCADE,
    concept_id VARCHAR(60) NOT NULL,
    prerequisite_id VARCHAR(60) NOT NULL,
    strength DOUBLE PRECISION CHECK (strength BETWEEN 0 AND 1),
    author_id UUID NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (institution_id, concept_id, prerequisite_id)
);

-- Concepts of the institution's own; content is the concept in YAML, as the catalogue has it.
CREATE TABLE concept_overlay_concepts (
    institution_id UUID NOT NULL REFERENCES concept_overlays(institution_id) ON DELETE CASCADE,
    id VARCHAR(60) NOT NULL CHECK (id LIKE 'own-%'),
    content TEXT NOT NULL,
    author_id UUID NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (institution_id, id)
);
