package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how many logits answers of one situation were better than the Rasch model expects, drawn
 * towards 0: the sum of residuals over their Fisher information plus a prior's.
 */
final class ResidualTable {
    private final double prior;
    private final Map<Long, Cell> cells = new HashMap<>();

    ResidualTable(double prior) {
        this.prior = prior;
    }

    void add(long situation, boolean correct, double expected) {
        cells.computeIfAbsent(situation, any -> new Cell())
                .add((correct ? 1 : 0) - expected, expected * (1 - expected));
    }

    /** In logits; 0 for a situation that was not seen. */
    double at(long situation) {
        Cell cell = cells.get(situation);
        return cell == null ? 0 : cell.residual / (cell.information + prior);
    }

    /** How much is known of a situation: about a fifth of its answers. */
    double information(long situation) {
        @Nullable Cell cell = cells.get(situation);
        return cell == null ? 0 : cell.information;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(cells.size());
        for (Map.Entry<Long, Cell> entry : new TreeMap<>(cells).entrySet()) {
            out.writeLong(entry.getKey());
            out.writeDouble(entry.getValue().residual);
            out.writeDouble(entry.getValue().information);
        }
    }

    void read(DataInputStream in) throws IOException {
        int count = in.readInt();
        for (int number = 0; number < count; number++) {
            long situation = in.readLong();
            Cell cell = new Cell();
            cell.add(in.readDouble(), in.readDouble());
            cells.put(situation, cell);
        }
    }

    private static final class Cell {
        private double residual;
        private double information;

        void add(double ofResidual, double ofInformation) {
            residual += ofResidual;
            information += ofInformation;
        }
    }
}
