package dev.coderx.judging;

/** Why nothing says whether a submission is correct. None of it is the student's fault. */
public enum NotJudged {
    /** It names no problem, or one of another system. */
    NO_PROBLEM("There is no problem to this code, so there is nothing to test it against."),
    /** The problem has no tests. */
    NO_TESTS("This problem has no tests yet. Your code was read all the same."),
    /** Its language cannot be run here, or not with this problem's tests. */
    LANGUAGE_NOT_RUN("Code in this language is read here, but the tests cannot run it yet."),
    /** This installation runs no code. */
    RUNNING_OFF("Running code is switched off on this server, so the tests could not run."),
    /** We tried, several times, and failed. */
    UNJUDGED(
            "We could not run the tests. That is our fault, not your code's."
                    + " Submitting it again may help.");

    private final String explanation;

    NotJudged(String explanation) {
        this.explanation = explanation;
    }

    /** Says it to the student. */
    public String explanation() {
        return explanation;
    }
}
