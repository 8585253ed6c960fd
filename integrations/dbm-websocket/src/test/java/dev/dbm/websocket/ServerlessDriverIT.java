package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.NeonDouble;
import dev.dbm.websocket.testkit.SelfSigned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Neon's own serverless driver takes the double for Neon's endpoint. Needs node and, in {@code -Ddbm.test.node=FOLDER}, a folder in which
 * {@code npm install @neondatabase/serverless@1 ws@8} was run.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerlessDriverIT {
    private static final String PASSWORD = "neon's password";

    /** Prints what each step gave, a line each. */
    private static final String SCRIPT = """
        import { createRequire } from 'node:module';
        const [folder, port, endpointHost, database, password, pipeline] = process.argv.slice(2);
        const require = createRequire(folder + '/');
        const { Client, Pool, neonConfig } = require('@neondatabase/serverless');
        const WebSocket = require('ws');
        // The host's name is the double's alone; its address is this machine's.
        neonConfig.webSocketConstructor = class extends WebSocket {
          constructor(url) {
            super(url, { lookup: (host, options, done) =>
              options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4) });
          }
        };
        neonConfig.wsProxy = host => host + ':' + port + '/v2';
        neonConfig.pipelineConnect = pipeline === 'password' ? 'password' : false;
        const config = { host: endpointHost, user: 'postgres', password, database };

        const client = new Client(config);
        await client.connect();
        console.log('client', (await client.query('SELECT $1::int + 1 AS n', [41])).rows[0].n);
        await client.query('BEGIN');
        await client.query('CREATE TABLE t (n int); INSERT INTO t VALUES (1), (2)');
        await client.query('SAVEPOINT s');
        try { await client.query('INSERT INTO t VALUES (1 / 0)'); } catch (e) { console.log('failed', e.code); }
        await client.query('ROLLBACK TO s');
        await client.query('COMMIT');
        console.log('committed', (await client.query('SELECT sum(n)::int AS n FROM t')).rows[0].n);
        await client.end();

        const pool = new Pool({ ...config, max: 4 });
        const sums = await Promise.all([...Array(20).keys()].map(i => pool.query('SELECT $1::int AS n', [i])));
        console.log('pool', sums.reduce((sum, result) => sum + result.rows[0].n, 0));
        const large = await pool.query("SELECT repeat('x', 5000000) AS x");
        console.log('large', large.rows[0].x.length);
        await pool.end();

        const wrong = new Client({ ...config, password: 'wrong' });
        wrong.on('error', () => {});
        try {
          await wrong.connect();
          await wrong.query('SELECT 1');
          console.log('let in');
        } catch (e) { console.log('refused', e.code, e.message); }
        process.exit(0);
        """;

    @TempDir
    private Path scripts;

    @ParameterizedTest
    @ValueSource(strings = {"password", "off"})
    void connects_with_and_without_sending_the_password_ahead(String pipelineConnect)
            throws IOException, InterruptedException {
        String node = System.getProperty("dbm.test.node", "");
        Assumptions.assumeTrue(
                !node.isEmpty(), "Skipped: no -Ddbm.test.node=FOLDER with @neondatabase/serverless and ws installed");
        SelfSigned certificate = SelfSigned.create(scripts, NeonDouble.HOST);
        try (TestDatabase database = TestServers.newest().createDatabase();
                NeonDouble neon = NeonDouble.startTls(
                        database.server().port(), Map.of(TestServer.SUPERUSER, PASSWORD), certificate.context())) {
            List<String> output = run(node, certificate, neon, database, pipelineConnect);

            assertThat(output)
                    .containsExactly(
                            "client 42",
                            "failed 22012",
                            "committed 3",
                            "pool 190",
                            "large 5000000",
                            "refused XX000 password authentication failed for user 'postgres'");
            assertThat(neon.pipelined() > 0).isEqualTo(pipelineConnect.equals("password"));
        }
    }

    private List<String> run(
            String node, SelfSigned certificate, NeonDouble neon, TestDatabase database, String pipelineConnect)
            throws IOException, InterruptedException {
        Path script = Files.writeString(scripts.resolve("serverless.mjs"), SCRIPT);
        ProcessBuilder command = new ProcessBuilder(
                        "node",
                        script.toString(),
                        Path.of(node).toAbsolutePath().toString(),
                        Integer.toString(neon.port()),
                        NeonDouble.HOST,
                        database.name(),
                        PASSWORD,
                        pipelineConnect)
                .redirectErrorStream(true);
        command.environment()
                .put("NODE_EXTRA_CA_CERTS", certificate.certificate().toString());
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
