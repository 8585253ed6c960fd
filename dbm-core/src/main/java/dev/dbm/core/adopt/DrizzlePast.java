package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderFiles;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult.Standing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drizzle's past. Its ledger holds the hash of each file as it was run, and the time of its entry in the journal; from 1.0 on, where each migration is a folder of
 * its own, the folder's name too.
 */
final class DrizzlePast implements PastReader {
    private static final String SQL = "migration.sql";
    private static final int MOMENT = 14;
    private static final DateTimeFormatter PREFIX = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Path migrations;
    private final Path source;

    /**
     * Prepares to read.
     *
     * @param migrations dbm's folder, which is Drizzle's too where that has a journal
     */
    DrizzlePast(Path migrations, AdoptOptions how) {
        this.migrations = migrations;
        this.source = how.files().isEmpty() ? migrations : how.files().getFirst();
    }

    /**
     * A migration in the folder.
     *
     * @param name its tag, or its folder's name
     * @param when the time that the ledger holds for it, in milliseconds
     * @param text its SQL
     * @param isEntry whether it is in the journal, and so one of dbm's already
     */
    private record Local(String name, long when, String text, boolean isEntry) {
        String hash() {
            return Checksum.sha256(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Returns the hashes of the same text with other line ends, as git may check it out. */
        Set<String> otherHashes() {
            String unix = text.replace("\r\n", "\n");
            return Set.of(
                    Checksum.sha256(unix.getBytes(StandardCharsets.UTF_8)),
                    Checksum.sha256(unix.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public Past read(List<LedgerRow> rows, Doubts doubts) {
        List<Local> locals = locals(doubts);
        Set<LedgerRow> matched = new HashSet<>();
        long highest = rows.stream()
                .map(row -> row.text("created_at"))
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(Long.MIN_VALUE);
        List<PastStep> steps = new ArrayList<>();
        for (Local local : locals) {
            Optional<LedgerRow> row = row(local, rows, matched);
            row.ifPresent(found -> {
                rows.stream().filter(other -> same(other, found)).forEach(matched::add);
                compare(local, found, doubts);
            });
            if (row.isEmpty() && local.isEntry() && local.when() <= highest) {
                skipped(local, doubts);
            }
            Standing standing = row.isPresent() ? Standing.APPLIED : Standing.PENDING;
            PastStep step = PastStep.of(local.name(), Tags.name(withoutPrefix(local.name())), local.text(), standing);
            steps.add(local.isEntry() ? step.as(local.name()) : step);
        }
        rows.stream().filter(row -> !matched.contains(row)).forEach(row -> unknown(row, doubts));
        return new Past(steps);
    }

    private List<Local> locals(Doubts doubts) {
        if (Files.exists(source.resolve(Journal.FILE))) {
            if (!source.toAbsolutePath()
                    .normalize()
                    .equals(migrations.toAbsolutePath().normalize())) {
                doubts.refuse(
                        ErrorCode.ADOPT_FOLDER_TAKEN,
                        "A folder with a journal is taken over where it is",
                        source.toString(),
                        "Name it as dbm's own: --dir " + source + ". It can be moved as a whole, before or after.");
                return List.of();
            }
            return entries(doubts);
        }
        List<Local> locals = new ArrayList<>();
        for (String name : FolderFiles.names(source)) {
            Path file = source.resolve(name).resolve(SQL);
            FolderFiles.bytes(file)
                    .ifPresent(bytes ->
                            locals.add(new Local(name, moment(name), ToolFiles.text(file, bytes, doubts), false)));
        }
        if (locals.isEmpty()) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "There are no migrations of Drizzle",
                    source + " holds neither " + Journal.FILE + " nor a folder with " + SQL,
                    "Say where they are: --dir for a folder with a journal, --files for one of Drizzle 1.0.");
        }
        return locals;
    }

    /** Entries that dbm wrote itself are none of Drizzle's. */
    private List<Local> entries(Doubts doubts) {
        List<Local> locals = new ArrayList<>();
        for (JournalEntry entry :
                Folder.open(MigrationSource.directory(source)).journal().entries()) {
            if (Folder.imported(entry)) {
                Path file = source.resolve(entry.fileName());
                Optional<byte[]> bytes = FolderFiles.bytes(file);
                if (bytes.isEmpty()) {
                    doubts.refuse(
                            ErrorCode.ADOPT_FILE_MISSING,
                            "The journal names a migration whose file is missing: " + entry.tag(),
                            file.toString(),
                            "Take the file from version control.");
                } else {
                    locals.add(new Local(entry.tag(), entry.when(), ToolFiles.text(file, bytes.get(), doubts), true));
                }
            }
        }
        return locals;
    }

    private static Optional<LedgerRow> row(Local local, List<LedgerRow> rows, Set<LedgerRow> matched) {
        String hash = local.hash();
        return rows.stream()
                .filter(row -> row.text("name").equals(local.name()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.text("name").isEmpty()
                                && row.text("created_at").equals(Long.toString(local.when())))
                        .findFirst())
                .or(() -> rows.stream()
                        .filter(row ->
                                !matched.contains(row) && row.text("hash").equals(hash))
                        .findFirst());
    }

    private static boolean same(LedgerRow one, LedgerRow other) {
        return one.equals(other)
                || (one.text("hash").equals(other.text("hash"))
                        && one.text("created_at").equals(other.text("created_at")));
    }

    private static void compare(Local local, LedgerRow row, Doubts doubts) {
        String applied = row.text("hash");
        if (applied.equals(local.hash())) {
            return;
        }
        if (local.otherHashes().contains(applied)) {
            doubts.note(local.name() + " was run with other line ends; it is the same otherwise");
            return;
        }
        doubts.ask(
                ErrorCode.ADOPT_FILE_DIFFERS,
                local.name(),
                local.name() + " is not the file that was run",
                "run   " + applied + "\nnow   " + local.hash(),
                "Take the file that was run from version control.",
                "take the file as it is now for what was run");
    }

    private static void skipped(Local local, Doubts doubts) {
        doubts.ask(
                ErrorCode.ADOPT_ORDER,
                local.name(),
                local.name() + " was never run, and drizzle-orm never will run it: its time, " + local.when()
                        + ", is not after that of the last one that was",
                "no row of the ledger has it",
                "If the database has what it does, made by hand, say so afterwards: baseline --to " + local.name()
                        + ". If nobody needs it, take it out of the journal.",
                "have the next migrate run it");
    }

    private static void unknown(LedgerRow row, Doubts doubts) {
        String item = row.value("name").orElseGet(() -> row.text("id"));
        doubts.ask(
                ErrorCode.ADOPT_FILE_MISSING,
                item,
                "The ledger has a migration that is not in the folder: row " + row.text("id"),
                "hash " + row.text("hash") + "\nof   "
                        + row.value("created_at").map(DrizzlePast::shown).orElse("an unknown time"),
                "Take its file and its place in the journal from version control; another project may keep its"
                        + " migrations in the same table.",
                "leave it out");
    }

    private static String shown(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis)).toString();
    }

    /** Returns the milliseconds that Drizzle 1.0 makes of the digits before a folder's name; 0 where there are none. */
    private static long moment(String name) {
        try {
            return LocalDateTime.parse(name.substring(0, Math.min(MOMENT, name.length())), PREFIX)
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException noMoment) {
            return 0;
        }
    }

    private static String withoutPrefix(String name) {
        return name.replaceFirst("^\\d+_", "");
    }
}
