package dev.dbm.cli.connect;

import dev.dbm.websocket.WebSocketSocketFactory;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A database, with all that is needed to connect to it.
 *
 * @param hosts the servers, each with its port; empty if a service names them
 * @param database the database's name; empty if a service names it
 * @param user who connects; empty if a service names them
 * @param password the password; empty if a service or the password file has it, or none is needed
 * @param properties further properties, in pgjdbc's names
 * @param schemas the namespaces that the URL names; empty for all
 */
public record Target(
        List<HostAndPort> hosts,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        SortedMap<String, String> properties,
        SequencedSet<String> schemas) {

    private static final Set<String> SECRET = Set.of("sslpassword");
    /** A header of a WebSocket's upgrade request mostly is a token. */
    private static final String HEADER = "dbm.websocket.header.";

    /** Copies the collections. */
    public Target {
        hosts = List.copyOf(hosts);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        schemas = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(schemas));
    }

    /** Returns pgjdbc's URL of the database, without user and passwords. */
    public String jdbcUrl() {
        String query = properties.entrySet().stream()
                .filter(property -> !isSecret(property.getKey()))
                .map(property -> UrlText.encode(property.getKey()) + "=" + UrlText.encode(property.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + hosts.stream().map(HostAndPort::text).collect(Collectors.joining(",")) + "/"
                + UrlText.encode(database.orElse("")) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns what goes to the driver beside the URL. */
    Properties driverProperties() {
        Properties driver = new Properties();
        user.ifPresent(value -> driver.setProperty("user", value));
        password.ifPresent(value -> driver.setProperty("password", value));
        for (Map.Entry<String, String> property : properties.entrySet()) {
            if (isSecret(property.getKey())) {
                driver.setProperty(property.getKey(), property.getValue());
            }
        }
        return driver;
    }

    /** Returns the passwords that must not be shown. */
    public Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        password.ifPresent(secrets::add);
        properties.forEach((name, value) -> {
            if (isSecret(name)) {
                secrets.add(value);
            }
        });
        secrets.remove("");
        // Who takes the user's or the database's name for a password has told it already; masking it would make
        // messages unreadable.
        user.ifPresent(secrets::remove);
        database.ifPresent(secrets::remove);
        return secrets;
    }

    /** Returns database, host and user, for people. */
    public String describe() {
        return database.orElseGet(() -> "service " + properties.getOrDefault("service", ""))
                + (hosts.isEmpty()
                        ? ""
                        : " at " + hosts.stream().map(HostAndPort::text).collect(Collectors.joining(",")))
                + user.map(name -> " as " + name).orElse("")
                + Optional.ofNullable(properties.get("socketFactory"))
                        .map(Target::transport)
                        .orElse("");
    }

    private static String transport(String socketFactory) {
        return " through "
                + (socketFactory.equals(WebSocketSocketFactory.class.getName()) ? "a WebSocket" : socketFactory);
    }

    private static boolean isSecret(String property) {
        return SECRET.contains(property) || property.startsWith(HEADER);
    }

    @Override
    public String toString() {
        return "Target[" + describe() + "]";
    }
}
