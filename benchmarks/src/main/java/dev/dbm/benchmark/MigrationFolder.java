package dev.dbm.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with any number of small migrations. */
final class MigrationFolder {
    private static final long FIRST_WHEN = 1_700_000_000_000L;

    private MigrationFolder() {}

    /** Writes it below the resources, where migrations are looked for by default. */
    static void write(Path resources, int count) throws IOException {
        Path folder = Files.createDirectories(resources.resolve("db/migrations"));
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String tag = "%04d_table".formatted(i);
            Files.writeString(folder.resolve(tag + ".sql"), """
                CREATE TABLE "t%d" (
                  "id" bigint NOT NULL,
                  "name" text NOT NULL,
                  CONSTRAINT "t%d_pkey" PRIMARY KEY ("id")
                );
                --> statement-breakpoint
                CREATE INDEX "t%d_name_idx" ON "t%d" ("name");
                """.formatted(i, i, i, i));
            entries.append(i == 0 ? "" : ",\n")
                    .append(
                            "    {\"idx\": %d, \"version\": \"7\", \"when\": %d, \"tag\": \"%s\", \"breakpoints\": true}"
                                    .formatted(i, FIRST_WHEN + i, tag));
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("meta")).resolve("_journal.json"),
                "{\n  \"version\": \"7\",\n  \"dialect\": \"postgresql\",\n  \"entries\": [\n%s\n  ]\n}\n"
                        .formatted(entries));
    }
}
