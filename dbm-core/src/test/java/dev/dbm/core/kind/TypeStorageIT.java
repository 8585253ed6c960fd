package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.DataType;
import dev.dbm.schema.StorageMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeStorageIT {
    private static final Map<String, StorageMode> LETTERS =
            Map.of("p", StorageMode.PLAIN, "e", StorageMode.EXTERNAL, "x", StorageMode.EXTENDED, "m", StorageMode.MAIN);

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void says_what_the_server_says_of_each_of_its_types(int major) {
        Map<String, StorageMode> server = new TreeMap<>();
        Map<String, StorageMode> known = new TreeMap<>();

        try (TestDatabase database = TestServers.of(major).lendDatabase()) {
            for (String row : database.query("""
                SELECT format_type(oid, NULL), typstorage FROM pg_type
                WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') ORDER BY 1
                """)) {
                String name = row.substring(0, row.indexOf('|'));
                DataType type = DataType.parse(name);
                server.put(name, LETTERS.get(row.substring(row.indexOf('|') + 1)));
                TypeStorage.of(type).ifPresent(mode -> known.put(name, mode));
            }
        }

        server.keySet().retainAll(known.keySet());
        assertThat(known).hasSizeGreaterThan(120).isEqualTo(server);
    }
}
