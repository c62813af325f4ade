package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptPaths;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.GraphFor;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.internal.StepReasons;
import dev.coderx.concepts.internal.store.ConceptGraphStore;
import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.shared.Ids;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Ways through the concepts. Neo4j finds those through the common graph; a graph that an
 * institution has changed is walked in memory.
 */
@GraphQLApi
@Authenticated
public class ConceptWaysApi {
    private static final int MOST_KNOWN = 500;

    private final Access access;
    private final Caller caller;
    private final GraphFor graphs;
    private final ConceptGraphStore store;
    private final Proficiencies proficiencies;

    ConceptWaysApi(
            Access access,
            Caller caller,
            GraphFor graphs,
            ConceptGraphStore store,
            Proficiencies proficiencies) {
        this.access = access;
        this.caller = caller;
        this.graphs = graphs;
        this.store = store;
        this.proficiencies = proficiencies;
    }

    @Query("conceptGap")
    @Description(
            "What to learn, in order, to get from what is known to a goal; known is what is in from,"
                    + " or without it what the student masters.")
    @NonNull
    public Uni<List<@NonNull StepView>> gap(
            @Nullable List<String> from, @Id @NonNull String goal, @Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(student ->
                        Uni.combine()
                                .all()
                                .unis(graphs.person(student), masteries(student))
                                .asTuple()
                                .chain(both ->
                                        steps(both.getItem1(), both.getItem2(), from, goal)));
    }

    @Query("conceptBlockedBy")
    @Description("What the student should learn first, in order, since this concept leans on it.")
    @NonNull
    public Uni<List<@NonNull StepView>> blockedBy(
            @Id @NonNull String id, @Id @Nullable String studentId) {
        return gap(null, id, studentId)
                .map(steps ->
                        steps.stream().filter(step -> !step.concept().id().equals(id)).toList());
    }

    @Query("conceptBlocks")
    @Description("What cannot be learned well before this concept, first things first.")
    @NonNull
    public Uni<List<@NonNull ConceptRef>> blocks(@Id @NonNull String id) {
        return graphs.person(caller.id())
                .chain(graph -> {
                    ConceptsApi.find(graph, id);
                    return graphs.isCommon(graph)
                            ? store.blocks(id)
                                    .map(ids -> ConceptView.refs(ConceptPaths.inOrder(graph, ids)))
                            : Uni.createFrom()
                                    .item(ConceptView.refs(ConceptPaths.blocks(graph, id)));
                });
    }

    @Query("conceptNeighbourhood")
    @Description("What lies within 1 to 3 steps of a concept, the nearest first.")
    @NonNull
    public Uni<List<@NonNull NeighbourView>> neighbourhood(
            @Id @NonNull String id, @DefaultValue("1") int depth) {
        if (depth < 1 || depth > ConceptPaths.FARTHEST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "depth is %d, but must be from 1 to %d."
                            .formatted(depth, ConceptPaths.FARTHEST));
        }
        return graphs.person(caller.id())
                .chain(graph -> {
                    ConceptsApi.find(graph, id);
                    Uni<Map<String, Integer>> found =
                            graphs.isCommon(graph)
                                    ? store.around(id, depth)
                                            .map(steps -> ConceptPaths.byDistance(graph, steps))
                                    : Uni.createFrom().item(ConceptPaths.around(graph, id, depth));
                    return found.map(steps ->
                            steps.entrySet().stream()
                                    .map(step -> neighbour(graph, step.getKey(), step.getValue()))
                                    .toList());
                });
    }

    private static NeighbourView neighbour(ConceptGraph graph, String id, int steps) {
        return new NeighbourView(
                ConceptRef.of(graph, id),
                steps,
                graph.prerequisites(id).stream()
                        .map(first -> ConceptRef.of(graph, first.conceptId()))
                        .toList());
    }

    private Uni<Map<String, MasteryView>> masteries(UUID student) {
        return proficiencies.masteriesOf(student);
    }

    private Uni<List<StepView>> steps(
            ConceptGraph graph,
            Map<String, MasteryView> masteries,
            @Nullable List<String> from,
            String goal) {
        ConceptsApi.find(graph, goal);
        Collection<String> known = from == null ? mastered(masteries) : given(graph, from);
        if (known.contains(goal)) {
            return Uni.createFrom().item(List.of());
        }
        Uni<List<Concept>> way =
                graphs.isCommon(graph)
                        ? store.gap(known, goal)
                                .map(before -> {
                                    List<String> ids = new ArrayList<>(before);
                                    ids.add(goal);
                                    return ConceptPaths.inOrder(graph, ids);
                                })
                        : Uni.createFrom().item(ConceptPaths.gap(graph, known, goal));
        return way.map(concepts -> {
            var reasons = new StepReasons(concepts, masteries);
            return IntStream.range(0, concepts.size())
                    .mapToObj(i ->
                            new StepView(
                                    i + 1,
                                    ConceptRef.of(graph, concepts.get(i).id()),
                                    concepts.get(i).minutes(),
                                    reasons.of(concepts.get(i))))
                    .toList();
        });
    }

    /** Names may be of any length, and a list can hold null. */
    private static String shortened(@Nullable String id) {
        String named = String.valueOf(id);
        return named.substring(0, Math.min(60, named.length()));
    }

    private static List<String> mastered(Map<String, MasteryView> masteries) {
        return masteries.entrySet().stream()
                .filter(cell ->
                        cell.getValue().seen()
                                && cell.getValue().lowerBound() >= ConceptPaths.MASTERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> given(ConceptGraph graph, List<String> from) {
        if (from.size() > MOST_KNOWN) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "from names %d concepts, but may name at most %d."
                            .formatted(from.size(), MOST_KNOWN));
        }
        for (String id : from) {
            if (graph.find(id).isEmpty()) {
                throw new CoderxException(
                        ErrorCode.INVALID_INPUT,
                        "from names '%s', which is no concept; the query concepts lists them all."
                                .formatted(shortened(id)));
            }
        }
        return from;
    }

    /**
     * A step on the way to a goal.
     *
     * @param position from 1
     * @param minutes a usual learning time from nothing
     */
    @Name("ConceptStep")
    public record StepView(
            int position, @NonNull ConceptRef concept, int minutes, @NonNull String reason) {}

    /**
     * A concept near another.
     *
     * @param steps along prerequisites, in whichever direction
     */
    @Name("ConceptNeighbour")
    public record NeighbourView(
            @NonNull ConceptRef concept,
            int steps,
            @NonNull List<@NonNull ConceptRef> prerequisites) {}
}
