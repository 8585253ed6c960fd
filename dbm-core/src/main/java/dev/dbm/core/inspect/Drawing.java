package dev.dbm.core.inspect;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.spi.SchemaDrawing;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds who draws, since a layout library is nothing that every application should carry. */
final class Drawing {
    private Drawing() {}

    static SchemaDrawing load() {
        return Stream.of(Drawing.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> ServiceLoader.load(SchemaDrawing.class, loader).findFirst().stream())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(new Problem(
                        ErrorCode.DRAWING_NOT_FOUND,
                        "What draws SVG is not on the class path",
                        "no " + SchemaDrawing.class.getName() + " in META-INF/services of any jar",
                        "Add the artifact dev.dbm:dbm-diagram, in the version of dbm-core; with the Maven plugin among"
                                + " its dependencies. Mermaid and DBML need nothing more.")));
    }
}
