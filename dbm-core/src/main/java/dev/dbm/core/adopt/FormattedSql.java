package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.FolderFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changelogs in Liquibase's formatted SQL, read without Liquibase: the checksums of the ledger cannot be compared then. */
final class FormattedSql implements Changelog {
    private static final Pattern HEAD =
            Pattern.compile("\\s*--\\s*liquibase\\s+formatted\\s+sql(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGESET = Pattern.compile(
            "\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^\\s:]+):(\"[^\"]+\"|\\S+)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+):(\"[^\"]*\"|\\S+)");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\s*--\\s*(rollback|comment|precondition|preconditions|validCheckSum|property)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRECONDITION =
            Pattern.compile("\\s*--\\s*preconditions?\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IGNORED =
            Pattern.compile("\\s*--\\s*ignoreLines:(\\w+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final List<String> CONDITIONS = List.of("context", "contextfilter", "labels");
    private static final Map<String, String> REPEATED = Map.of("runonchange", "runOnChange", "runalways", "runAlways");
    private static final String LOGICAL_PATH = "logicalfilepath";

    private final List<Path> roots;
    private final Optional<String> only;
    private final Set<String> recorded;
    private final PlaceholderValues placeholders;

    /**
     * Prepares to read.
     *
     * @param roots the folders in which changelogs are found
     * @param only the one to read, by its path below one of them; empty for all
     * @param recorded the changesets that the ledger has
     */
    FormattedSql(List<Path> roots, Optional<String> only, Set<String> recorded, PlaceholderValues placeholders) {
        this.recorded = Set.copyOf(recorded);
        this.roots = List.copyOf(roots);
        this.only = only;
        this.placeholders = placeholders;
    }

    @Override
    public List<Changeset> changesets(Doubts doubts) {
        List<Changeset> changesets = new ArrayList<>();
        for (Path root : roots) {
            for (Path file : ToolFiles.below(root, doubts)) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (only.map(name::equals).orElse(name.endsWith(".sql"))) {
                    byte[] bytes = FolderFiles.bytes(file).orElseThrow();
                    changesets.addAll(changesets(name, ToolFiles.text(file, bytes, doubts), doubts));
                }
            }
        }
        return changesets;
    }

    /** Returns the changesets of a file; none if it is no changelog. */
    List<Changeset> changesets(String name, String text, Doubts doubts) {
        List<String> lines = text.lines().toList();
        Optional<Matcher> first = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(HEAD::matcher)
                .filter(Matcher::matches);
        if (first.isEmpty()) {
            return List.of();
        }
        List<String> paths = new ArrayList<>(List.of(name));
        Optional.ofNullable(attributes(first.get().group(1)).get(LOGICAL_PATH)).ifPresent(paths::addFirst);
        List<Changeset> changesets = new ArrayList<>();
        Optional<Matcher> head = Optional.empty();
        List<String> body = new ArrayList<>();
        for (String line : withoutIgnored(lines)) {
            Matcher matcher = CHANGESET.matcher(line);
            if (matcher.matches()) {
                head.ifPresent(one -> changesets.add(changeset(paths, one, body, doubts)));
                head = Optional.of(matcher);
                body.clear();
            } else if (head.isPresent()) {
                body.add(line);
            }
        }
        head.ifPresent(one -> changesets.add(changeset(paths, one, body, doubts)));
        return changesets;
    }

    /** Returns the lines without those that the file says Liquibase is not to read. */
    private static List<String> withoutIgnored(List<String> lines) {
        List<String> read = new ArrayList<>();
        int left = 0;
        for (String line : lines) {
            Matcher ignored = IGNORED.matcher(line);
            if (ignored.matches()) {
                left = switch (ignored.group(1).toLowerCase(Locale.ROOT)) {
                    case "start" -> Integer.MAX_VALUE;
                    case "end" -> 0;
                    default -> Integer.parseInt(ignored.group(1));
                };
            } else if (left > 0) {
                left--;
            } else {
                read.add(line);
            }
        }
        return read;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unquoted(attribute.group(2)));
        }
        return attributes;
    }

    /** Versions of Liquibase differ in which path counts where a file names one: the ledger knows. */
    private String path(List<String> possible, String id, String author) {
        return possible.stream()
                .filter(path -> recorded.contains(Changeset.key(path, id, author)))
                .findFirst()
                .orElse(possible.getFirst());
    }

    private Changeset changeset(List<String> paths, Matcher head, List<String> lines, Doubts doubts) {
        Map<String, String> attributes = attributes(head.group(3));
        List<String> possible = new ArrayList<>(paths);
        Optional.ofNullable(attributes.get(LOGICAL_PATH)).ifPresent(possible::addFirst);
        String author = unquoted(head.group(1));
        String id = unquoted(head.group(2));
        String path = path(possible, id, author);
        String key = Changeset.key(path, id, author);
        List<String> conditions = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        Changeset.Mode mode = Changeset.Mode.TRANSACTION;
        Optional<String> kept =
                Changeset.keptBy(List.of(attributes.getOrDefault("dbms", "").split(",")));
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String what = attribute.getKey();
            String value = attribute.getValue();
            if (CONDITIONS.contains(what)) {
                conditions.add(what + " " + value);
            } else if (value.equals("true") && what.equals("ignore")) {
                kept = Optional.of(what);
            } else if (value.equals("true") && REPEATED.containsKey(what)) {
                repeated.add(REPEATED.getOrDefault(what, what));
            } else if (what.equals("runintransaction") && value.equals("false")) {
                mode = Changeset.Mode.NONE;
            } else if (what.equals("enddelimiter") && !value.equals(";")) {
                doubts.refuse(
                        ErrorCode.ADOPT_FILES_UNREADABLE,
                        "A changeset ends its statements with something else than a semicolon: " + value,
                        key,
                        "Have Liquibase on the class path (--classpath), which makes SQL of it.");
            }
        }
        if (lines.stream().anyMatch(line -> PRECONDITION.matcher(line).matches())) {
            conditions.add("preconditions");
        }
        String sql = String.join(
                "\n",
                lines.stream().filter(line -> !LEFT_OUT.matcher(line).matches()).toList());
        String replaced = placeholders.replaced(key, sql.strip(), doubts);
        return new Changeset(path, id, author, replaced, mode, conditions, kept, repeated, checksum -> true);
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
