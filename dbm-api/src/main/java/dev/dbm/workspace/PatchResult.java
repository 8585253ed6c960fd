package dev.dbm.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * What brings existing records to what a live database holds.
 *
 * @param database the name of the database
 * @param mode whether it was written
 * @param files the files that change or come, sorted
 * @param patch all of it as a patch, which {@code git apply} takes; empty if nothing changes
 * @param obsolete what declares tables and types that the database does not have any more, each with its file; nobody but you deletes it
 */
public record PatchResult(String database, PatchMode mode, List<Path> files, String patch, List<String> obsolete) {
    /** Copies the lists. */
    public PatchResult {
        files = List.copyOf(files);
        obsolete = List.copyOf(obsolete);
    }

    /** Returns whether the records are what the database holds, and there was nothing to do. */
    public boolean isInSync() {
        return files.isEmpty() && obsolete.isEmpty();
    }

    /** Returns the patch, or the files that were written, and what is left to be deleted by hand. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        if (isInSync()) {
            return "nothing to change: the records are what " + database + " holds";
        }
        switch (mode) {
            case SHOW -> text.append(patch);
            case APPLY ->
                files.forEach(file -> text.append("changed  ").append(file).append('\n'));
        }
        obsolete.forEach(one -> text.append("to be deleted: ").append(one).append('\n'));
        return text.toString().stripTrailing();
    }
}
