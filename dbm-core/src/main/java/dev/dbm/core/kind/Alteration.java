package dev.dbm.core.kind;

import dev.dbm.plan.Statement;
import java.util.List;

/** How an object becomes another of the same id. */
public sealed interface Alteration {
    /**
     * By statements that keep it.
     *
     * @param statements the statements, in order; may be empty
     */
    record InPlace(List<Statement> statements) implements Alteration {
        /** Copies the list. */
        public InPlace {
            statements = List.copyOf(statements);
        }
    }

    /**
     * By dropping and creating it; only for objects that hold no data.
     *
     * @param reason why, for people
     */
    record Rebuild(String reason) implements Alteration {}

    /**
     * By making another of the same name and carrying over to it what others hold of it; only for types.
     *
     * @param reason why, for people
     */
    record Replace(String reason) implements Alteration {}

    /**
     * Not at all.
     *
     * @param reason what cannot be done
     * @param remedy what to do instead
     */
    record Unsupported(String reason, String remedy) implements Alteration {}
}
