package dev.dbm.core.laws;

import dev.dbm.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names that break careless quoting, each given out once. */
final class Names {
    private static final List<String> POOL = List.of(
            "orders",
            "person",
            "total",
            "a",
            "b_2",
            "_x",
            "Order",
            "UPPER",
            "camelCase",
            "two words",
            " leading",
            "we\"ird",
            "it's",
            "back\\slash",
            "a.b",
            "semi;colon",
            "--",
            "/* c */",
            "$1",
            "100%",
            "{}",
            "?",
            "line\nbreak",
            "select",
            "user",
            "table",
            "order",
            "group",
            "values",
            "name",
            "key",
            "größe",
            "日本語",
            "🐘",
            "nul",
            "true",
            "a".repeat(63),
            "é".repeat(31) + "x",
            "🐘".repeat(15) + "abc");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Names(Random random) {
        this.random = random;
    }

    /** Marks a name as given out. */
    void take(Identifier name) {
        taken.add(name.value());
    }

    /** Returns a name not given out before. */
    Identifier next() {
        String base = POOL.get(random.nextInt(POOL.size()));
        String name = base;
        for (int number = 1; !taken.add(name); number++) {
            name = shortened(base, String.valueOf(number));
        }
        return new Identifier(name);
    }

    private static String shortened(String base, String suffix) {
        String kept = base;
        while ((kept + suffix).getBytes(StandardCharsets.UTF_8).length > Identifier.MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + suffix;
    }

    /** Returns a string literal as PostgreSQL writes it in the expressions it gives back. */
    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Returns the name as PostgreSQL writes it in the expressions it gives back: in quotes only where it must be. */
    static String written(Identifier name) {
        return name.shown();
    }
}
