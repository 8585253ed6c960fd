package dev.dbm.workspace;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a {@link Workspace#adopt} goes about it.
 *
 * @param tool the tool whose migrations are taken over
 * @param files the folders in which that tool finds its files; empty for where it looks by itself
 * @param changelog the file with which Liquibase begins, by its path below one of these folders
 * @param ledger the table in which the tool keeps what it has run, as {@code table} or {@code namespace.table}; empty to find it
 * @param placeholders the values of placeholders in the files, by name
 * @param accepted what nobody can decide but a person, and somebody has: codes, each alone or followed by a space and the thing it is about
 * @param start what an empty database is made from afterwards
 * @param mode whether anything is written
 * @param listener is told how far the replay is
 */
public record AdoptOptions(
        AdoptedTool tool,
        List<Path> files,
        Optional<String> changelog,
        Optional<String> ledger,
        SortedMap<String, String> placeholders,
        Set<String> accepted,
        Start start,
        Mode mode,
        ReplayListener listener) {
    /** What an empty database is made from afterwards. */
    public enum Start {
        /** The tool's files, each a migration. */
        FILES,
        /** One migration that makes what the database holds now; the tool's files are left behind. */
        DATABASE
    }

    /** Whether anything is written. */
    public enum Mode {
        /** The folder and the history are. */
        WRITE,
        /** Nothing is; the result says what would be. */
        DRY_RUN
    }

    /** Checks that all parts are there, and copies the collections. */
    public AdoptOptions {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(changelog, "changelog");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(listener, "listener");
        files = List.copyOf(files);
        placeholders = Collections.unmodifiableSortedMap(new TreeMap<>(placeholders));
        accepted = Set.copyOf(accepted);
    }

    /** Returns the options that look where the tool does, accept nothing, and write. */
    public static AdoptOptions from(AdoptedTool tool) {
        return new AdoptOptions(
                tool,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Set.of(),
                Start.FILES,
                Mode.WRITE,
                ReplayListener.none());
    }

    /** Returns these options with the folders in which the tool finds its files. */
    public AdoptOptions files(List<Path> folders) {
        return new AdoptOptions(tool, folders, changelog, ledger, placeholders, accepted, start, mode, listener);
    }

    /** Returns these options with the file with which Liquibase begins. */
    public AdoptOptions changelog(String file) {
        return new AdoptOptions(tool, files, Optional.of(file), ledger, placeholders, accepted, start, mode, listener);
    }

    /** Returns these options with the table in which the tool keeps what it has run. */
    public AdoptOptions ledger(String table) {
        return new AdoptOptions(
                tool, files, changelog, Optional.of(table), placeholders, accepted, start, mode, listener);
    }

    /** Returns these options with values for placeholders. */
    public AdoptOptions placeholders(Map<String, String> values) {
        return new AdoptOptions(tool, files, changelog, ledger, new TreeMap<>(values), accepted, start, mode, listener);
    }

    /** Returns these options with what somebody has decided. */
    public AdoptOptions accepted(Set<String> keys) {
        return new AdoptOptions(tool, files, changelog, ledger, placeholders, keys, start, mode, listener);
    }

    /** Returns these options with another start. */
    public AdoptOptions start(Start other) {
        return new AdoptOptions(tool, files, changelog, ledger, placeholders, accepted, other, mode, listener);
    }

    /** Returns these options with another mode. */
    public AdoptOptions mode(Mode other) {
        return new AdoptOptions(tool, files, changelog, ledger, placeholders, accepted, start, other, listener);
    }

    /** Returns these options with a listener. */
    public AdoptOptions listener(ReplayListener told) {
        return new AdoptOptions(tool, files, changelog, ledger, placeholders, accepted, start, mode, told);
    }
}
