package dev.dbm.core.depend;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of some objects a text names, by its tokens alone. A name without a namespace may mean the object of that name in any; a name that is used for something
 * else, such as a variable, says too much, which costs no more than an order that was not needed.
 */
public final class NamedInText {
    /** What is named only where it is called. */
    private static final Set<ObjectKind> ROUTINES =
            EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

    private final Map<Identifier, List<ObjectId>> byName = new HashMap<>();

    /** Prepares the search for those of some objects that live in a namespace. */
    public NamedInText(Collection<ObjectId> known) {
        for (ObjectId id : known) {
            if (id.scope() == Scope.NAMESPACE) {
                byName.computeIfAbsent(id.name(), name -> new ArrayList<>()).add(id);
            }
        }
    }

    /** Returns the objects that a text may name, and of the tables among them the columns that it may name, or all where it has a star. */
    public Set<ObjectId> in(String text, Schema schema) {
        Set<ObjectId> result = new LinkedHashSet<>(in(text));
        Set<Identifier> words = new HashSet<>();
        boolean all = false;
        for (Token token : Token.listOf(text)) {
            SqlNames.name(token).ifPresent(words::add);
            all |= token.isSymbol("*");
        }
        for (ObjectId id : List.copyOf(result)) {
            for (SchemaObject member : schema.membersOf(id)) {
                if (member.id().kind() == ObjectKind.COLUMN
                        && (all || words.contains(member.id().name()))) {
                    result.add(member.id());
                }
            }
        }
        return result;
    }

    /** Returns the objects that a text may name, in the order of the text. */
    public Set<ObjectId> in(String text) {
        Set<ObjectId> result = new LinkedHashSet<>();
        List<Token> tokens = Token.listOf(text);
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Identifier> name = SqlNames.name(tokens.get(at));
            if (name.isPresent() && byName.containsKey(name.get())) {
                Optional<Identifier> namespace = at > 1 && tokens.get(at - 1).isSymbol(".")
                        ? SqlNames.name(tokens.get(at - 2))
                        : Optional.empty();
                List<ObjectId> found = byName.get(name.get());
                // What stands before the point may be a namespace, or a table before its column.
                boolean qualified = namespace.isPresent()
                        && found.stream().anyMatch(id -> id.namespace().equals(namespace));
                boolean called = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
                found.stream()
                        .filter(id -> called || !ROUTINES.contains(id.kind()))
                        .filter(id -> !qualified || id.namespace().equals(namespace))
                        .forEach(result::add);
            }
        }
        return result;
    }
}
