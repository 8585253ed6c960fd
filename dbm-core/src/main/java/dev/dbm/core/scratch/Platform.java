package dev.dbm.core.scratch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a server's binaries have to be made for.
 *
 * @param system as {@code os.name} says
 * @param architecture as {@code os.arch} says
 * @param library the C library, which counts on Linux only
 */
record Platform(String system, String architecture, Library library) {
    private static final Path ALPINE = Path.of("/etc/alpine-release");

    /** The C libraries that binaries of Linux are made for. */
    enum Library {
        /** That of most distributions. */
        GLIBC,
        /** That of Alpine. */
        MUSL
    }

    /** Returns the platform of this JVM. */
    static Platform current() {
        return new Platform(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(ALPINE) ? Library.MUSL : Library.GLIBC);
    }

    /** Returns the names of the archives of a server that can run here, best first; empty where there are none. Others than ARM's run on ARM where the system emulates them. */
    List<String> archives() {
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean intel = List.of("amd64", "x86_64", "x64").contains(architecture);
        if (!arm && !intel) {
            return List.of();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            String own = arm ? "postgres-linux-arm_64" : "postgres-linux-x86_64";
            return List.of(own + (library == Library.MUSL ? "-alpine_linux.txz" : ".txz"));
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return arm
                    ? List.of("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz")
                    : List.of("postgres-darwin-x86_64.txz");
        }
        return name.startsWith("windows") ? List.of("postgres-windows-x86_64.txz") : List.of();
    }

    @Override
    public String toString() {
        return system + " on " + architecture;
    }
}
