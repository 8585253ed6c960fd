package dev.dbm.studio.diagram;

import dev.dbm.diagram.Diagram;
import dev.dbm.diagram.DiagramOptions;
import dev.dbm.studio.database.LiveSchema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Layouts of the last reading of the database. Each is made once; only one is made at a time, since each takes a processor for itself. */
final class Drawings {
    private static final int MOST = 12;

    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<DiagramOptions, Diagram> diagrams = new LinkedHashMap<>();
    private Instant readAt = Instant.MIN;

    Diagram of(LiveSchema live, DiagramOptions options) {
        drawing.lock();
        try {
            if (!readAt.equals(live.readAt())) {
                diagrams.clear();
                readAt = live.readAt();
            }
            Diagram diagram = diagrams.computeIfAbsent(options, missing -> Diagram.of(live.schema(), missing));
            if (diagrams.size() > MOST) {
                diagrams.remove(diagrams.keySet().iterator().next());
            }
            return diagram;
        } finally {
            drawing.unlock();
        }
    }
}
