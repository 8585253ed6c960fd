package dev.dbm.core.declare;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which names of constraints, indexes and sequences a declaration need not say, because the reader arrives at them by itself. */
public final class DerivableNames {
    private static final Place NOWHERE = Place.everywhere();

    /**
     * Something that could go without its name.
     *
     * @param object what it is: a constraint, an index, or the column that an identity belongs to
     * @param role what kind of thing is named
     * @param table its table
     * @param name its name
     * @param derived the name that PostgreSQL would give it; empty if the declaration has to say it
     */
    public record Candidate(
            ObjectId object, ObjectKind role, QualifiedName table, Identifier name, Optional<DerivedName> derived) {}

    private DerivableNames() {}

    /**
     * Returns the objects whose names may be left out.
     *
     * @param relations the names of relations that a declaration always says
     * @param candidates everything that is named, that of one table and role in the order in which it is declared
     */
    public static Set<ObjectId> of(Collection<QualifiedName> relations, List<Candidate> candidates) {
        Set<ObjectId> without = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.derived().isPresent())
                .forEach(candidate -> without.add(candidate.object()));
        while (true) {
            Map<ObjectId, Identifier> read = read(relations, candidates, without);
            List<ObjectId> wrong = candidates.stream()
                    .filter(candidate -> without.contains(candidate.object()))
                    .filter(candidate -> !candidate.name().equals(read.get(candidate.object())))
                    .map(Candidate::object)
                    .toList();
            if (wrong.isEmpty()) {
                return without;
            }
            wrong.forEach(without::remove);
        }
    }

    /** Names everything as the reader would. */
    private static Map<ObjectId, Identifier> read(
            Collection<QualifiedName> relations, List<Candidate> candidates, Set<ObjectId> without) {
        NameBook book = new NameBook(new Problems());
        relations.forEach(name -> book.claimRelation(name, "", NOWHERE));
        Map<ObjectId, Identifier> names = new HashMap<>();
        candidates.stream()
                .filter(candidate -> !without.contains(candidate.object()))
                .forEach(candidate ->
                        unnamed(candidate, Optional.of(candidate.name()), names).named(book));
        candidates.stream()
                .filter(candidate -> without.contains(candidate.object()))
                .map(candidate -> unnamed(candidate, Optional.empty(), names))
                .sorted(Unnamed.ORDER)
                .forEach(object -> object.derivedIn(book));
        return names;
    }

    private static Unnamed unnamed(Candidate candidate, Optional<Identifier> given, Map<ObjectId, Identifier> names) {
        return new Unnamed(
                // What can go without its name has the same words in both.
                Unnamed.Role.valueOf(candidate.role().name()),
                NOWHERE,
                candidate.table(),
                given,
                candidate
                        .derived()
                        .orElseGet(() -> new DerivedName(candidate.name().value(), "", "")),
                name -> {
                    names.put(candidate.object(), name);
                    return Namespace.of(name);
                });
    }
}
