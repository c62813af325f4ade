package dev.coderx.problems;

import dev.coderx.problems.internal.format.ProblemReader;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems for tests. */
public final class TestProblems {
    /** A whole problem file, in which nothing is wrong. */
    public static final String FIRST_GAP =
            """
            id: first-gap
            version: 1
            title: "First gap"
            difficulty: 0.35
            languages: [PYTHON, JAVA, JAVASCRIPT]
            concepts: [loop-bounds, lists]
            minutes: 20
            statement: |
              Write a function `firstGap(seats)` that gives back the first free seat between two.

              | call | result |
              |---|---|
              | `firstGap([3, 5])` | `4` |
              | `firstGap([7])` | `-1` |
            hints:
              - "Look at neighbours."
              - "How far apart are they?"
              - "Stop at the first."
            tests:
              kind: function
              function: firstGap
              parameters: [{name: seats, type: list of int}]
              returns: int
              cases:
                - {args: [[3, 5]], returns: 4, shown: true}
                - {args: [[7]], returns: -1, shown: true}
                - {args: [[]], returns: -1}
                - {args: [[1, 2]], returns: -1}
                - {args: [[1, 2, 4]], returns: 3}
                - {args: [[1, 3, 5]], returns: 2}
            solutions:
              python: |
                def first_gap(seats):
                    for place in range(1, len(seats)):
                        if seats[place] != seats[place - 1] + 1:
                            return seats[place - 1] + 1
                    return -1
              java: |
                class Solution {
                    static int firstGap(int[] seats) {
                        for (int place = 1; place < seats.length; place++) {
                            if (seats[place] != seats[place - 1] + 1) {
                                return seats[place - 1] + 1;
                            }
                        }
                        return -1;
                    }
                }
              javascript: |
                function firstGap(seats) {
                  for (let place = 1; place < seats.length; place++) {
                    if (seats[place] !== seats[place - 1] + 1) {
                      return seats[place - 1] + 1;
                    }
                  }
                  return -1;
                }
            wrong:
              - language: python
                mistake: "It never looks at the second pair."
                code: |
                  def first_gap(seats):
                      if len(seats) > 1 and seats[1] != seats[0] + 1:
                          return seats[0] + 1
                      return -1
            """;

    private TestProblems() {}

    /** A problem of one language, without tests. */
    public static Problem problem(
            String id, double difficulty, Language language, String... concepts) {
        return new Problem(
                id,
                1,
                id,
                "Do it.",
                difficulty,
                Set.of(language),
                List.of(concepts),
                10,
                List.of(),
                Map.of(),
                List.of(),
                Set.of());
    }

    /** The problem {@link #FIRST_GAP}. */
    public static ProblemKit judged() {
        return ProblemReader.read("first-gap.yaml", FIRST_GAP);
    }
}
