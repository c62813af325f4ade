package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.io.InputStream;

/** A program's output up to a limit; where there is more, the program is ended. */
final class LimitedStream extends InputStream {
    private final InputStream source;
    private final Runnable tooMuch;
    private long left;

    LimitedStream(InputStream source, long limit, Runnable tooMuch) {
        this.source = source;
        this.tooMuch = tooMuch;
        left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            if (source.read() >= 0) {
                tooMuch.run();
            }
            return -1;
        }
        int count = source.read(bytes, offset, (int) Math.min(length, left));
        if (count > 0) {
            left -= count;
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, source.available());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
