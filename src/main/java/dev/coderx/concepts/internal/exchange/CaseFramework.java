package dev.coderx.concepts.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.Prerequisite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Writes a catalogue in the shape of the CASE specification (1EdTech, Competencies and Academic
 * Standards Exchange 1.1): a CFDocument, an item a concept, and associations {@code precedes} and
 * {@code isChildOf}. What CASE has no place for stands under {@code extensions.coderx}.
 */
final class CaseFramework {
    static final int MOST_ITEMS = 3_000;
    static final int MOST_ASSOCIATIONS = 30_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseFramework() {}

    /**
     * @param at when it is written; CASE wants to know
     */
    static String write(ConceptCatalogue catalogue, Instant at) {
        String changed = at.truncatedTo(ChronoUnit.SECONDS).toString();
        ObjectNode framework = JSON.createObjectNode();
        identified(framework.putObject("CFDocument"), "framework", "concepts", changed)
                .put("title", "Concepts of programming")
                .put("creator", "coderX")
                .put("version", catalogue.version());
        ArrayNode items = framework.putArray("CFItems");
        ArrayNode associations = framework.putArray("CFAssociations");
        for (Concept concept : catalogue.concepts()) {
            item(items.addObject(), concept, changed);
            int position = 0;
            for (Prerequisite first : concept.prerequisites()) {
                ObjectNode association =
                        association(
                                associations.addObject(),
                                "precedes",
                                first.conceptId(),
                                concept.id(),
                                changed);
                association.put("sequenceNumber", ++position);
                association
                        .putObject("extensions")
                        .putObject("coderx")
                        .put("strength", first.strength());
            }
            if (concept.partOf() != null) {
                association(
                        associations.addObject(),
                        "isChildOf",
                        concept.id(),
                        concept.partOf(),
                        changed);
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(framework) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a framework cannot be written", e);
        }
    }

    private static void item(ObjectNode item, Concept concept, String changed) {
        identified(item, "concept", concept.id(), changed)
                .put("fullStatement", concept.summary())
                .put("abbreviatedStatement", concept.title())
                .put("humanCodingScheme", concept.id())
                .put("CFItemType", "Concept");
        ObjectNode ours = item.putObject("extensions").putObject("coderx");
        ours.put("area", concept.area()).put("minutes", concept.minutes());
        ArrayNode languages = ours.putArray("languages");
        concept.languages().stream().sorted().map(Enum::name).forEach(languages::add);
        ArrayNode variants = ours.putArray("variants");
        concept.variants()
                .forEach((language, variant) ->
                        variants.addObject()
                                .put("language", language.name())
                                .put("name", variant.name())
                                .put("example", variant.example()));
        ArrayNode resources = ours.putArray("resources");
        concept.resources()
                .forEach(page ->
                        resources
                                .addObject()
                                .put("title", page.title())
                                .put("url", page.url())
                                .put("language", page.language().name()));
    }

    private static ObjectNode association(
            ObjectNode association, String type, String from, String to, String changed) {
        identified(association, type, from + " " + to, changed).put("associationType", type);
        end(association.putObject("originNodeURI"), from);
        end(association.putObject("destinationNodeURI"), to);
        return association;
    }

    private static void end(ObjectNode end, String id) {
        String uuid = uuid("concept", id);
        end.put("title", id).put("identifier", uuid).put("uri", "urn:uuid:" + uuid);
    }

    private static ObjectNode identified(ObjectNode node, String kind, String id, String changed) {
        String uuid = uuid(kind, id);
        return node.put("identifier", uuid)
                .put("uri", "urn:uuid:" + uuid)
                .put("lastChangeDateTime", changed);
    }

    private static String uuid(String kind, String id) {
        return UUID.nameUUIDFromBytes(("coderx-" + kind + ":" + id).getBytes(UTF_8)).toString();
    }
}
