package dev.dbm.core.journal;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, which is known to be well-formed, taken apart when somebody asks; at most starts nobody does. */
final class JsonMembers extends AbstractMap<String, String> {

    private final byte[] json;
    private final int from;
    private final int to;
    private @Nullable Map<String, String> members;

    JsonMembers(byte[] json, int from, int to) {
        this.json = json;
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> known = members;
        if (known == null) {
            known = read();
            members = known;
        }
        return known.entrySet();
    }

    private Map<String, String> read() {
        Map<String, String> values = new LinkedHashMap<>();
        JsonReader reader = new JsonReader(json, from, to);
        try {
            reader.beginObject();
            for (boolean first = true; reader.more(first, '}'); first = false) {
                reader.name();
                String name = reader.text();
                values.put(name, reader.peek() == '"' ? reader.string() : reader.raw());
            }
        } catch (JsonReader.MalformedException e) {
            throw new IllegalStateException("An object that was read before is malformed", e);
        }
        return Collections.unmodifiableMap(values);
    }
}
