package dev.dbm.schema;

import java.util.Optional;
import java.util.Set;

/**
 * A collation. Its version, which tells when the provider has changed its order, is the server's business and not kept.
 *
 * @param name the collation's name
 * @param provider who compares
 * @param locale the locale in the provider's words; of libc that of the order
 * @param characterType the locale for what letters are, which only libc knows apart from that of the order; absent where they are the same
 * @param determinism whether other bytes may be equal
 * @param rules rules on top of those of the locale, which only ICU takes, if any (PostgreSQL 16)
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createcollation.html">CREATE COLLATION</a>
 */
public record Collation(
        QualifiedName name,
        CollationProvider provider,
        String locale,
        Optional<String> characterType,
        Determinism determinism,
        Optional<String> rules,
        Optional<String> comment)
        implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.COLLATION, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    @Override
    public Collation withComment(Optional<String> other) {
        return new Collation(name, provider, locale, characterType, determinism, rules, other);
    }

    /** Returns this collation of another locale. */
    public Collation withLocale(String other) {
        return new Collation(name, provider, other, characterType, determinism, rules, comment);
    }

    @Override
    public Collation rewritten(Rewriting rewriting) {
        return new Collation(rewriting.collation(name), provider, locale, characterType, determinism, rules, comment);
    }
}
