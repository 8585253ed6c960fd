package dev.dbm.cli.output;

import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings as test cases: each that fails is a failure, each other passes with its text; the replay is a case of its own. */
final class JunitReport {
    private static final String SUITE = "dbm validate";

    private final FindingReport report;
    private final XMLStreamWriter xml;

    private JunitReport(FindingReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String of(FindingReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JunitReport(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        long failures = report.findings().stream().filter(report::fails).count();
        boolean proofCounts = report.proof().isPresent();
        boolean skipped = report.proof().filter(proof -> !proof.proven()).isPresent();
        long cases = shown() + (proofCounts ? 1 : 0);
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites", "tests", cases, "failures", failures);
        start(
                1,
                "testsuite",
                "name",
                SUITE,
                "tests",
                cases,
                "failures",
                failures,
                "errors",
                0,
                "skipped",
                skipped ? 1 : 0);
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.ACCEPTED) {
                testcase(finding);
            }
        }
        if (proofCounts) {
            proof(report.proof().get());
        }
        if (!report.summary().isEmpty()) {
            start(2, "system-out");
            xml.writeCharacters(legal(report.summary()));
            xml.writeEndElement();
        }
        end(1);
        end(0);
        xml.writeEndDocument();
    }

    private long shown() {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.ACCEPTED)
                .count();
    }

    private void testcase(Finding finding) throws XMLStreamException {
        String path = report.places().path(finding);
        String first = finding.what().lines().findFirst().orElse("");
        String place = path + (finding.line() > 0 ? ":" + finding.line() : "");
        start(2, "testcase", "classname", path, "name", finding.rule() + " " + place + " " + first, "time", "0");
        if (report.fails(finding)) {
            start(3, "failure", "type", finding.rule(), "message", first);
        } else {
            start(3, "system-out");
        }
        xml.writeCharacters(legal(place + "\n" + FindingReport.message(finding)));
        xml.writeEndElement();
        end(2);
    }

    private void proof(FindingReport.Proof proof) throws XMLStreamException {
        start(2, "testcase", "classname", SUITE, "name", "replay", "time", "0");
        if (proof.proven()) {
            start(3, "system-out");
            xml.writeCharacters(legal(proof.text()));
        } else {
            start(3, "skipped", "message", proof.text());
        }
        xml.writeEndElement();
        end(2);
    }

    private void start(int depth, String name, Object... attributes) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], legal(attributes[i + 1].toString()));
        }
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML 1.0 has no way to write most control characters, not even escaped. */
    private static String legal(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> isLegal(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
