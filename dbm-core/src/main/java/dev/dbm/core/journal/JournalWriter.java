package dev.dbm.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a journal as {@code JSON.stringify(journal, null, 2)} does. */
final class JournalWriter {

    String write(Journal journal) {
        StringBuilder json = new StringBuilder();
        json.append("{\n  \"version\": ").append(quoted(journal.version()));
        json.append(",\n  \"dialect\": ").append(quoted(journal.dialect()));
        json.append(",\n  \"entries\": [");
        String separator = "\n";
        for (JournalEntry entry : journal.entries()) {
            json.append(separator).append("    {\n      ");
            json.append(String.join(",\n      ", members(entry))).append("\n    }");
            separator = ",\n";
        }
        return json.append(journal.entries().isEmpty() ? "]\n}" : "\n  ]\n}").toString();
    }

    private static List<String> members(JournalEntry entry) {
        List<String> members = new ArrayList<>();
        members.add("\"idx\": " + entry.idx());
        members.add("\"version\": " + quoted(entry.version()));
        members.add("\"when\": " + entry.when());
        members.add("\"tag\": " + quoted(entry.tag()));
        members.add("\"breakpoints\": " + entry.breakpoints());
        for (Map.Entry<String, String> other : entry.others().entrySet()) {
            members.add(quoted(other.getKey()) + ": " + other.getValue());
        }
        if (!entry.dbm().isEmpty()) {
            List<String> values = new ArrayList<>();
            for (Map.Entry<String, String> value : entry.dbm().entrySet()) {
                values.add(quoted(value.getKey()) + ": " + quoted(value.getValue()));
            }
            members.add("\"dbm\": {\n        " + String.join(",\n        ", values) + "\n      }");
        }
        return members;
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int simple = "\"\\\b\f\n\r\t".indexOf(c);
            if (simple >= 0) {
                json.append('\\').append("\"\\bfnrt".charAt(simple));
            } else if (c < ' ') {
                json.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
