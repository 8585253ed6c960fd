package dev.dbm.core.run;

import dev.dbm.MigrationEvent;
import dev.dbm.MigrationListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners; the logging system is not touched before the first event. */
final class Listeners {

    private static final class Log {
        static final Logger LOGGER = LoggerFactory.getLogger("dev.dbm.migrate");
    }

    private final List<MigrationListener> listeners;
    private final boolean replaceLog;

    Listeners(List<MigrationListener> listeners) {
        this.listeners = listeners;
        boolean replace = false;
        for (MigrationListener listener : listeners) {
            replace |= listener.replacesLog();
        }
        replaceLog = replace;
    }

    /** Tells of an event, one at a time. */
    synchronized void tell(MigrationEvent event) {
        if (!replaceLog) {
            log(event);
        }
        for (MigrationListener listener : listeners) {
            listener.on(event);
        }
    }

    private static void log(MigrationEvent event) {
        if (event instanceof MigrationEvent.StatementDone) {
            if (Log.LOGGER.isDebugEnabled()) {
                Log.LOGGER.debug("{}", event.describe());
            }
        } else if (event instanceof MigrationEvent.Reformatted
                || event instanceof MigrationEvent.Missing
                || event instanceof MigrationEvent.Unsealed) {
            Log.LOGGER.warn("{}", event.describe());
        } else {
            Log.LOGGER.info("{}", event.describe());
        }
    }
}
