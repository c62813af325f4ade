/**
 * Says whether a submission solves its problem. Its first cut records the outcome that an import
 * reports; running tests comes to stand beside it. It uses {@code shared} and {@code submissions},
 * hears {@code SubmissionReceived}, publishes {@code SubmissionJudged} and owns {@code judgements}.
 */
@NullMarked
package dev.coderx.judging;

import org.jspecify.annotations.NullMarked;
