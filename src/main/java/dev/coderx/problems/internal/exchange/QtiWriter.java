package dev.coderx.problems.internal.exchange;

import dev.coderx.problems.Problem;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes problems as QTI 2.1 items with a place for an extended text, and their manifest. */
public final class QtiWriter {
    static final String ITEM_TYPE = "imsqti_item_xmlv2p1";
    static final String MARKDOWN = "markdown";
    private static final String QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String CP = "http://www.imsglobal.org/xsd/imscp_v1p1";

    private QtiWriter() {}

    /** Writes something of an XML file. */
    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** Writes a package. */
    public static byte[] write(List<Problem> problems) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(QtiReader.MANIFEST, xml(xml -> manifest(xml, problems)));
        for (Problem problem : problems) {
            files.put(file(problem), xml(xml -> item(xml, problem)));
        }
        return Archive.write(files);
    }

    private static String file(Problem problem) {
        return "items/" + problem.id() + ".xml";
    }

    private static void manifest(XMLStreamWriter xml, List<Problem> problems)
            throws XMLStreamException {
        xml.writeStartElement("manifest");
        xml.writeDefaultNamespace(CP);
        xml.writeAttribute("identifier", "coderx-problems");
        xml.writeStartElement("metadata");
        text(xml, "schema", "QTIv2.1 Package");
        text(xml, "schemaversion", "1.0.0");
        xml.writeEndElement();
        xml.writeEmptyElement("organizations");
        xml.writeStartElement("resources");
        for (Problem problem : problems) {
            xml.writeStartElement("resource");
            xml.writeAttribute("identifier", "item-" + problem.id());
            xml.writeAttribute("type", ITEM_TYPE);
            xml.writeAttribute("href", file(problem));
            xml.writeEmptyElement("file");
            xml.writeAttribute("href", file(problem));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void item(XMLStreamWriter xml, Problem problem) throws XMLStreamException {
        xml.writeStartElement("assessmentItem");
        xml.writeDefaultNamespace(QTI);
        xml.writeAttribute("identifier", problem.id());
        xml.writeAttribute("title", problem.title());
        xml.writeAttribute("adaptive", "false");
        xml.writeAttribute("timeDependent", "false");
        xml.writeEmptyElement("responseDeclaration");
        xml.writeAttribute("identifier", "RESPONSE");
        xml.writeAttribute("cardinality", "single");
        xml.writeAttribute("baseType", "string");
        xml.writeStartElement("itemBody");
        for (String block : Blocks.of(problem.statement())) {
            boolean prose = Blocks.isProse(block);
            xml.writeStartElement(prose ? "p" : "pre");
            if (!prose) {
                xml.writeAttribute("class", MARKDOWN);
            }
            xml.writeCharacters(block);
            xml.writeEndElement();
        }
        xml.writeEmptyElement("extendedTextInteraction");
        xml.writeAttribute("responseIdentifier", "RESPONSE");
        xml.writeAttribute("format", "preFormatted");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static byte[] xml(Part root) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            root.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an item cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
