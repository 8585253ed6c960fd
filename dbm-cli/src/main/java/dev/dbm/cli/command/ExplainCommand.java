package dev.dbm.cli.command;

import dev.dbm.cli.output.JsonDocument;
import dev.dbm.cli.output.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what an error's code means. */
@Command(
        name = ExplainCommand.NAME,
        description = "Says what an error's code means, why dbm does not just go on, and how to mend it.")
final class ExplainCommand extends DbmCommand {

    static final String NAME = "explain";

    private static final String PREFIX = "DBM-";

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code, for example DBM-P003 or P003. Without one, all codes are listed.")
    private Optional<String> code = Optional.empty();

    ExplainCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    String name() {
        return NAME;
    }

    @Override
    boolean isAlwaysWritten() {
        return true;
    }

    @Override
    Outcome run() {
        SequencedMap<String, String> sections = ErrorsPage.read().sections();
        if (code.isEmpty()) {
            StringBuilder list = new StringBuilder();
            sections.forEach((one, text) -> list.append(list.isEmpty() ? "" : "\n")
                    .append(one)
                    .append("  ")
                    .append(title(text)));
            return Outcome.done(
                    list.toString(),
                    () -> JsonDocument.members(
                            "codes",
                            sections.entrySet().stream()
                                    .map(one ->
                                            JsonDocument.members("code", one.getKey(), "what", title(one.getValue())))
                                    .toList()));
        }
        String asked = code.orElseThrow().toUpperCase(Locale.ROOT);
        String full = asked.startsWith(PREFIX) ? asked : PREFIX + asked;
        if (!sections.containsKey(full)) {
            throw Usage.problem(
                    "There is no code " + code.orElseThrow(),
                    Nearest.question(full, sections.keySet()) + "dbm explain lists all codes.");
        }
        String text = sections.getOrDefault(full, "");
        return Outcome.done(
                full + "\n" + text, () -> JsonDocument.members("code", full, "what", title(text), "text", text));
    }

    /** The first sentence of a section says what is the matter. */
    private static String title(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text.lines().findFirst().orElse("") : text.substring(0, end + 1);
        return first.replace('\n', ' ');
    }
}
