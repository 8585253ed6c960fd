package dev.dbm.studio;

import dev.dbm.spi.StudioOptions;
import dev.dbm.spi.StudioServer;
import dev.dbm.studio.database.WriteMode;
import java.net.URI;

/** The studio, as the command line finds it. */
public final class StudioServing implements StudioServer {

    /** For {@link java.util.ServiceLoader}. */
    public StudioServing() {}

    @Override
    public Serving start(StudioOptions options) {
        Studio studio = Studio.builder(options.dataSource())
                .workspace(options.workspace())
                .ports(options.ports())
                .write(
                        switch (options.access()) {
                            case READ_ONLY -> WriteMode.READ_ONLY;
                            case WRITE -> WriteMode.WRITE;
                        })
                .start();
        return new Serving() {
            @Override
            public URI address() {
                return studio.address();
            }

            @Override
            public URI ticket() {
                return studio.ticket();
            }

            @Override
            public void close() {
                studio.close();
            }
        };
    }
}
