package dev.dbm;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where the migrations are: a directory, or resources on the class path. */
public sealed interface MigrationSource {

    /** Where migrations are looked for unless told otherwise, on the class path. */
    String DEFAULT_LOCATION = "db/migrations";

    /** Returns the resources below a folder of the class path, for example {@code db/migrations}; no leading slash is needed. */
    static MigrationSource classpath(String location) {
        return new Classpath(location, Optional.empty());
    }

    /** Returns the resources below a folder, as one class loader sees them. */
    static MigrationSource classpath(String location, ClassLoader loader) {
        return new Classpath(location, Optional.of(loader));
    }

    /** Returns the files of a directory. */
    static MigrationSource directory(Path directory) {
        return new Directory(directory);
    }

    /**
     * Resources on the class path.
     *
     * @param location the folder, with {@code /} between its parts and at neither end
     * @param loader who looks for them; if empty, the context class loader, then dbm's own
     */
    record Classpath(String location, Optional<ClassLoader> loader) implements MigrationSource {
        /** Drops slashes at both ends. */
        public Classpath {
            int start = 0;
            int end = location.length();
            while (start < end && location.charAt(start) == '/') {
                start++;
            }
            while (end > start && location.charAt(end - 1) == '/') {
                end--;
            }
            location = location.substring(start, end);
        }

        @Override
        public String toString() {
            return "classpath:" + location;
        }
    }

    /**
     * A directory.
     *
     * @param path the folder that holds the {@code .sql} files and {@code meta}
     */
    record Directory(Path path) implements MigrationSource {
        /** Checks that there is a path. */
        public Directory {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
