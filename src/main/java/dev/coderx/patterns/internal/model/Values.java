package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.Deadline;
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
import org.jspecify.annotations.Nullable;

/**
 * Which values the local names of a function have on its paths. Names that another function uses
 * too are left out, since their values may come and go at any time.
 */
public final class Values {

    private static final long LARGEST = 4_000_000;
    private static final String[] ASSIGNMENTS = {
        "assignment",
        "augmented_assignment",
        "assignment_expression",
        "augmented_assignment_expression",
        "variable_declarator",
        "named_expression",
        "update_expression"
    };
    private static final String[] MAYBE = {
        "boolean_operator",
        "conditional_expression",
        "ternary_expression",
        "binary_expression",
        "list_comprehension",
        "set_comprehension",
        "dictionary_comprehension",
        "generator_expression",
        "switch_expression",
        "optional_chain"
    };

    private record Event(int at, int symbol, Use use, boolean write, boolean maybe) {}

    private final ControlFlow flow;
    private final List<Symbol> symbols = new ArrayList<>();
    private final Map<Symbol, Integer> numbers = new HashMap<>();
    private final Map<Step, List<Event>> events = new HashMap<>();
    private final List<Use> maybeUnassigned = new ArrayList<>();
    private final List<Use> neverAssigned = new ArrayList<>();
    private final List<Use> deadWrites = new ArrayList<>();
    private BitSet liveAtEntry = new BitSet();

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
        Integer number = numbers.get(symbol);
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

    private void forward(Scope scope, Deadline deadline) {
        BitSet[] without = new BitSet[flow.steps.size()];
        BitSet[] with = new BitSet[flow.steps.size()];
        var start = new BitSet();
        var given = new BitSet();
        for (int i = 0; i < symbols.size(); i++) {
            boolean parameter =
                    symbols.get(i).kind() == Symbol.Kind.PARAMETER
                            && symbols.get(i).scope() == scope;
            (parameter ? given : start).set(i);
        }
        without[flow.entry.number()] = start;
        with[flow.entry.number()] = given;
        Deque<Step> open = new ArrayDeque<>();
        open.add(flow.entry);
        while (!open.isEmpty()) {
            deadline.check();
            Step step = open.poll();
            BitSet in = without[step.number()];
            BitSet got = with[step.number()];
            var out = (BitSet) in.clone();
            var has = (BitSet) got.clone();
            for (Event event : events.getOrDefault(step, List.of())) {
                apply(event, out, has);
            }
            for (Step next : step.next()) {
                if (next.skipsLoop()) {
                    continue;
                }
                if (merge(without, next, out) | merge(with, next, has)) {
                    open.add(next);
                }
            }
            for (Step handler : step.caughtBy()) {
                boolean changed = merge(without, handler, in) | merge(with, handler, got);
                if (changed | merge(without, handler, out) | merge(with, handler, has)) {
                    open.add(handler);
                }
            }
        }
        for (Step step : flow.steps) {
            BitSet in = without[step.number()];
            BitSet got = with[step.number()];
            if (in == null || got == null) {
                continue;
            }
            var out = (BitSet) in.clone();
            var has = (BitSet) got.clone();
            for (Event event : events.getOrDefault(step, List.of())) {
                if (!event.write && out.get(event.symbol)) {
                    maybeUnassigned.add(event.use);
                    if (!has.get(event.symbol)) {
                        neverAssigned.add(event.use);
                    }
                }
                apply(event, out, has);
            }
        }
    }

    private static void apply(Event event, BitSet out, BitSet has) {
        if (!event.write) {
            return;
        }
        if (deletes(event.use)) {
            out.set(event.symbol);
            has.clear(event.symbol);
        } else {
            out.clear(event.symbol);
            has.set(event.symbol);
        }
    }

    /** Adds to what comes into a step; whether that was news. */
    private static boolean merge(@Nullable BitSet[] all, Step step, BitSet more) {
        BitSet now = all[step.number()];
        if (now == null) {
            all[step.number()] = (BitSet) more.clone();
            return true;
        }
        int before = now.cardinality();
        now.or(more);
        return now.cardinality() != before;
    }

    private void backward(Scope scope, Deadline deadline) {
        BitSet[] live = new BitSet[flow.steps.size()];
        var last = new BitSet();
        if (scope.kind() != Scope.Kind.FUNCTION) {
            last.set(0, symbols.size());
        }
        Deque<Step> open = new ArrayDeque<>();
        Map<Step, List<Step>> caught = new HashMap<>();
        for (Step step : flow.steps) {
            open.push(step);
            for (Step handler : step.caughtBy()) {
                caught.computeIfAbsent(handler, _ -> new ArrayList<>()).add(step);
            }
        }
        while (!open.isEmpty()) {
            deadline.check();
            Step step = open.pop();
            BitSet now = after(step, live, last);
            List<Event> own = events.getOrDefault(step, List.of());
            for (Event event : own.reversed()) {
                if (!event.write) {
                    now.set(event.symbol);
                } else if (!event.maybe) {
                    now.clear(event.symbol);
                }
            }
            for (Step handler : step.caughtBy()) {
                BitSet in = live[handler.number()];
                if (in != null) {
                    now.or(in);
                }
            }
            if (!now.equals(live[step.number()])) {
                live[step.number()] = now;
                open.addAll(step.before());
                open.addAll(caught.getOrDefault(step, List.of()));
            }
        }
        BitSet atEntry = live[flow.entry.number()];
        liveAtEntry = atEntry == null ? new BitSet() : atEntry;
        var living = new HashSet<Use>();
        var dead = new LinkedHashSet<Use>();
        for (Step step : flow.steps) {
            findDead(step, after(step, live, last), living, dead);
        }
        dead.removeAll(living);
        deadWrites.addAll(dead);
        deadWrites.sort(Comparator.comparingInt(use -> use.node().start()));
    }

    /** What is read after a step. */
    private static BitSet after(Step step, BitSet[] live, BitSet last) {
        var now = new BitSet();
        if (step.next().isEmpty()) {
            now.or(last);
        }
        for (Step next : step.next()) {
            BitSet in = live[next.number()];
            if (in != null) {
                now.or(in);
            }
        }
        return now;
    }

    private void findDead(Step step, BitSet now, Set<Use> live, Set<Use> dead) {
        List<Event> own = events.getOrDefault(step, List.of());
        for (Event event : own.reversed()) {
            if (!event.write) {
                now.set(event.symbol);
                continue;
            }
            if (step.isReachable() && !deletes(event.use)) {
                (now.get(event.symbol) ? live : dead).add(event.use);
            }
            if (!event.maybe) {
                now.clear(event.symbol);
            }
        }
    }
}
