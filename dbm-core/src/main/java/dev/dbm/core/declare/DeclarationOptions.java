package dev.dbm.core.declare;

import dev.dbm.annotation.NamingStrategy;
import java.util.OptionalInt;

/**
 * What the reader is told besides the classes.
 *
 * @param targetMajor the oldest server the schema is for; what it lacks is refused. Empty: nothing is refused for its version
 * @param naming how names follow from Java names where no {@code package-info} says
 */
public record DeclarationOptions(OptionalInt targetMajor, NamingStrategy naming) {
    private static final DeclarationOptions DEFAULTS =
            new DeclarationOptions(OptionalInt.empty(), new NamingStrategy.SnakeCase());

    /** Returns no target and snake case. */
    public static DeclarationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options for servers of this major version and later. */
    public DeclarationOptions withTargetMajor(int major) {
        return new DeclarationOptions(OptionalInt.of(major), naming);
    }

    /** Returns these options with another strategy. */
    public DeclarationOptions withNaming(NamingStrategy other) {
        return new DeclarationOptions(targetMajor, other);
    }
}
