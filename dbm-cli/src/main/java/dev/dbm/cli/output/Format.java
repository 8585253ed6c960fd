package dev.dbm.cli.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How results are written. */
public enum Format {
    /** For people. */
    TEXT,
    /** One JSON document, for programs. */
    JSON,
    /** Findings as a SARIF 2.1.0 log, for code scanning. */
    SARIF,
    /** Findings as workflow commands of GitHub Actions, which shows them on the lines of a pull request. */
    GITHUB,
    /** Findings as test cases in JUnit's XML, which every build server shows. */
    JUNIT,
    /** A schema as one SQL script. */
    SQL,
    /** A schema as a diagram for Mermaid. */
    MERMAID,
    /** A schema in DBML. */
    DBML,
    /** A schema as a drawing. */
    SVG;

    /** Returns the word for people: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format of a word, whatever its case; empty if there is none. */
    public static Optional<Format> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.label().equalsIgnoreCase(word))
                .findFirst();
    }
}
