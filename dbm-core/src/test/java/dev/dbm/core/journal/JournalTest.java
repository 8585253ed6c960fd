package dev.dbm.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final String DRIZZLE = """
        {
          "version": "5",
          "dialect": "pg",
          "entries": [
            {
              "idx": 0,
              "version": "5",
              "when": 1680271923328,
              "tag": "0000_puzzling_flatman",
              "breakpoints": true
            },
            {
              "idx": 1,
              "version": "7",
              "when": 1680271923329,
              "tag": "0001_ümlaut",
              "breakpoints": false,
              "note": {"a": [1, 2.5e3, null, "\\u0041\\n"]},
              "dbm": {
                "sha256": "aa",
                "tokens": "bb"
              }
            }
          ]
        }\
        """;

    @TempDir
    private Path directory;

    @Test
    void reads_what_drizzle_wrote() throws IOException {
        Journal journal = read(DRIZZLE);

        assertThat(journal.dialect()).isEqualTo("pg");
        assertThat(journal.entries())
                .extracting(JournalEntry::tag, JournalEntry::when, JournalEntry::breakpoints)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0000_puzzling_flatman", 1680271923328L, true),
                        org.assertj.core.groups.Tuple.tuple("0001_ümlaut", 1680271923329L, false));
        assertThat(journal.entries().get(0).checksum()).isEmpty();
        assertThat(journal.entries().get(1).checksum()).contains(new Checksum("aa", "bb"));
    }

    @Test
    void writes_what_drizzle_would_have_written() throws IOException {
        String plain = DRIZZLE.replaceAll(",\n *\"note\".*", ",").replaceAll("(?s),\n *\"dbm\": \\{.*?}", "");

        assertThat(read(plain).json()).isEqualTo(plain);
        assertThat(Journal.empty().json())
                .isEqualTo("{\n  \"version\": \"7\",\n  \"dialect\": \"postgresql\",\n  \"entries\": []\n}");
    }

    @Test
    void keeps_what_other_tools_added() throws IOException {
        Journal journal = read(DRIZZLE);

        assertThat(read(journal.json())).isEqualTo(journal);
        assertThat(journal.json()).contains("\"note\": {\"a\": [1, 2.5e3, null, \"\\u0041\\n\"]}");
    }

    @Test
    void appends_and_replaces_entries() {
        JournalEntry entry = JournalEntry.of(0, 5, "0000_a", new Checksum("r", "t"));

        Journal journal = Journal.empty().append(entry);

        assertThat(journal.last()).contains(entry);
        assertThat(journal.json())
                .contains("\"dbm\": {\n        \"sha256\": \"r\",\n        \"tokens\": \"t\"\n      }");
        assertThat(journal.replace(entry.withChecksum(new Checksum("x", "y")))
                        .entry("0000_a")
                        .flatMap(JournalEntry::checksum))
                .contains(new Checksum("x", "y"));
        assertThatThrownBy(() -> Journal.empty().replace(entry)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|DBM-J002",
                "{}|DBM-J002",
                "[]|DBM-J002",
                "{\"version\": \"7\"|DBM-J002",
                "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": []} x|DBM-J002",
                "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [,]}|DBM-J002",
                "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [{\"idx\": 1.5}]}|DBM-J002",
                "{\"version\": 7, \"dialect\": \"postgresql\", \"entries\": []}|DBM-J002",
                "{\"version\": \"8\", \"dialect\": \"postgresql\", \"entries\": []}|DBM-J003",
                "{\"version\": \"7\", \"dialect\": \"mysql\", \"entries\": []}|DBM-J003",
                "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [{}]}|DBM-J004",
                "{\"version\": \"7\", \"dialect\": \"pg\", \"entries\": [{\"idx\": 0, \"when\": 1, \"version\": \"7\","
                        + " \"tag\": \"../a\"}]}|DBM-J004",
                "{\"version\": \"7\", \"dialect\": \"pg\", \"entries\": [{\"idx\": -1, \"when\": 1, \"version\":"
                        + " \"7\", \"tag\": \"a\"}]}|DBM-J004",
                "{\"version\": \"7\", \"dialect\": \"pg\", \"entries\": [{\"idx\": 0, \"version\": \"7\", \"tag\":"
                        + " \"a\"}]}|DBM-J004",
                "{\"version\": \"7\", \"dialect\": \"pg\", \"entries\": [{\"idx\": 0, \"when\": 1, \"version\": \"9\","
                        + " \"tag\": \"a\"}]}|DBM-J003"
            })
    void refuses_a_malformed_journal(String json, String code) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code().text()).isEqualTo(code))
                .hasMessageContaining(
                        directory.resolve("meta").resolve("_journal.json").toString());
    }

    @Test
    void says_where_the_journal_is_malformed() {
        assertThatThrownBy(() -> read("{\n  \"version\": \"7\",\n<<<<<<< HEAD\n}"))
                .hasMessageContaining("line 3, column 1");
    }

    @Test
    void refuses_a_tag_that_comes_twice() {
        String entry = "{\"idx\": 0, \"when\": 1, \"version\": \"7\", \"tag\": \"a\", \"breakpoints\": true}";
        assertThatThrownBy(() -> read("{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [" + entry + ","
                        + entry + "]}"))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JOURNAL_DUPLICATE_TAG));
    }

    @Test
    void reports_a_journal_that_is_not_there() {
        assertThatThrownBy(() -> Journal.read(MigrationFolder.open(MigrationSource.directory(directory))))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JOURNAL_NOT_FOUND));
        assertThatThrownBy(() -> MigrationFolder.open(MigrationSource.classpath("no/such/folder")))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JOURNAL_NOT_FOUND));
    }

    @Test
    void reports_every_problem_when_asked_to_be_lenient() throws IOException {
        write("{\"version\": \"8\", \"dialect\": \"mysql\", \"entries\": [{}]}");
        List<Problem> problems = new ArrayList<>();

        Journal.read(MigrationFolder.open(MigrationSource.directory(directory)), problems);

        assertThat(problems).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jar", "folder"})
    void reads_from_the_class_path(String kind) throws IOException {
        write(DRIZZLE);
        Files.writeString(directory.resolve("0000_puzzling_flatman.sql"), "SELECT 1;");
        Path root = kind.equals("jar") ? jar() : folder();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
                MigrationFolder folder = MigrationFolder.open(MigrationSource.classpath("/db/migrations/", loader))) {
            Journal journal = Journal.read(folder);

            assertThat(journal.entries()).hasSize(2);
            JournalEntry first = journal.entries().getFirst();
            assertThat(folder.fingerprint(first.fileName()))
                    .isEqualTo(Fingerprint.of("SELECT 1;".getBytes(StandardCharsets.UTF_8)));
            assertThat(folder.fingerprint(journal.entries().get(1).fileName())).isNull();
            assertThat(Migration.read(folder, first).checksum().raw())
                    .isEqualTo("17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a");
        }
    }

    @Test
    void replaces_a_file_as_a_whole() throws IOException {
        Path file = directory.resolve("new").resolve("a.sql");

        AtomicFile.write(file, "one");
        AtomicFile.write(file, "zwölf");

        assertThat(file).hasContent("zwölf");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private Journal read(String json) throws IOException {
        write(json);
        return Journal.read(MigrationFolder.open(MigrationSource.directory(directory)));
    }

    private void write(String json) throws IOException {
        Files.createDirectories(directory.resolve("meta"));
        Files.writeString(directory.resolve(Journal.FILE), json);
    }

    private Path folder() throws IOException {
        Path target = directory.resolve("classes").resolve("db").resolve("migrations");
        Files.createDirectories(target.resolve("meta"));
        Files.copy(directory.resolve(Journal.FILE), target.resolve(Journal.FILE));
        Files.copy(directory.resolve("0000_puzzling_flatman.sql"), target.resolve("0000_puzzling_flatman.sql"));
        return directory.resolve("classes");
    }

    private Path jar() throws IOException {
        Path jar = directory.resolve("app.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : List.of(Journal.FILE, "0000_puzzling_flatman.sql")) {
                entries.putNextEntry(new JarEntry("db/migrations/" + name));
                Files.copy(directory.resolve(name), entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
