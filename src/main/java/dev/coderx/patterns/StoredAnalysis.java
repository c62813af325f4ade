package dev.coderx.patterns;

import java.util.UUID;

/** The analysis of a submission, as kept. */
public record StoredAnalysis(UUID submissionId, UUID studentId, Analysis analysis) {}
