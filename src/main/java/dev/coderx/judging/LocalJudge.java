package dev.coderx.judging;

import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;

/** Judges programs on this machine, for commands that run without the platform. */
public final class LocalJudge implements ProblemChecker.Trial {
    private final Judge judge;

    /**
     * Tries the jail first. It is kept for the life of the process.
     *
     * @throws IllegalStateException if programs cannot be jailed here; the message says why and
     *     what to do
     */
    public LocalJudge() {
        judge = Judge.local();
    }

    @Override
    public Verdict judge(Language language, String source, TestSuite tests) {
        return judge.judge(language, source, tests);
    }
}
