package dev.dbm.spi;

import dev.dbm.workspace.Workspace;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What is shown in the browser, and how.
 *
 * @param dataSource where connections come from
 * @param workspace gives the migrations folder and the declared schema as they are now; asked each time they are looked at
 * @param ports where to listen: at the first of these that is free; 0 is any that is
 * @param access what may be done to the database
 */
public record StudioOptions(DataSource dataSource, Supplier<Workspace> workspace, List<Integer> ports, Access access) {
    /** Copies the list. */
    public StudioOptions {
        ports = List.copyOf(ports);
    }

    /** What may be done to the database. */
    public enum Access {
        /** It is looked at; PostgreSQL refuses all else. */
        READ_ONLY,
        /** Rows may be changed, where somebody asks for it. */
        WRITE
    }
}
