package dev.dbm.core.git;

import java.util.Optional;

/**
 * The versions of a file that git could not merge.
 *
 * @param base what both sides started from
 * @param ours the one side
 * @param theirs the other side
 */
public record Stages(Optional<byte[]> base, Optional<byte[]> ours, Optional<byte[]> theirs) {
    static Stages of(int stage, byte[] content) {
        Optional<byte[]> given = Optional.of(content);
        return new Stages(
                stage == 1 ? given : Optional.empty(),
                stage == 2 ? given : Optional.empty(),
                stage == 3 ? given : Optional.empty());
    }

    Stages and(Stages other) {
        return new Stages(base.or(other::base), ours.or(other::ours), theirs.or(other::theirs));
    }
}
