package dev.dbm.core.journal;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a journal, strictly, collecting what is wrong. */
final class JournalParser {

    private final MigrationFolder folder;
    private final List<Problem> problems;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private String version = "";
    private String dialect = "";
    private byte[] bytes = {};

    JournalParser(MigrationFolder folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Journal read() {
        byte @Nullable [] content = folder.read(Journal.FILE);
        if (content == null) {
            problems.add(new Problem(
                    ErrorCode.JOURNAL_NOT_FOUND,
                    "There is no journal",
                    folder.place(Journal.FILE),
                    "Generate the first migration, or say where the migrations are:"
                            + " Migrator.builder(…).migrations(…) or --dir."));
            return Journal.empty();
        }
        bytes = content;
        if (Utf8.beginsWithMark(bytes)) {
            problems.add(new Problem(
                    ErrorCode.JOURNAL_MALFORMED,
                    "The journal begins with a byte order mark",
                    folder.place(Journal.FILE),
                    "Save it as UTF-8 without one; Windows PowerShell's > writes UTF-16, Notepad's “UTF-8 with"
                            + " BOM” the mark."));
            return Journal.empty();
        }
        JsonReader json = new JsonReader(bytes);
        try {
            journal(json);
            json.end();
        } catch (JsonReader.MalformedException e) {
            malformed("The journal is malformed: " + e.getMessage());
        }
        return new Journal(
                version.isEmpty() ? Journal.VERSION : version, dialect.isEmpty() ? "postgresql" : dialect, entries);
    }

    private void journal(JsonReader json) throws JsonReader.MalformedException {
        boolean hasEntries = false;
        json.beginObject();
        for (boolean first = true; json.more(first, '}'); first = false) {
            json.name();
            if (json.isNamed("version")) {
                version = json.string();
            } else if (json.isNamed("dialect")) {
                dialect = json.string();
            } else if (json.isNamed("entries")) {
                hasEntries = true;
                json.beginArray();
                for (boolean firstEntry = true; json.more(firstEntry, ']'); firstEntry = false) {
                    entry(json);
                }
            } else {
                json.skip();
            }
        }
        if (!hasEntries) {
            throw json.malformed("\"entries\" is missing");
        }
        if (!isKnown(version)) {
            unsupported("Unknown journal version \"" + version + "\"", "dbm reads the versions 5, 6 and 7.");
        }
        if (!dialect.equals("postgresql") && !dialect.equals("pg")) {
            unsupported("Unknown journal dialect \"" + dialect + "\"", "dbm reads journals for postgresql (or pg).");
        }
    }

    private void entry(JsonReader json) throws JsonReader.MalformedException {
        long idx = -1;
        String entryVersion = "";
        long when = -1;
        String tag = "";
        boolean breakpoints = true;
        Map<String, String> dbm = Map.of();
        Map<String, String> others = Map.of();
        json.beginObject();
        for (boolean first = true; json.more(first, '}'); first = false) {
            json.name();
            if (json.isNamed("tag")) {
                tag = json.string();
            } else if (json.isNamed("idx")) {
                idx = json.integer();
            } else if (json.isNamed("when")) {
                when = json.integer();
            } else if (json.isNamed("version")) {
                entryVersion = json.string();
            } else if (json.isNamed("breakpoints")) {
                breakpoints = json.bool();
            } else if (json.isNamed("dbm")) {
                dbm = members(json);
            } else {
                String name = json.text();
                others = others.isEmpty() ? new LinkedHashMap<>() : others;
                others.put(name, json.raw());
            }
        }
        if (isValid(idx, entryVersion, when, tag)) {
            entries.add(new JournalEntry((int) idx, entryVersion, when, tag, breakpoints, dbm, others));
        }
    }

    private Map<String, String> members(JsonReader json) throws JsonReader.MalformedException {
        if (json.peek() != '{') {
            throw json.malformed("An object must stand here");
        }
        int from = json.position();
        json.skip();
        return new JsonMembers(bytes, from, json.position());
    }

    private boolean isValid(long idx, String entryVersion, long when, String tag) {
        int before = problems.size();
        if (!isFileName(tag)) {
            invalid("has no usable tag: \"" + tag + "\"", "Give it the name of its file, without .sql.");
            return false;
        }
        if (idx < 0 || idx > Integer.MAX_VALUE) {
            invalid(tag + " has no idx, or one out of range", "Number the entries from 0.");
        }
        if (when < 0) {
            invalid(tag + " has no when", "Give it its time of generation, in milliseconds since 1970.");
        }
        if (!isKnown(entryVersion)) {
            unsupported(
                    "Unknown version \"" + entryVersion + "\" of entry " + tag, "dbm reads the versions 5, 6 and 7.");
        }
        if (!tags.add(tag)) {
            problems.add(new Problem(
                    ErrorCode.JOURNAL_DUPLICATE_TAG,
                    "The journal names " + tag + " twice",
                    folder.place(Journal.FILE),
                    "Remove one of the entries, or rename one of them together with its file."));
        }
        return problems.size() == before;
    }

    private void invalid(String what, String remedy) {
        problems.add(new Problem(
                ErrorCode.JOURNAL_ENTRY_INVALID,
                "A journal entry " + what,
                folder.place(Journal.FILE) + ", entry " + (entries.size() + 1),
                remedy));
    }

    private void unsupported(String what, String remedy) {
        problems.add(new Problem(ErrorCode.JOURNAL_UNSUPPORTED, what, folder.place(Journal.FILE), remedy));
    }

    private void malformed(String what) {
        problems.add(new Problem(
                ErrorCode.JOURNAL_MALFORMED,
                what,
                folder.place(Journal.FILE),
                "Mend it, or take it from version control; after a merge, look for conflict markers."));
    }

    private static boolean isKnown(String version) {
        return version.equals("7") || version.equals("6") || version.equals("5");
    }

    private static boolean isFileName(String tag) {
        return !tag.isEmpty()
                && tag.charAt(0) != '.'
                && tag.indexOf('/') < 0
                && tag.indexOf('\\') < 0
                && tag.indexOf('\0') < 0;
    }
}
