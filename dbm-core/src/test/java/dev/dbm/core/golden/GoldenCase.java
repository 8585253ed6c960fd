package dev.dbm.core.golden;

import dev.dbm.core.catalog.ServerVersion;
import dev.dbm.core.diff.Intents;
import dev.dbm.plan.Change;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Signature;
import dev.dbm.schema.SqlExpression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder of the golden cases: {@code from.sql}, {@code to.sql} and the expected {@code plan.sql}.
 *
 * <p>What a declaration would say of the way stands in comments at the head of {@code to.sql}: {@code -- rename TABLE app.t to app.u},
 * {@code -- using COLUMN app.t.v: v::integer}, {@code -- backfill COLUMN app.t.v: 0}, {@code -- concurrently INDEX app.i}; {@code -- since 18} names the oldest server
 * that can hold what the case is about, {@code -- written for 16} the oldest that takes the SQL of the case itself.
 *
 * @param folder the folder
 */
record GoldenCase(Path folder) {
    private static final Path ROOT = Path.of("src", "test", "resources", "golden");
    private static final Pattern RENAME = Pattern.compile("-- rename (\\S+) (.+) to (.+)");
    private static final Pattern USING = Pattern.compile("-- using (\\S+) ([^:]+): (.+)");
    private static final Pattern BACKFILL = Pattern.compile("-- backfill (\\S+) ([^:]+): (.+)");
    private static final Pattern CONCURRENTLY = Pattern.compile("-- concurrently (\\S+) (.+)");
    private static final Pattern SINCE = Pattern.compile("-- since (\\d+)");
    private static final Pattern WRITTEN_FOR = Pattern.compile("-- written for (\\d+)");

    static List<GoldenCase> all() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> Files.exists(path.resolve("from.sql")))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String from() {
        return text("from.sql");
    }

    String to() {
        return text("to.sql");
    }

    /** Returns the expected plan; a server whose plan is another has a file of its own, {@code plan-18.sql}. */
    String plan(int major) {
        Path own = folder.resolve("plan-" + major + ".sql");
        return text(Files.exists(own) ? own.getFileName().toString() : "plan.sql");
    }

    /** Writes the plans that came out, by major: that of the oldest as the expected one, and those that are others. */
    void update(SortedMap<Integer, String> plans) {
        try {
            Files.writeString(folder.resolve("plan.sql"), plans.get(plans.firstKey()));
            for (Map.Entry<Integer, String> plan : plans.entrySet()) {
                Path own = folder.resolve("plan-" + plan.getKey() + ".sql");
                Files.deleteIfExists(own);
                if (!plan.getValue().equals(plans.get(plans.firstKey()))) {
                    Files.writeString(own, plan.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Without its plan a case proves nothing; write it with -Dgolden.update", e);
        }
    }

    /** Returns the folder that the case is in with others of its kind. */
    String kind() {
        return ROOT.relativize(folder).getName(0).toString();
    }

    /** Returns the oldest server that can hold both sides. */
    int since() {
        return oldest(SINCE);
    }

    boolean runsOn(int major) {
        return since() <= major && oldest(WRITTEN_FOR) <= major;
    }

    private int oldest(Pattern mark) {
        return matches(mark).stream()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(ServerVersion.OLDEST_MAJOR);
    }

    Intents intents() {
        List<Change.Rename> renames = new ArrayList<>();
        Map<ObjectId, SqlExpression> using = new HashMap<>();
        Map<ObjectId, SqlExpression> backfills = new HashMap<>();
        Set<ObjectId> concurrently = new HashSet<>();
        for (Matcher rename : matches(RENAME)) {
            renames.add(new Change.Rename(id(rename.group(1), rename.group(2)), id(rename.group(1), rename.group(3))));
        }
        matches(USING)
                .forEach(match -> using.put(id(match.group(1), match.group(2)), new SqlExpression(match.group(3))));
        matches(BACKFILL)
                .forEach(match -> backfills.put(id(match.group(1), match.group(2)), new SqlExpression(match.group(3))));
        matches(CONCURRENTLY).forEach(match -> concurrently.add(id(match.group(1), match.group(2))));
        return new Intents(renames, Set.of(), concurrently, using, backfills);
    }

    private List<Matcher> matches(Pattern pattern) {
        return to().lines().map(pattern::matcher).filter(Matcher::matches).toList();
    }

    private static ObjectId id(String kind, String text) {
        int open = text.indexOf('(');
        String path = open < 0 ? text : text.substring(0, open);
        List<Identifier> names =
                Arrays.stream(path.split("\\.")).map(Identifier::new).toList();
        Optional<Signature> signature =
                open < 0 ? Optional.empty() : Optional.of(signature(text.substring(open + 1, text.length() - 1)));
        return new ObjectId(ObjectKind.valueOf(kind), names, signature);
    }

    private static Signature signature(String types) {
        return new Signature(Arrays.stream(types.split(", "))
                .filter(type -> !type.isEmpty())
                .map(type -> DataType.parse(type).ofArgument())
                .toList());
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}
