package dev.dbm.maven;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the artifacts of server binaries are called for a platform. */
final class ServerPlatform {

    private ServerPlatform() {}

    /** The C libraries that binaries of Linux are made for. */
    enum Library {
        GLIBC,
        MUSL
    }

    /**
     * Returns the end of the artifact's name; empty where there is none.
     *
     * @param system as {@code os.name} says
     * @param architecture as {@code os.arch} says
     * @param library counts on Linux only
     */
    static Optional<String> of(String system, String architecture, Library library) {
        boolean arm = List.of("aarch64", "arm64").contains(architecture);
        boolean intel = List.of("amd64", "x86_64", "x64").contains(architecture);
        if (!arm && !intel) {
            return Optional.empty();
        }
        String processor = arm ? "arm64v8" : "amd64";
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return Optional.of("linux-" + processor + (library == Library.MUSL ? "-alpine" : ""));
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return Optional.of("darwin-" + processor);
        }
        // Windows on ARM runs what is made for the other.
        return name.startsWith("windows") ? Optional.of("windows-amd64") : Optional.empty();
    }
}
