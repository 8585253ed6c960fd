package dev.dbm.core.kind;

import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import java.util.List;
import java.util.Optional;

/** How the keys of an index are compared, which exclusion constraints have alike. */
public final class IndexKeyForm {
    private IndexKeyForm() {}

    /** Returns the keys with the namespaces of their operator classes. */
    public static List<IndexKey> canonical(List<IndexKey> keys, Resolution resolution) {
        return keys.stream()
                .map(key -> key.with(key.options()
                        .with(
                                key.options().collation(),
                                key.options().operatorClass().map(resolution::resolved))))
                .toList();
    }

    /** Returns the keys without what PostgreSQL leaves out where it is the default. */
    public static List<IndexKey> withoutDefaults(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> key.with(key.options().with(Optional.empty(), Optional.empty())))
                .toList();
    }

    /** Returns whether keys differ in what PostgreSQL leaves out where it is the default. */
    public static boolean differsByDefaults(List<IndexKey> from, List<IndexKey> to) {
        return !defaults(from).equals(defaults(to));
    }

    private static List<KeyOptions> defaults(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> KeyOptions.ascending()
                        .with(key.options().collation(), key.options().operatorClass()))
                .toList();
    }
}
