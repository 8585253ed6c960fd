package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of collations, quoted or not, with or without a namespace. Case counts either way: {@code C} is not {@code c}. */
final class Collations {
    private static final String PART = "(\"(?:[^\"]|\"\")+\"|[^\".\\s]+)";
    private static final Pattern NAME = Pattern.compile("(?:" + PART + "\\.)?" + PART);
    // The point of en_US.utf8 parts nothing: it is one name.
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}_[A-Z]{2}\\.[A-Za-z0-9_-]+");

    private Collations() {}

    /** Returns the collation; empty for an empty text, and for {@code default}, which every type has anyway. */
    static Optional<QualifiedName> parse(Pass pass, Place place, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(text.strip());
        if (LOCALE.matcher(text.strip()).matches()) {
            return Optional.of(
                    new QualifiedName(Namespace.PG_CATALOG, pass.names().name(place, "Collation", text.strip())));
        }
        if (!matcher.matches()) {
            pass.problem(
                    ErrorCode.COLLATION_INVALID,
                    place,
                    "No collation's name: " + text,
                    "Write it as \\dO of psql lists it, for example C or \"de-x-icu\", those of other namespaces as"
                            + " namespace.name.");
            return Optional.empty();
        }
        Identifier name = pass.names().name(place, "Collation", bare(matcher.group(2)));
        Identifier namespace = matcher.group(1) == null
                ? Namespace.PG_CATALOG
                : pass.names().name(place, "Namespace", bare(matcher.group(1)));
        boolean usual = namespace.equals(Namespace.PG_CATALOG) && name.value().equals("default");
        return usual ? Optional.empty() : Optional.of(new QualifiedName(namespace, name));
    }

    private static String bare(String part) {
        return part.startsWith("\"") ? SqlNames.unquoted(part) : part;
    }
}
