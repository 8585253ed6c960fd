package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project in a folder of a test, and runs of init in it. */
record Sample(Path folder) {

    static final String SETTINGS = "src/main/resources/db/migrations/dbm.properties";
    static final String JOURNAL = "src/main/resources/db/migrations/meta/_journal.json";
    static final String RULES = "docs/database-migrations.md";
    static final String WORKFLOW = ".github/workflows/validate-migrations.yml";

    /** Returns a folder with a pom, and nothing else. */
    static Sample maven(Path folder) {
        Sample sample = new Sample(folder);
        sample.write("pom.xml", "<project><groupId>com.acme.shop</groupId></project>\n");
        return sample;
    }

    InitResult init() {
        return init(InitRequest.Writing.FILES);
    }

    InitResult init(InitRequest.Writing writing) {
        return init(writing, InitRequest.GitSettings.TELL);
    }

    InitResult init(InitRequest.Writing writing, InitRequest.GitSettings git) {
        return new Init(new InitRequest(
                        folder, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), writing, git, "9.8.7"))
                .run();
    }

    /** Returns what init says of a file. */
    static InitResult.File file(InitResult result, String path) {
        return result.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such file in the result: " + path));
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the texts of all files but git's. */
    Map<String, String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                if (!path.startsWith(".git/")) {
                    texts.put(path, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
