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

    Listeners(List<MigrationListener> listeners) {
        this.listeners = listeners;
    }

    /** Tells of an event, one at a time. */
    synchronized void tell(MigrationEvent event) {
        if (event instanceof MigrationEvent.StatementDone || event instanceof MigrationEvent.Started) {
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
        for (MigrationListener listener : listeners) {
            listener.on(event);
        }
    }
}
