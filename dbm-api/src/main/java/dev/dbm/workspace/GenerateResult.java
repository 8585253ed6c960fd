package dev.dbm.workspace;

import dev.dbm.MigrationId;
import dev.dbm.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What a generate did.
 *
 * @param base the migration whose snapshot the declared schema was compared with; empty if it is the first
 * @param plan the way from there to the declared schema; empty if there was nothing to do, or the file is for hand-written SQL
 * @param files the files that were written, in order; empty if there was nothing to do
 * @param proof whether the whole folder was replayed before anything was written
 * @param notes what is worth knowing besides, one line each: what an imported snapshot holds that dbm does not model, for example
 */
public record GenerateResult(
        Optional<MigrationId> base,
        Optional<Plan> plan,
        List<GeneratedFile> files,
        ReplayProof proof,
        List<String> notes) {
    /** Copies the lists. */
    public GenerateResult {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Returns whether the declared schema equals the last snapshot, so that nothing was written. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns the files with what they change, and whether that is proven; or one line that says there was nothing to do. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        if (isEmpty()) {
            text.append("nothing to generate: the declared schema ")
                    .append(base.map(id -> "equals " + id).orElse("is empty"));
        }
        for (GeneratedFile file : files) {
            text.append(text.isEmpty() ? "" : "\n").append(file.describe());
        }
        notes.forEach(note -> text.append("\nnote: ").append(note));
        if (!isEmpty()) {
            text.append('\n').append(proof.describe());
        }
        return text.toString();
    }
}
