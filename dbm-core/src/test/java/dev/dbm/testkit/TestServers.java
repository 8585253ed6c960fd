package dev.dbm.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The PostgreSQL servers that tests run on: one per major and JVM, started at first use, stopped when the JVM exits.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("dev.dbm.testkit.TestServers#majors")
 * void reads_its_own_writing(int major) {
 *     try (TestDatabase database = TestServers.of(major).createDatabase()) { … }
 * }
 * }</pre>
 */
public final class TestServers {
    private static final String MAJORS_PROPERTY = "dbm.test.majors";
    private static final String DEFAULT_MAJORS = "15,18";
    private static final ConcurrentMap<Integer, TestServer> SERVERS = new ConcurrentHashMap<>();

    private TestServers() {}

    /** The majors to test on, oldest first: the system property {@code dbm.test.majors}, 15 and 18 without it. */
    public static List<Integer> majors() {
        return Arrays.stream(System.getProperty(MAJORS_PROPERTY, DEFAULT_MAJORS).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** The newest of the majors to test on, for tests that one server is enough for. */
    public static TestServer newest() {
        return of(majors().getLast());
    }

    /** The shared server of a major, whether or not it is among {@link #majors()}. */
    public static TestServer of(int major) {
        return SERVERS.computeIfAbsent(major, TestServers::start);
    }

    /** A server of its own, for tests that kill it or change its settings; the caller closes it. */
    public static TestServer start(int major) {
        return TestServer.start(major, Map.of());
    }

    /** A server of its own with some settings otherwise; the caller closes it. */
    public static TestServer start(int major, Map<String, String> settings) {
        return TestServer.start(major, settings);
    }
}
