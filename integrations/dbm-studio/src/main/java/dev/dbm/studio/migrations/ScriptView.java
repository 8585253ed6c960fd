package dev.dbm.studio.migrations;

import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.studio.web.HighlightedSql;
import dev.dbm.studio.web.PlanView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of a migration, statement by statement; nothing of it is left out.
 *
 * @param file its name
 * @param pieces its statements, each with the comments before it
 * @param more how many characters of it are not shown
 * @param transaction how it is run
 * @param others what validate says of it and of no line
 * @param planned whether any statement is one that dbm has planned
 */
public record ScriptView(
        String file, List<Piece> pieces, int more, String transaction, List<Note> others, boolean planned) {
    /** A browser shows so much without being slow; a file of data may be a hundred times that. */
    private static final int MOST_CHARS = 400_000;

    /** Copies the lists. */
    public ScriptView {
        pieces = List.copyOf(pieces);
        others = List.copyOf(others);
    }

    /**
     * A statement.
     *
     * @param line where it begins
     * @param sql the text, up to the statement's end
     * @param hazards what the planner knows that it can do; none if the statement is not the planner's
     * @param notes what validate says of its lines
     */
    public record Piece(int line, HighlightedSql sql, List<PlanView.Danger> hazards, List<Note> notes) {
        /** Copies the lists. */
        public Piece {
            hazards = List.copyOf(hazards);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What validate says.
     *
     * @param rule the rule
     * @param style the class of its badge
     * @param what what is found
     * @param remedy what to do
     */
    public record Note(String rule, String style, String what, String remedy) {
        static Note of(Finding finding) {
            String style = switch (finding.severity()) {
                case ERROR -> "bad";
                case WARNING -> "warn";
                case ACCEPTED -> "";
            };
            String label = finding.severity() == Severity.ACCEPTED ? " (accepted)" : "";
            return new Note(finding.rule().toString(), style, finding.what() + label, finding.remedy());
        }
    }

    /**
     * Reads the file of a migration.
     *
     * @param findings what validate says of it
     * @param plan what dbm would write for the same change; empty if that is not known
     */
    static Optional<ScriptView> read(Path folder, String tag, List<Finding> findings, Optional<Plan> plan) {
        String name = tag + ".sql";
        Map<String, Set<Hazard>> hazards = plan.map(ScriptView::hazards).orElse(Map.of());
        // Of a file that is not UTF-8 validate says so; what can be read of it is shown all the same.
        return FolderFiles.bytes(folder.resolve(name))
                .map(bytes -> of(name, new String(bytes, StandardCharsets.UTF_8), findings, hazards));
    }

    private static ScriptView of(String name, String whole, List<Finding> findings, Map<String, Set<Hazard>> planned) {
        SqlScript script = SqlScript.parse(name, whole);
        String text = whole.substring(0, Math.min(whole.length(), MOST_CHARS));
        List<Piece> pieces = new ArrayList<>();
        List<Finding> left = new ArrayList<>(findings);
        int start = 0;
        int line = 1;
        for (ScriptStatement statement : script.statements()) {
            int end = end(
                    whole, Math.max(start, statement.start() + statement.sql().length()));
            if (end > text.length()) {
                break;
            }
            if (whole.substring(start, end).isBlank()) {
                // It stands on the line on which the one before it ends.
                continue;
            }
            int next = line
                    + (int) whole.substring(start, end)
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
            int last = next;
            List<Finding> here = left.stream()
                    .filter(one -> one.line() > 0 && one.line() < last)
                    .toList();
            left.removeAll(here);
            pieces.add(new Piece(
                    statement.line(),
                    HighlightedSql.of(whole.substring(start, end).strip()),
                    PlanView.dangers(planned.getOrDefault(key(statement.sql()), Set.of())),
                    notes(here)));
            start = end;
            line = next;
        }
        if (!text.substring(Math.min(start, text.length())).isBlank()) {
            pieces.add(new Piece(line, HighlightedSql.of(text.substring(start).strip()), List.of(), List.of()));
        }
        return new ScriptView(
                name,
                pieces,
                whole.length() - text.length(),
                script.transactional() ? "in one transaction" : "statement by statement, outside any transaction",
                notes(left),
                script.statements().stream().anyMatch(one -> planned.containsKey(key(one.sql()))));
    }

    /** The semicolon and what else stands on its line, a breakpoint above all, belong to the statement before; so does a breakpoint on the next line. */
    private static int end(String text, int end) {
        int lineEnd = lineEnd(text, end);
        int next = lineEnd(text, lineEnd);
        return text.substring(lineEnd, next).strip().equals(SqlScript.BREAKPOINT) ? next : lineEnd;
    }

    private static int lineEnd(String text, int from) {
        int at = text.indexOf('\n', from);
        return at < 0 ? text.length() : at + 1;
    }

    private static List<Note> notes(List<Finding> findings) {
        return findings.stream().map(Note::of).toList();
    }

    private static Map<String, Set<Hazard>> hazards(Plan plan) {
        Map<String, Set<Hazard>> hazards = new HashMap<>();
        for (Statement statement : plan.statements()) {
            hazards.computeIfAbsent(key(statement.sql()), any -> EnumSet.noneOf(Hazard.class))
                    .addAll(statement.hazards());
        }
        return hazards;
    }

    private static String key(String sql) {
        return SqlScript.parse("", sql).tokenHash();
    }
}
