package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All files of a project's set-up.
 *
 * @param project the project
 * @param values what its templates are filled in with
 */
record Blueprint(Project project, Placeholders values) {

    static final String HOOK = ".githooks/pre-commit";
    static final String MERGE_HOOK = ".githooks/pre-merge-commit";
    static final String LAUNCHER = ".githooks/dbm";
    static final String SETTINGS = "dbm.properties";
    private static final String WORKFLOW = ".github/workflows/validate-migrations%s.yml";
    /** The key of what all projects of a repository share. */
    private static final String SHARED = ".";

    /** Returns the files in the order in which they are told. */
    List<Piece> pieces() {
        String workflow = workflow();
        values.put("workflow", workflow);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(seed(journal(), "journal.json"));
        pieces.add(seed(project.fromTop(project.migrations() + "/" + SETTINGS), SETTINGS));
        switch (project.build()) {
            // The plugin runs dbm on the packages that it is configured with.
            case MAVEN -> {}
            case GRADLE, GRADLE_KOTLIN -> pieces.add(seed(mainClass(), "main.java.txt"));
        }
        pieces.addAll(List.of(
                piece(
                        project.fromTop(Placeholders.RULES),
                        Placement.WHOLE,
                        CommentStyle.MARKUP,
                        "database-migrations.md"),
                piece(workflow, Placement.WHOLE, CommentStyle.HASH, "workflow.yml"),
                Piece.of(
                        LAUNCHER,
                        Placement.WHOLE,
                        CommentStyle.HASH,
                        SHARED,
                        Mode.EXECUTABLE,
                        values.fill("launcher.sh")),
                Piece.of(
                        HOOK,
                        Placement.AFTER_SHEBANG,
                        CommentStyle.HASH,
                        project.path(),
                        Mode.EXECUTABLE,
                        values.fill("pre-commit.sh")),
                Piece.of(
                        MERGE_HOOK,
                        Placement.AFTER_SHEBANG,
                        CommentStyle.HASH,
                        SHARED,
                        Mode.EXECUTABLE,
                        values.fill("pre-merge-commit.sh")),
                piece(".gitattributes", Placement.END, CommentStyle.HASH, "gitattributes"),
                pointer("AGENTS.md"),
                pointer("CLAUDE.md"),
                pointer(".github/copilot-instructions.md"),
                piece(
                        named(".cursor/rules/database-migrations%s.mdc"),
                        Placement.WHOLE,
                        CommentStyle.MARKUP,
                        "cursor.mdc"),
                piece(
                        named(".augment/rules/DATABASE_MIGRATIONS%s.md"),
                        Placement.WHOLE,
                        CommentStyle.MARKUP,
                        "augment.md")));
        return pieces;
    }

    /** Returns where the journal is, from the top. */
    String journal() {
        return project.fromTop(project.migrations() + "/meta/_journal.json");
    }

    private String mainClass() {
        return project.fromTop("src/main/java/" + project.mainClass().replace('.', '/') + ".java");
    }

    /** The plain name belongs to the first project of a repository that asks for it. */
    private String workflow() {
        return named(WORKFLOW);
    }

    private String named(String pattern) {
        String plain = pattern.formatted("");
        return project.isAtTop() || isFree(project.top().resolve(plain))
                ? plain
                : pattern.formatted("-" + project.path().replaceAll("[^\\p{L}\\p{N}._]+", "-"));
    }

    private boolean isFree(Path file) {
        try {
            return !Files.isRegularFile(file)
                    || Files.readString(file).contains("dbm:begin project=\"" + project.path() + "\"");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Piece seed(String path, String template) {
        return Piece.of(path, Placement.SEED, CommentStyle.HASH, project.path(), Mode.PLAIN, values.fill(template));
    }

    private Piece piece(String path, Placement placement, CommentStyle comment, String template) {
        return Piece.of(path, placement, comment, project.path(), Mode.PLAIN, values.fill(template));
    }

    private Piece pointer(String path) {
        values.put(
                "rules-link",
                "../".repeat(depth(path)) + project.fromTop(Placeholders.RULES).replace(" ", "%20"));
        return piece(path, Placement.END, CommentStyle.MARKUP, "pointer.md");
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
