package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which values the local names of a function have on its paths. Names that another function uses
 * too are left out, since their values may come and go at any time.
 */
public final class Values {

    private static final long LARGEST = 4_000_000;
    private static final NodeTypes ASSIGNMENTS =
            NodeTypes.of(
                    "assignment",
                    "augmented_assignment",
                    "assignment_expression",
                    "augmented_assignment_expression",
                    "variable_declarator",
                    "named_expression",
                    "update_expression");
    private static final NodeTypes MAYBE =
            NodeTypes.of(
                    "boolean_operator",
                    "conditional_expression",
                    "ternary_expression",
                    "binary_expression",
                    "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression",
                    "switch_expression",
                    "optional_chain");

    private record Event(int at, int symbol, Use use, boolean write, boolean maybe) {}

    private final ControlFlow flow;
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<Symbol, Integer> numbers = new HashMap<>();
    private final Map<Step, List<Event>> events = new HashMap<>();
    private final List<Use> maybeUnassigned = new ArrayList<>();
    private final List<Use> neverAssigned = new ArrayList<>();
    private final List<Use> deadWrites = new ArrayList<>();
    private final BitSet liveAtEntry = new BitSet();

    private Values(ControlFlow flow) {
        this.flow = flow;
    }

    /** Works out the values; empty where the function is too large for that. */
    public static Optional<Values> of(ControlFlow flow, Scopes scopes, Deadline deadline) {
        Scope scope = scopes.opened(flow.function()).orElse(null);
        if (scope == null) {
            return Optional.empty();
        }
        var values = new Values(flow);
        values.collect(scope);
        if ((long) values.symbols.size() * flow.steps.size() > LARGEST) {
            return Optional.empty();
        }
        values.forward(scope, deadline);
        values.backward(scope, deadline);
        return Optional.of(values);
    }

    /**
     * The reads to which some path leads that gave the name no value before. Loops are taken to run
     * at least once here.
     */
    public List<Use> maybeUnassigned() {
        return List.copyOf(maybeUnassigned);
    }

    /** The reads to which no path leads that gave the name a value before. */
    public List<Use> neverAssigned() {
        return List.copyOf(neverAssigned);
    }

    /**
     * The writes whose value nothing reads afterwards, in the order of the text. In a file's own
     * statements, the values that are left at the end count as read.
     */
    public List<Use> deadWrites() {
        return List.copyOf(deadWrites);
    }

    /** Whether the value that a parameter came with is read somewhere; true for other names. */
    public boolean isLiveAtEntry(Symbol symbol) {
        Integer number = numbers.get(symbol);
        return number == null || liveAtEntry.get(number);
    }

    private void collect(Scope function) {
        Deque<Scope> open = new ArrayDeque<>();
        open.push(function);
        while (!open.isEmpty()) {
            Scope scope = open.pop();
            for (Symbol symbol : scope.symbols()) {
                boolean local =
                        symbol.scope() == scope
                                && !symbol.is(Symbol.Kind.FIELD, Symbol.Kind.METHOD)
                                && !symbol.isCaptured();
                if (local) {
                    numbers.put(symbol, symbols.size());
                    symbols.add(symbol);
                }
            }
            for (Scope inner : scope.inner()) {
                if (inner.kind() == Scope.Kind.BLOCK) {
                    open.push(inner);
                }
            }
        }
        for (Symbol symbol : symbols) {
            for (Use use : symbol.uses()) {
                note(use, symbol);
            }
        }
        for (List<Event> own : events.values()) {
            own.sort(Comparator.comparingInt(Event::at).thenComparing(Event::write));
        }
    }

    private void note(Use use, Symbol symbol) {
        SyntaxNode node = use.node();
        SyntaxNode assignment = null;
        boolean maybe = false;
        List<Step> steps = flow.byNode.get(node);
        for (SyntaxNode at = node; steps == null; ) {
            SyntaxNode above = at.parent();
            if (above == null || above == flow.function()) {
                return;
            }
            if (assignment == null && above.is(ASSIGNMENTS)) {
                assignment = above;
            }
            maybe |= above.is(MAYBE);
            at = above;
            steps = flow.byNode.get(at);
        }
        int number = numbers.getOrDefault(symbol, 0);
        int read = maybe ? late(node) : node.start();
        for (Step step : steps) {
            List<Event> own = events.computeIfAbsent(step, _ -> new ArrayList<>(4));
            if (use.reads()) {
                own.add(new Event(read, number, use, false, maybe));
            }
            if (use.writes()) {
                int at = assignment == null ? node.end() : assignment.end();
                own.add(new Event(at, number, use, true, maybe));
            }
        }
    }

    /**
     * Python writes what a choice or comprehension gives before the condition it looks at first.
     */
    private static int late(SyntaxNode node) {
        int at = node.start();
        for (SyntaxNode inner = node; inner != null; inner = inner.parent()) {
            SyntaxNode above = inner.parent();
            boolean first = above != null && above.children().getFirst() == inner;
            if (above == null || above.is("block", "module")) {
                break;
            }
            boolean choice = first && above.is("conditional_expression");
            boolean made = inner.field().equals("body") && above.type().endsWith("comprehension");
            if (choice || made) {
                at = above.end();
            }
        }
        return at;
    }

    private static boolean deletes(Use use) {
        SyntaxNode above = use.node().parent();
        return above != null && above.is("delete_statement");
    }

    /**
     * Carries through the steps which names may be without a value, and which may have one. The
     * last rows of both are for work: what leaves a step, and what its handlers may see.
     */
    private void forward(Scope scope, Deadline deadline) {
        int size = flow.steps.size();
        var without = new BitRows(size + 2, symbols.size());
        var with = new BitRows(size + 2, symbols.size());
        var reached = new boolean[size];
        int entry = flow.entry.number();
        for (int i = 0; i < symbols.size(); i++) {
            boolean parameter =
                    symbols.get(i).kind() == Symbol.Kind.PARAMETER
                            && symbols.get(i).scope() == scope;
            (parameter ? with : without).set(entry, i);
        }
        reached[entry] = true;
        Deque<Step> open = new ArrayDeque<>();
        open.add(flow.entry);
        while (!open.isEmpty()) {
            deadline.check();
            Step step = open.poll();
            int at = step.number();
            without.copy(size, at);
            with.copy(size, at);
            for (Event event : events(step)) {
                apply(event, without, with, size);
            }
            for (Step next : step.next) {
                if (!next.skipsLoop() && isNews(next, reached, without, with, size)) {
                    open.add(next);
                }
            }
            if (!step.caughtBy.isEmpty()) {
                without.copy(size + 1, at);
                without.add(size + 1, size);
                with.copy(size + 1, at);
                with.add(size + 1, size);
                for (Step handler : step.caughtBy) {
                    if (isNews(handler, reached, without, with, size + 1)) {
                        open.add(handler);
                    }
                }
            }
        }
        for (Step step : flow.steps) {
            if (!reached[step.number()]) {
                continue;
            }
            without.copy(size, step.number());
            with.copy(size, step.number());
            for (Event event : events(step)) {
                if (!event.write && without.get(size, event.symbol)) {
                    maybeUnassigned.add(event.use);
                    if (!with.get(size, event.symbol)) {
                        neverAssigned.add(event.use);
                    }
                }
                apply(event, without, with, size);
            }
        }
    }

    /** Adds a row to what comes into a step. */
    private static boolean isNews(
            Step step, boolean[] reached, BitRows without, BitRows with, int row) {
        boolean first = !reached[step.number()];
        reached[step.number()] = true;
        boolean some = without.add(step.number(), row);
        return with.add(step.number(), row) || some || first;
    }

    private static void apply(Event event, BitRows without, BitRows with, int row) {
        if (!event.write) {
            return;
        }
        if (deletes(event.use)) {
            without.set(row, event.symbol);
            with.clear(row, event.symbol);
        } else {
            without.clear(row, event.symbol);
            with.set(row, event.symbol);
        }
    }

    /**
     * Carries back through the steps which values are read later. The last rows are for work: what
     * is read at the very end, what is read from a step on, and before all steps.
     */
    private void backward(Scope scope, Deadline deadline) {
        int size = flow.steps.size();
        var live = new BitRows(size + 2, symbols.size());
        if (scope.kind() != Scope.Kind.FUNCTION) {
            for (int i = 0; i < symbols.size(); i++) {
                live.set(size, i);
            }
        }
        Deque<Step> open = new ArrayDeque<>();
        var waits = new boolean[size];
        Map<Step, List<Step>> caught = new HashMap<>();
        for (Step step : flow.steps) {
            open.push(step);
            waits[step.number()] = true;
            for (Step handler : step.caughtBy) {
                caught.computeIfAbsent(handler, _ -> new ArrayList<>()).add(step);
            }
        }
        while (!open.isEmpty()) {
            deadline.check();
            Step step = open.pop();
            waits[step.number()] = false;
            setAfter(step, live);
            for (Event event : events(step).reversed()) {
                if (!event.write) {
                    live.set(size + 1, event.symbol);
                } else if (!event.maybe) {
                    live.clear(size + 1, event.symbol);
                }
            }
            for (Step handler : step.caughtBy) {
                live.add(size + 1, handler.number());
            }
            if (!live.same(step.number(), size + 1)) {
                live.copy(step.number(), size + 1);
                again(step.before, waits, open);
                again(caught.getOrDefault(step, List.of()), waits, open);
            }
        }
        for (int i = 0; i < symbols.size(); i++) {
            liveAtEntry.set(i, live.get(flow.entry.number(), i));
        }
        var living = new HashSet<Use>();
        var dead = new LinkedHashSet<Use>();
        for (Step step : flow.steps) {
            setAfter(step, live);
            findDead(step, live, living, dead);
        }
        dead.removeAll(living);
        deadWrites.addAll(dead);
        deadWrites.sort(Comparator.comparingInt(use -> use.node().start()));
    }

    private static void again(List<Step> steps, boolean[] waits, Deque<Step> open) {
        for (Step step : steps) {
            if (!waits[step.number()]) {
                waits[step.number()] = true;
                open.add(step);
            }
        }
    }

    /** Puts into the last row what is read after a step. */
    private void setAfter(Step step, BitRows live) {
        int size = flow.steps.size();
        if (step.next.isEmpty()) {
            live.copy(size + 1, size);
        } else {
            live.clear(size + 1);
        }
        for (Step next : step.next) {
            live.add(size + 1, next.number());
        }
    }

    private void findDead(Step step, BitRows live, Set<Use> living, Set<Use> dead) {
        int now = flow.steps.size() + 1;
        for (Event event : events(step).reversed()) {
            if (!event.write) {
                live.set(now, event.symbol);
                continue;
            }
            if (step.isReachable() && !deletes(event.use)) {
                (live.get(now, event.symbol) ? living : dead).add(event.use);
            }
            if (!event.maybe) {
                live.clear(now, event.symbol);
            }
        }
    }

    private List<Event> events(Step step) {
        return events.getOrDefault(step, List.of());
    }
}
