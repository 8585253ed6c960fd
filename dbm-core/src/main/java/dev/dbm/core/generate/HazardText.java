package dev.dbm.core.generate;

import dev.dbm.core.compare.ChangeText;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hazards of a migration as lines for people: {@code blocks reads and writes (column public.orders.note)}. */
final class HazardText {
    private static final int MOST_CAUSES = 5;
    private static final String BLOCKS_BOTH = "blocks reads and writes";

    private HazardText() {}

    /** Returns one line for each hazard, the worst first, with what causes it. */
    static List<String> lines(List<Statement> statements) {
        Map<String, List<ObjectId>> causes = new LinkedHashMap<>();
        for (Hazard hazard : Hazard.values()) {
            for (Statement statement : statements) {
                if (statement.hazards().contains(hazard)) {
                    causes.computeIfAbsent(words(hazard, statement.hazards()), words -> new ArrayList<>())
                            .add(statement.cause());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        causes.forEach((words, ids) -> lines.add(
                words + " (" + ChangeText.names(ids.stream().distinct().toList(), MOST_CAUSES) + ")"));
        return lines;
    }

    /** Who cannot read cannot write either, so one line says both. */
    private static String words(Hazard hazard, Set<Hazard> all) {
        boolean both = all.contains(Hazard.BLOCKS_READS) && all.contains(Hazard.BLOCKS_WRITES);
        return switch (hazard) {
            case BLOCKS_READS, BLOCKS_WRITES -> both ? BLOCKS_BOTH : hazard.label();
            case DELETES_DATA,
                    BREAKS_RELEASE,
                    BREAKS_BODY,
                    KEEPS_COMPUTED,
                    REWRITES_TABLE,
                    WRITES_ROWS,
                    SCANS_TABLE,
                    MAY_FAIL_ON_DATA -> hazard.label();
        };
    }
}
