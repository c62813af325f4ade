package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Vectors that are learned by Adam (Kingma and Ba 2015), with a pull towards 0. */
final class Vectors {
    private static final float MEAN_FADE = 0.9f;
    private static final float SQUARE_FADE = 0.99f;
    private static final float LEAST = 1e-3f;

    final float[] values;
    private final int size;
    private final float pull;
    private final float[] gradients;
    private final float[] means;
    private final float[] squares;
    private final int[] steps;

    /** Which vectors have a gradient now. */
    private final int[] touched;

    private final boolean[] marked;
    private int touches;

    Vectors(int count, int size, float spread, float pull, Random random) {
        this.size = size;
        this.pull = pull;
        values = new float[count * size];
        gradients = new float[count * size];
        means = new float[count * size];
        squares = new float[count * size];
        steps = new int[count];
        touched = new int[count];
        marked = new boolean[count];
        for (int at = 0; at < values.length; at++) {
            values[at] = spread * (float) random.nextGaussian();
        }
    }

    /** Marks a vector as one that gets a gradient, and returns where in both arrays it begins. */
    int touch(int number) {
        if (!marked[number]) {
            marked[number] = true;
            touched[touches++] = number;
        }
        return number * size;
    }

    float[] gradients() {
        return gradients;
    }

    /** Moves each vector that was touched, and clears the gradients. */
    void step(float rate) {
        for (int index = 0; index < touches; index++) {
            int number = touched[index];
            int step = ++steps[number];
            float meanScale = 1 - (float) Math.pow(MEAN_FADE, step);
            float squareScale = 1 - (float) Math.pow(SQUARE_FADE, step);
            for (int at = number * size; at < (number + 1) * size; at++) {
                float gradient = gradients[at] + pull * values[at];
                means[at] = MEAN_FADE * means[at] + (1 - MEAN_FADE) * gradient;
                squares[at] = SQUARE_FADE * squares[at] + (1 - SQUARE_FADE) * gradient * gradient;
                values[at] -=
                        rate
                                * (means[at] / meanScale)
                                / ((float) Math.sqrt(squares[at] / squareScale) + LEAST);
                gradients[at] = 0;
            }
            marked[number] = false;
        }
        touches = 0;
    }

    /** Sets those to 0 that never learned. */
    void forgetUnseen() {
        for (int number = 0; number < steps.length; number++) {
            if (steps[number] == 0) {
                Arrays.fill(values, number * size, (number + 1) * size, 0);
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readFloat();
        }
    }
}
