package dev.dbm.docs;

import dev.dbm.studio.Studio;
import dev.dbm.workspace.Workspace;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What docs/guides/studio.md shows of an application. */
final class DevelopmentProfile {
    private static final Logger log = LoggerFactory.getLogger(DevelopmentProfile.class);

    private DevelopmentProfile() {}

    static Studio serve(DataSource dataSource, Workspace workspace) {
        // snippet: studio-profile
        Studio studio = Studio.builder(dataSource).workspace(workspace).start();
        log.info("studio at {}", studio.address());
        // end
        return studio;
    }
}
