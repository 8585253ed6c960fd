package dev.dbm.core.kind.trigger;

import dev.dbm.core.kind.ObjectWords;
import dev.dbm.schema.Trigger;
import java.util.stream.Collectors;

/** What a trigger is, for people. */
final class TriggerWords {
    private TriggerWords() {}

    static String of(Trigger trigger) {
        StringBuilder text = new StringBuilder(ObjectWords.lower(trigger.timing()))
                .append(' ')
                .append(trigger.events().stream().map(ObjectWords::lower).collect(Collectors.joining(" or ")))
                .append(trigger.columns().isEmpty() ? "" : " of " + ObjectWords.names(trigger.columns()))
                .append(" for each ")
                .append(ObjectWords.lower(trigger.level()));
        trigger.when()
                .ifPresent(condition -> text.append(" when (").append(condition).append(')'));
        text.append(" calls ").append(trigger.function()).append('(');
        text.append(String.join(", ", trigger.arguments())).append(')');
        trigger.constraint()
                .ifPresent(own -> text.append(", constraint").append(ObjectWords.deferrability(own.deferrability())));
        return switch (trigger.firing()) {
            case ORIGIN -> text.toString();
            case REPLICA -> text.append(", on replicas only").toString();
            case ALWAYS -> text.append(", always").toString();
            case DISABLED -> text.append(", disabled").toString();
        };
    }
}
