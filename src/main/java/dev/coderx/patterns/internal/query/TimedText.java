package dev.coderx.patterns.internal.query;

/**
 * A text that stops who reads it when the time is over. Regular expressions know no deadline, and a
 * bad one can read the same short text for years.
 */
record TimedText(String text, Frame frame) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        frame.step();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TimedText(text.substring(start, end), frame);
    }

    @Override
    public String toString() {
        return text;
    }
}
