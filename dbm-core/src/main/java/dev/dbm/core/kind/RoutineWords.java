package dev.dbm.core.kind;

import dev.dbm.schema.FunctionTraits;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Leakage;
import dev.dbm.schema.NullInput;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.RoutineSecurity;
import dev.dbm.schema.Setting;
import dev.dbm.schema.Volatility;
import java.util.List;

/** The words for people that functions and procedures share, each with the comma before it; nothing for the usual case. */
public final class RoutineWords {
    private RoutineWords() {}

    /** Returns the language, the rights, the settings and the body. */
    public static String of(Identifier language, RoutineBody body, RoutineSecurity security, List<Setting> settings) {
        StringBuilder words = new StringBuilder(", language " + language);
        words.append(security == RoutineSecurity.DEFINER ? ", security definer" : "");
        settings.forEach(setting -> words.append(", set ")
                .append(setting.name())
                .append(" = ")
                .append(String.join(", ", setting.values())));
        return words.append(", ").append(text(body)).toString();
    }

    private static String text(RoutineBody body) {
        return switch (body) {
            case RoutineBody.Text(var source) -> "as " + source.strip();
            case RoutineBody.Parsed(var statement) -> statement.text();
            case RoutineBody.Compiled(var library, var symbol) -> "as " + symbol + " of " + library;
        };
    }

    /** Returns what a function promises. */
    public static String traits(FunctionTraits traits) {
        StringBuilder words = new StringBuilder();
        words.append(traits.volatility() == Volatility.VOLATILE ? "" : ", " + ObjectWords.lower(traits.volatility()));
        words.append(traits.nullInput() == NullInput.STRICT ? ", strict" : "");
        words.append(traits.leakage() == Leakage.NONE ? ", leakproof" : "");
        words.append(
                traits.parallel() == ParallelSafety.UNSAFE ? "" : ", parallel " + ObjectWords.lower(traits.parallel()));
        traits.cost().ifPresent(cost -> words.append(", cost ").append(cost));
        traits.rows().ifPresent(rows -> words.append(", rows ").append(rows));
        traits.support().ifPresent(support -> words.append(", support ").append(support));
        return words.toString();
    }
}
