package dev.dbm.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the diagrams of the documentation to the records. */
class DiagramTest {
    private static final Path DOCS = Path.of("../../docs/guides");

    @Test
    void the_page_has_the_diagram_of_the_records() throws IOException {
        assertThat(Files.readString(DOCS.resolve("diagrams.md")))
                .contains("```mermaid\n" + diagram(InspectFormat.MERMAID) + "```\n");
    }

    @Test
    void the_drawing_is_of_the_records() throws IOException {
        Path drawing = DOCS.resolve("bookshop.svg");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(drawing, diagram(InspectFormat.SVG));
        }

        assertThat(Files.readString(drawing)).isEqualTo(diagram(InspectFormat.SVG));
    }

    private static String diagram(InspectFormat format) {
        return Workspace.builder(Path.of("src/main/resources/db/migrations"))
                .schema(App.class.getPackageName())
                .build()
                .inspect(DiffSide.declared(), format)
                .text();
    }
}
