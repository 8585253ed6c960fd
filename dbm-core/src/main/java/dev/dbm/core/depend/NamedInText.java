package dev.dbm.core.depend;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<Identifier, List<ObjectId>> byName = new HashMap<>();

    /** Prepares the search for those of some objects that live in a namespace. */
    public NamedInText(Collection<ObjectId> known) {
        for (ObjectId id : known) {
            if (id.scope() == Scope.NAMESPACE) {
                byName.computeIfAbsent(id.name(), name -> new ArrayList<>()).add(id);
            }
        }
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
                found.stream()
                        .filter(id -> !qualified || id.namespace().equals(namespace))
                        .forEach(result::add);
            }
        }
        return result;
    }
}
