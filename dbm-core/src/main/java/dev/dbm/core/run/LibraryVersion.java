package dev.dbm.core.run;

import org.jspecify.annotations.Nullable;

/** The version of dbm that runs. */
final class LibraryVersion {

    private LibraryVersion() {}

    /** Returns what the jar's manifest says; {@code development} if the classes come from no jar. */
    static String text() {
        @Nullable String version = LibraryVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
