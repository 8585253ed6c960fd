package dev.dbm.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopSchemaTest {
    @Test
    void records_and_migrations_agree() {
        Workspace workspace = Workspace.builder(Path.of("src/main/resources/db/migrations"))
                .schema(App.class.getPackageName())
                .scratch(ScratchServer.offline())
                .build();

        ValidateResult result = workspace.validate();

        assertThat(result.findings()).isEmpty();
    }
}
