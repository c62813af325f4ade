package dev.coderx.problems.internal.exchange;

import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Reads QTI 2 items from a content package or a Common Cartridge, as far as they are tasks that are
 * answered by a text or a file.
 */
public final class QtiReader {
    /** The file that lists the items. */
    public static final String MANIFEST = "imsmanifest.xml";

    private static final int MOST_ITEMS = 500;
    private static final Set<String> CARRIED =
            Set.of("extendedTextInteraction", "uploadInteraction");

    private QtiReader() {}

    /**
     * Reads a package.
     *
     * @throws InvalidArchive where the manifest cannot be read, or nothing at all can be carried
     */
    public static ImportedProblems read(Map<String, byte[]> files) {
        List<Draft> drafts = new ArrayList<>();
        List<String> notCarried = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Element> resources =
                Xml.all(Xml.read(MANIFEST, required(files, MANIFEST)), "resource");
        if (resources.size() > MOST_ITEMS) {
            throw new InvalidArchive(
                    "%s lists %d resources; at most %d are allowed."
                            .formatted(MANIFEST, resources.size(), MOST_ITEMS));
        }
        for (Element resource : resources) {
            String name = resource.getAttribute("href");
            String label = name.isEmpty() ? resource.getAttribute("identifier") : name;
            String type = resource.getAttribute("type");
            if (!type.startsWith("imsqti_item_xmlv2p")) {
                notCarried.add(
                        "%s: it is of the type \"%s\", and only QTI 2 items are taken"
                                .formatted(label, type));
            } else if (!files.containsKey(name)) {
                notCarried.add("%s: the package does not have it".formatted(label));
            } else {
                item(name, required(files, name), ids, notCarried).ifPresent(drafts::add);
            }
        }
        if (drafts.isEmpty()) {
            throw new InvalidArchive(
                    "Nothing in this package can be taken over. "
                            + notCarried.stream().limit(10).collect(Collectors.joining("; ")));
        }
        return new ImportedProblems(drafts, notCarried);
    }

    private static byte[] required(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new InvalidArchive("There is no " + name + ".");
        }
        return content;
    }

    private static Optional<Draft> item(
            String name, byte[] content, Set<String> ids, List<String> notCarried) {
        Element item = Xml.read(name, content);
        Optional<Element> body = Xml.all(item, "itemBody").stream().findFirst();
        String title = item.getAttribute("title").strip();
        if (!"assessmentItem".equals(item.getLocalName()) || body.isEmpty() || title.isEmpty()) {
            notCarried.add(name + ": it is no item with a title and a body");
            return Optional.empty();
        }
        List<String> interactions =
                Xml.all(body.get(), "*").stream()
                        .map(Element::getLocalName)
                        .filter(element -> element.endsWith("Interaction"))
                        .toList();
        if (interactions.isEmpty() || !CARRIED.containsAll(interactions)) {
            notCarried.add(
                    "%s: it is answered by %s, which is no text or file"
                            .formatted(name, interactions.isEmpty() ? "nothing" : interactions));
            return Optional.empty();
        }
        String statement = Statement.of(body.get());
        if (statement.isBlank()) {
            notCarried.add(name + ": its statement is empty");
            return Optional.empty();
        }
        notCarried.add(
                "%s: languages, concepts, difficulty, tests and solutions are not in it; choose them"
                        .formatted(name));
        if (!Xml.all(item, "correctResponse").isEmpty()
                || !Xml.all(item, "responseProcessing").isEmpty()) {
            notCarried.add(name + ": its response processing, which tests would replace");
        }
        if (!Xml.all(body.get(), "img").isEmpty() || !Xml.all(body.get(), "object").isEmpty()) {
            notCarried.add(name + ": its images and objects");
        }
        return Optional.of(NewDraft.of(title, statement, ids));
    }
}
