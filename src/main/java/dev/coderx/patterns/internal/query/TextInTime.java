package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Deadline;

/** A text for regular expressions, some of which read it again and again: it keeps a deadline. */
final class TextInTime implements CharSequence {

    private static final int CHECK_EVERY = 4096;

    private final String text;
    private final Deadline deadline;
    private int reads;

    TextInTime(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % CHECK_EVERY == 0) {
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
