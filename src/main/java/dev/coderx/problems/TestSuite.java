package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a problem's solutions are tested, the same for every language where possible.
 *
 * @param kind what a case runs
 * @param function the function that the cases call, in lowerCamelCase; Python may spell it
 *     snake_case; empty for programs
 * @param parameters of the function, in order; empty for programs
 * @param returns the type of what the function gives back, in the same words as a parameter's
 * @param drivers an author's code that stands between the cases and the student's code; where there
 *     is one for a language, {@link #function} is a function of it (in Java a static method of its
 *     class {@code Driver})
 * @param cases in the order they run; at least one
 */
public record TestSuite(
        Kind kind,
        String function,
        List<Parameter> parameters,
        String returns,
        Map<Language, String> drivers,
        List<TestCase> cases) {

    /** What a case runs. */
    public enum Kind {
        /** One call of a function with arguments. */
        FUNCTION,
        /** The whole program, with text to read and text to print. */
        PROGRAM
    }

    /**
     * One parameter.
     *
     * @param type {@code int}, {@code float}, {@code bool}, {@code text}, {@code any}, {@code list
     *     of …} or {@code map of … to …}; for people and for starter code, not a check
     */
    public record Parameter(String name, String type) {}

    public TestSuite {
        parameters = List.copyOf(parameters);
        drivers = Map.copyOf(drivers);
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a test suite has no case");
        }
    }

    /** The languages that have a driver. */
    public Set<Language> driven() {
        return drivers.keySet();
    }
}
