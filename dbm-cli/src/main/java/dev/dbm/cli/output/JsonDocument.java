package dev.dbm.cli.output;

import dev.dbm.AppliedMigration;
import dev.dbm.DbmException;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Refusal;
import dev.dbm.VerifyResult;
import dev.dbm.lint.Finding;
import dev.dbm.plan.Statement;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ValidateResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The documents of {@code --format json}; their shapes are documented and change only by addition. */
public final class JsonDocument {

    private JsonDocument() {}

    /** Returns a document with the command and its exit code before everything else. */
    public static String document(String command, ExitCode exit, Map<String, Object> members) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", command);
        document.put("exitCode", exit.number());
        document.putAll(members);
        return text(document);
    }

    /** Returns the text of a document, indented. */
    static String text(Map<String, Object> document) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document)
                .replace("\r\n", "\n");
    }

    /** Returns the members for an exception: problems, and what is known of a failed run or a refused drop. */
    public static Map<String, Object> of(DbmException exception) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "problems", exception.problems().stream().map(JsonDocument::of).toList());
        if (exception instanceof PlanningException planning) {
            members.put(
                    "refusals",
                    planning.refusals().stream().map(JsonDocument::of).toList());
        }
        if (exception instanceof MigrationFailedException failed) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("tag", failed.migration().tag());
            place.put("line", failed.line());
            place.put("statement", failed.statement());
            failed.sqlState().ifPresent(state -> place.put("sqlState", state));
            members.put("failed", place);
            members.put("applied", applied(failed.partialResult().applied()));
        }
        return members;
    }

    /** Returns a problem. */
    public static Map<String, Object> of(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", problem.code().text());
        members.put("what", problem.what());
        members.put("where", problem.where());
        members.put("remedy", problem.remedy());
        members.put("documentation", problem.code().documentation());
        return members;
    }

    /** Returns the members for a generate. */
    public static Map<String, Object> of(GenerateResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        result.base().ifPresent(base -> members.put("base", base.tag()));
        members.put("files", result.files().stream().map(JsonDocument::of).toList());
        members.put("proof", of(result.proof()));
        members.put("notes", result.notes());
        return members;
    }

    /** Returns whether and how something was proven. */
    public static Map<String, Object> of(ReplayProof proof) {
        Map<String, Object> members = new LinkedHashMap<>();
        switch (proof) {
            case ReplayProof.Proven(int files, List<Integer> majors, int rows, List<String> notes) -> {
                members.put("proven", true);
                members.put("files", files);
                members.put("majors", majors);
                members.put("rows", rows);
                members.put("notes", notes);
            }
            case ReplayProof.NotProven(String reason) -> {
                members.put("proven", false);
                members.put("reason", reason);
            }
        }
        return members;
    }

    /** Returns statements with mode and hazards. */
    public static List<Map<String, Object>> statements(List<Statement> statements) {
        return statements.stream().map(JsonDocument::of).toList();
    }

    /** Returns the members for a validate. */
    public static Map<String, Object> of(ValidateResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("directory", result.directory());
        members.put("migrations", result.migrations());
        members.put("findings", result.findings().stream().map(JsonDocument::of).toList());
        members.put("proof", of(result.proof()));
        return members;
    }

    /** Returns the members for a verify. */
    public static Map<String, Object> of(VerifyResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("database", result.proof().database());
        members.put("serverMajor", result.proof().serverMajor());
        members.put("basis", lower(result.proof().basis()));
        members.put("inSync", result.isInSync());
        members.put(
                "mismatches",
                result.mismatches().stream()
                        .map(mismatch -> members(
                                "object", mismatch.object(),
                                "declared", mismatch.declared(),
                                "live", mismatch.live(),
                                "mend", mismatch.mend()))
                        .toList());
        members.put(
                "uncompared",
                result.uncompared().stream()
                        .map(one -> members(
                                "object", one.object(),
                                "declared", one.declared(),
                                "live", one.live(),
                                "reason", one.reason(),
                                "remedy", one.remedy()))
                        .toList());
        members.put(
                "unmodelled",
                result.unmodelled().stream()
                        .map(one -> members(
                                "kind", one.kind(),
                                "name", one.name(),
                                "known", result.known().contains(one.describe())))
                        .toList());
        members.put("gone", result.gone());
        members.put("compared", result.proof().compared());
        return members;
    }

    /** Returns applied migrations. */
    public static List<Map<String, Object>> applied(List<AppliedMigration> applied) {
        return applied.stream()
                .map(one -> members(
                        "tag",
                        one.id().tag(),
                        "statements",
                        one.statements(),
                        "millis",
                        one.took().toMillis()))
                .toList();
    }

    /** Returns the tags of migrations. */
    public static List<String> tags(List<MigrationId> migrations) {
        return migrations.stream().map(MigrationId::tag).toList();
    }

    /** Returns where a migration stands. */
    public static Map<String, Object> of(MigrationStatus status) {
        return switch (status) {
            case MigrationStatus.Pending(MigrationId id, Optional<MigrationId> overtakenBy) -> {
                Map<String, Object> members = members("tag", id.tag(), "state", "pending");
                overtakenBy.ifPresent(by -> members.put("overtakenBy", by.tag()));
                yield members;
            }
            case MigrationStatus.Applied one ->
                members(
                        "tag", one.id().tag(),
                        "state", "applied",
                        "at", one.at().toString(),
                        "millis", one.took().toMillis(),
                        "origin", lower(one.origin()));
            case MigrationStatus.Modified one ->
                members(
                        "tag", one.id().tag(),
                        "state", "modified",
                        "at", one.at().toString(),
                        "recordedHash", one.recordedHash(),
                        "currentHash", one.currentHash());
            case MigrationStatus.Missing one ->
                members(
                        "tag",
                        one.id().tag(),
                        "state",
                        "missing",
                        "at",
                        one.at().toString());
            case MigrationStatus.Running one ->
                members(
                        "tag", one.id().tag(),
                        "state", "running",
                        "since", one.since().toString(),
                        "statementsDone", one.statementsDone(),
                        "statements", one.statements(),
                        "session", one.session());
            case MigrationStatus.Interrupted one -> {
                Map<String, Object> members = members(
                        "tag", one.id().tag(),
                        "state", "interrupted",
                        "since", one.since().toString(),
                        "statementsDone", one.statementsDone(),
                        "statements", one.statements());
                one.error().ifPresent(error -> members.put("error", error));
                yield members;
            }
        };
    }

    /** Returns a map of names and values in this order. */
    public static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private static Map<String, Object> of(GeneratedFile file) {
        return members(
                "tag", file.id().tag(),
                "path", file.path().toString(),
                "changes", file.changes(),
                "hazards", file.hazards(),
                "statements", statements(file.statements()));
    }

    private static Map<String, Object> of(Statement statement) {
        return members(
                "sql", statement.sql(),
                "transaction", lower(statement.mode()),
                "hazards", statement.hazards().stream().map(JsonDocument::lower).toList());
    }

    private static Map<String, Object> of(Refusal refusal) {
        return members(
                "object",
                refusal.object().toString(),
                "answers",
                refusal.answers().stream()
                        .map(answer -> members(
                                "meaning", lower(answer.meaning()),
                                "place", answer.place(),
                                "annotation", answer.annotation(),
                                "object", answer.object().toString()))
                        .toList());
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> members = members(
                "rule", finding.rule().text(),
                "severity", finding.severity().label(),
                "file", finding.file(),
                "line", finding.line(),
                "what", finding.what(),
                "remedy", finding.remedy());
        if (finding.column() > 0) {
            members.put("column", finding.column());
        }
        return members;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
