package dev.dbm.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What pg_dump says of a database, by meaning: the order of statements and of a table's columns is gone.
 *
 * @param entries what there is
 */
public record Dump(List<Entry> entries) {
    /** Of these the order of the lines says nothing, and of a table that of its columns. */
    private static final Set<String> UNORDERED = Set.of("TABLE", "ACL", "DEFAULT ACL");

    private static final Pattern HEADER = Pattern.compile("^-- Name: (.*); Type: (.*); Schema: (.*); Owner:(.*)$");

    /** Copies the list. */
    public Dump {
        entries = List.copyOf(entries);
    }

    /**
     * One object as pg_dump writes it.
     *
     * @param type pg_dump's word for the kind: {@code TABLE}, {@code FK CONSTRAINT}, {@code ACL}
     * @param name the name with its namespace
     * @param owner the owner
     * @param text the statements, without comments and settings
     */
    public record Entry(String type, String name, String owner, String text) {
        private String key() {
            return type + " " + name + " " + owner + " " + text;
        }
    }

    /** Returns the definition of everything in a database; where pg_dump is absent the running test is skipped. */
    public static Dump of(TestDatabase database) {
        return parse(PgDump.schemaOf(database));
    }

    static Dump parse(String output) {
        List<Entry> entries = new ArrayList<>();
        Matcher header = null;
        List<String> lines = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher matcher = HEADER.matcher(line);
            if (matcher.matches()) {
                add(entries, header, lines);
                header = matcher;
                lines.clear();
            } else if (!isNoise(line)) {
                lines.add(line);
            }
        }
        add(entries, header, lines);
        return new Dump(entries);
    }

    private static boolean isNoise(String line) {
        return line.isBlank()
                || line.startsWith("--")
                || line.startsWith("SET default_")
                || line.startsWith("\\restrict")
                || line.startsWith("\\unrestrict");
    }

    private static void add(List<Entry> entries, @Nullable Matcher header, List<String> lines) {
        if (header == null) {
            return;
        }
        String type = header.group(2);
        String text = UNORDERED.contains(type)
                ? lines.stream()
                        .map(line -> line.strip().replaceAll(",$", ""))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                : String.join("\n", lines);
        entries.add(new Entry(
                type, header.group(3) + " " + header.group(1), header.group(4).strip(), text));
    }

    /** Returns what is in this dump and not in the other. */
    List<Entry> without(Dump other) {
        TreeSet<String> known = other.entries.stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new));
        return entries.stream().filter(entry -> !known.contains(entry.key())).toList();
    }

    /**
     * Returns what is here and not there, marked with a minus, and the other way round, marked with a plus.
     *
     * @param explained the entries that may be on one side only
     */
    public List<String> differences(Dump other, Predicate<Entry> explained) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : without(other)) {
            if (!explained.test(entry)) {
                lines.add("- " + entry.type() + " " + entry.name() + ": " + difference(entry, other));
            }
        }
        for (Entry entry : other.without(this)) {
            if (!explained.test(entry)) {
                lines.add("+ " + entry.type() + " " + entry.name() + ": " + difference(entry, this));
            }
        }
        return lines;
    }

    /** Returns the lines in which the same object differs here and there; the whole text where one side has none. */
    static String difference(Entry entry, Dump other) {
        return other.entries.stream()
                .filter(candidate -> candidate.type().equals(entry.type())
                        && candidate.name().equals(entry.name()))
                .findFirst()
                .map(candidate -> onlyIn(entry.text(), candidate.text()))
                .orElse(entry.text());
    }

    private static String onlyIn(String text, String other) {
        List<String> lines = Arrays.asList(other.split("\n"));
        return text.lines().filter(line -> !lines.contains(line)).collect(Collectors.joining("\n"));
    }
}
