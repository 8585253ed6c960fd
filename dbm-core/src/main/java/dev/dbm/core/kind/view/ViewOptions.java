package dev.dbm.core.kind.view;

import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What stands in {@code WITH (…)} of a view. */
final class ViewOptions {
    static final String BARRIER = "security_barrier";
    static final String INVOKER = "security_invoker";
    static final String CHECK = "check_option";

    private ViewOptions() {}

    /** Returns the options of a view in the order in which they are written. */
    static SequencedMap<String, String> of(View view) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        view.security()
                .forEach(security -> options.put(
                        switch (security) {
                            case BARRIER -> BARRIER;
                            case INVOKER -> INVOKER;
                        },
                        "true"));
        view.checkOption().ifPresent(check -> options.put(CHECK, check.name().toLowerCase(Locale.ROOT)));
        return options;
    }

    /** Returns {@code WITH (…)}; nothing where there are none. */
    static Sql with(View view) {
        Map<String, String> options = of(view);
        return options.isEmpty() ? Sql.EMPTY : Sql.of("WITH ({})", assignments(options));
    }

    /** Returns the statements that set and reset what differs. */
    static List<Statement> changes(View from, View to) {
        Map<String, String> before = of(from);
        Map<String, String> after = of(to);
        List<Statement> statements = new ArrayList<>();
        List<Identifier> gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .map(Identifier::new)
                .toList();
        if (!gone.isEmpty()) {
            statements.add(
                    StatementForm.SET_VIEW_OPTIONS.of(Sql.of("ALTER VIEW {} RESET ({})", to.name(), gone), to.id()));
        }
        SequencedMap<String, String> set = new LinkedHashMap<>(after);
        set.entrySet().removeAll(before.entrySet());
        if (!set.isEmpty()) {
            statements.add(StatementForm.SET_VIEW_OPTIONS.of(
                    Sql.of("ALTER VIEW {} SET ({})", to.name(), assignments(set)), to.id()));
        }
        return statements;
    }

    private static List<Sql> assignments(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> Sql.of("{} = {}", new Identifier(option.getKey()), Sql.raw(option.getValue())))
                .toList();
    }
}
