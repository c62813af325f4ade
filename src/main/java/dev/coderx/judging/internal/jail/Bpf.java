package dev.coderx.judging.internal.jail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assembles classic BPF, the language of seccomp filters: a word is loaded, compared, and a jump
 * goes forward to a label. The layout is {@code struct sock_filter} of {@code linux/filter.h}.
 */
final class Bpf {
    /** Where {@code struct seccomp_data} keeps the call's number. */
    static final int NUMBER = 0;

    /** Where it keeps the architecture. */
    static final int ARCHITECTURE = 4;

    private static final int FIRST_ARGUMENT = 16;

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int WORD_BYTES = 8;
    private static final int FARTHEST_JUMP = 255;

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();

    /** One instruction; an empty label falls through to the next one. */
    private record Step(int code, String then, String otherwise, int operand) {}

    /** The low word of an argument, counted from 0. Flags and commands are there. */
    static int argument(int index) {
        return FIRST_ARGUMENT + 8 * index;
    }

    Bpf load(int offset) {
        return add(LOAD, "", "", offset);
    }

    Bpf and(int mask) {
        return add(AND, "", "", mask);
    }

    Bpf ifEqual(int value, String then) {
        return add(JUMP_EQUAL, then, "", value);
    }

    Bpf unlessEqual(int value, String then) {
        return add(JUMP_EQUAL, "", then, value);
    }

    /** Compares without sign. */
    Bpf ifAtLeast(int value, String then) {
        return add(JUMP_AT_LEAST, then, "", value);
    }

    Bpf ifAnyBit(int mask, String then) {
        return add(JUMP_ANY_BIT, then, "", mask);
    }

    Bpf give(int result) {
        return add(RETURN, "", "", result);
    }

    /** Names the place of the next instruction. */
    Bpf label(String name) {
        if (labels.putIfAbsent(name, steps.size()) != null) {
            throw new IllegalStateException("label '%s' occurs twice".formatted(name));
        }
        return this;
    }

    private Bpf add(int code, String then, String otherwise, int operand) {
        steps.add(new Step(code, then, otherwise, operand));
        return this;
    }

    /**
     * @throws IllegalStateException if a label is missing or too far away
     */
    byte[] assemble() {
        ByteBuffer program =
                ByteBuffer.allocate(steps.size() * WORD_BYTES).order(ByteOrder.nativeOrder());
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            program.putShort((short) step.code)
                    .put((byte) distance(at, step.then))
                    .put((byte) distance(at, step.otherwise))
                    .putInt(step.operand);
        }
        return program.array();
    }

    private int distance(int at, String label) {
        if (label.isEmpty()) {
            return 0;
        }
        Integer target = labels.get(label);
        if (target == null || target <= at || target - at - 1 > FARTHEST_JUMP) {
            throw new IllegalStateException("label '%s' cannot be reached".formatted(label));
        }
        return target - at - 1;
    }
}
