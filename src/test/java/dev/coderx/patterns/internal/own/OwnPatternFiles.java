package dev.coderx.patterns.internal.own;

/** Pattern files such as an educator writes. */
public final class OwnPatternFiles {
    private OwnPatternFiles() {}

    /** Finds calls of {@code print} in Python. */
    public static String printing(String id) {
        return """
        id: %s
        languages: [python]
        title: Prints instead of returning
        category: DESIGN
        severity: 0.4
        confidence: 0.9
        concepts: [return-values]
        nudge: Look at what this line does with its result.
        hint: Who should get the value, the reader or the caller?
        explanation: In this course functions give their results back, and only the main program prints.
        query: |
          (call function: (identifier) @name (#eq? @name "print")) @finding
        bad:
        - |
          def area(r):
              print(3 * r * r)
        good:
        - |
          def area(r):
              return 3 * r * r
        """
                .formatted(id);
    }

    /** Finds texts of a's by an expression that goes back and forth without end on long ones. */
    static String endless(String id, int length) {
        return printing(id)
                .replace(
                        "(call function: (identifier) @name (#eq? @name \"print\")) @finding",
                        "(string) @finding (#match? @finding \"^." + "a*".repeat(10) + "!\")")
                .replace("print(3 * r * r)", "x = 'aaaa!'")
                .replace("return 3 * r * r", "return '" + "a".repeat(length) + "'");
    }

    /** Looks for ten equal things anywhere in a list, in every combination. */
    static String branching(String id, int length) {
        return printing(id)
                .replace(
                        "(call function: (identifier) @name (#eq? @name \"print\")) @finding",
                        "(list" + " (integer)".repeat(10) + " (float)) @finding")
                .replace("print(3 * r * r)", "x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.5]")
                .replace("return 3 * r * r", "return [" + "1, ".repeat(length) + "]");
    }
}
