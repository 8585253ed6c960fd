package dev.dbm.workspace;

import dev.dbm.MigrationId;
import java.util.List;

/**
 * What a seal did.
 *
 * @param sealed the migrations whose files had been edited and whose hashes are now those of the files
 * @param proof whether the whole folder was replayed first
 */
public record SealResult(List<MigrationId> sealed, ReplayProof proof) {
    /** Copies the list. */
    public SealResult {
        sealed = List.copyOf(sealed);
    }

    /** Returns the migrations and the proof; or that there was nothing to do. */
    public String describe() {
        if (sealed.isEmpty()) {
            return "nothing to seal: every file is as the journal records it\n" + proof.describe();
        }
        StringBuilder text = new StringBuilder();
        sealed.forEach(id -> text.append(id.fileName()).append("  sealed\n"));
        return text.append(proof.describe()).toString();
    }
}
