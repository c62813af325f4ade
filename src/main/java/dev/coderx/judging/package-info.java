/**
 * Says whether a submission solves its problem: takes over the outcome that an import reports, or
 * runs the problem's tests in a jail; every submission gets one judgement, be it that there is no
 * outcome and why. Also runs code for the editor, without tests. It uses {@code shared}, {@code
 * identity}, {@code problems} and {@code submissions}, hears {@code SubmissionReceived}, publishes
 * {@code SubmissionJudged} and owns {@code judgements}.
 */
@NullMarked
package dev.coderx.judging;

import org.jspecify.annotations.NullMarked;
