package dev.coderx.launch.imports;

/** Why a row of a source cannot be handed in. */
final class RowException extends Exception {
    private final String reason;

    RowException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
