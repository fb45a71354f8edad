package dev.understudy.control.coverage;

import dev.understudy.coverage.CoverageReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The coverage of the role table as build servers read it. */
final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(CoverageReport report) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text, "UTF-8");
            new JUnitXml(xml).write(report);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toByteArray();
    }

    private void write(CoverageReport report) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "APIs by Roles");
        count("tests", report.rows().size());
        count(
                "failures",
                report.rows().stream().filter(JUnitXml::isContradicted).count());
        count("skipped", report.rows().stream().filter(row -> !row.exercised()).count());
        for (CoverageReport.Row row : report.rows()) {
            write(row);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void count(String name, long count) throws XMLStreamException {
        xml.writeAttribute(name, String.valueOf(count));
    }

    private void write(CoverageReport.Row row) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", row.family());
        xml.writeAttribute("name", "row " + row.row() + ": " + row.title());
        if (isContradicted(row)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", "answered otherwise than the table says");
            xml.writeCharacters(cells(row));
            xml.writeEndElement();
        } else if (!row.exercised()) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", "no call has tried it");
            xml.writeEndElement();
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(cells(row));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean isContradicted(CoverageReport.Row row) {
        return row.roles().values().stream().anyMatch(CoverageReport.Tried::contradicts);
    }

    private static String cells(CoverageReport.Row row) {
        return row.roles().entrySet().stream()
                .map(cell -> "%s: %s, %d allowed, %d denied"
                        .formatted(
                                cell.getKey(),
                                cell.getValue().expected(),
                                cell.getValue().allowed(),
                                cell.getValue().denied()))
                .collect(Collectors.joining("\n"));
    }
}
