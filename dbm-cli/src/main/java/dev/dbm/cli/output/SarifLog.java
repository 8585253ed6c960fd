package dev.dbm.cli.output;

import dev.dbm.ErrorCode;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as a SARIF log, version 2.1.0.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF</a>
 */
final class SarifLog {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "ROOT";

    private SarifLog() {}

    static String of(FindingReport report) {
        List<RuleId> rules = report.findings().stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> driver = JsonDocument.members(
                "name", "dbm", "rules", rules.stream().map(SarifLog::rule).toList());
        Map<String, Object> run = JsonDocument.members(
                "tool",
                JsonDocument.members("driver", driver),
                "columnKind",
                "unicodeCodePoints",
                "originalUriBaseIds",
                JsonDocument.members(ROOT, JsonDocument.members("uri", folderUri(report))),
                "results",
                report.findings().stream()
                        .map(finding -> result(report, finding, rules.indexOf(finding.rule())))
                        .toList());
        report.proof()
                .ifPresent(proof ->
                        run.put("properties", JsonDocument.members("proven", proof.proven(), "proof", proof.text())));
        return JsonDocument.text(JsonDocument.members("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> rule(RuleId rule) {
        Map<String, Object> members = JsonDocument.members("id", rule.text());
        code(rule).ifPresent(code -> {
            members.put("name", camel(code));
            members.put("help", text("See " + code.documentation()));
        });
        return members;
    }

    private static Map<String, Object> result(FindingReport report, Finding finding, int ruleIndex) {
        Map<String, Object> physical = JsonDocument.members(
                "artifactLocation",
                JsonDocument.members("uri", uri(report.places().path(finding)), "uriBaseId", ROOT),
                "region",
                region(finding));
        Map<String, Object> members = JsonDocument.members(
                "ruleId", finding.rule().text(),
                "ruleIndex", ruleIndex,
                "level", level(finding),
                "message", text(FindingReport.message(finding)),
                "locations", List.of(JsonDocument.members("physicalLocation", physical)));
        switch (finding.severity()) {
            case ACCEPTED ->
                members.put(
                        "suppressions",
                        List.of(JsonDocument.members("kind", "external", "justification", "accepted in the journal")));
            case ERROR, WARNING -> {}
        }
        return members;
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ACCEPTED -> "note";
        };
    }

    /** Code scanning wants a line for every result; a finding about a whole file is shown at its first. */
    private static Map<String, Object> region(Finding finding) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", Math.max(finding.line(), 1));
        if (finding.column() > 0) {
            region.put("startColumn", finding.column());
        }
        return region;
    }

    private static Map<String, Object> text(String text) {
        return JsonDocument.members("text", text);
    }

    private static Optional<ErrorCode> code(RuleId rule) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.text().equals(rule.text()))
                .findFirst();
    }

    private static String camel(ErrorCode code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }

    private static String folderUri(FindingReport report) {
        String uri = report.places().top().toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }
}
