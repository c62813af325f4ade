package dev.coderx.concepts.internal.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of problems and skills, from 0, in the order in which they were first seen. */
final class Items {
    /** Stands for "no problem" and for what was not seen in training. */
    static final int NONE = -1;

    private final Map<String, Integer> problems = new HashMap<>();
    private final Map<String, Integer> skills = new HashMap<>();
    private final List<String> problemNames = new ArrayList<>();
    private final List<String> skillNames = new ArrayList<>();

    int problem(String name) {
        return name.isEmpty() ? NONE : number(name, problems, problemNames);
    }

    int skill(String name) {
        return number(name, skills, skillNames);
    }

    int problems() {
        return problemNames.size();
    }

    int skills() {
        return skillNames.size();
    }

    List<String> problemNames() {
        return List.copyOf(problemNames);
    }

    List<String> skillNames() {
        return List.copyOf(skillNames);
    }

    private static int number(String name, Map<String, Integer> numbers, List<String> names) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }
}
