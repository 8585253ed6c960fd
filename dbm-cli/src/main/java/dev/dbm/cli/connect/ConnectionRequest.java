package dev.dbm.cli.connect;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the command line says about the connection. Each part is taken from the first of these that has it: the option of its own, the URL of
 * {@code --url}, {@code DBM_USER} and {@code DBM_PASSWORD}, the URL of {@code DBM_URL}, libpq's variables or service, the password file.
 *
 * @param url {@code --url}
 * @param user {@code --user}
 * @param password {@code --password}
 */
public record ConnectionRequest(Optional<String> url, Optional<String> user, Optional<String> password) {

    private static final String APPLICATION_NAME = "ApplicationName";

    /** libpq's variables and pgjdbc's names for what they set. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("PGAPPNAME", APPLICATION_NAME),
            Map.entry("PGCHANNELBINDING", "channelBinding"),
            Map.entry("PGCONNECT_TIMEOUT", "connectTimeout"),
            Map.entry("PGGSSENCMODE", "gssEncMode"),
            Map.entry("PGOPTIONS", "options"),
            Map.entry("PGREQUIREAUTH", "requireAuth"),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGSSLMODE", "sslmode"),
            Map.entry("PGSSLNEGOTIATION", "sslNegotiation"),
            Map.entry("PGSSLROOTCERT", "sslrootcert"));

    /** Returns a request for one URL and nothing else. */
    public static ConnectionRequest of(String url) {
        return new ConnectionRequest(Optional.of(url), Optional.empty(), Optional.empty());
    }

    /** Returns whether the text begins as a URL that a request can have. */
    public static boolean isUrl(String text) {
        return DatabaseUrl.isUrl(text);
    }

    /** Returns whether the options or the environment name any database. */
    public boolean isGiven(Environment environment) {
        return url.isPresent() || namesDatabase(environment);
    }

    /**
     * Fills in what the command line leaves out.
     *
     * @throws ConfigurationException if no database is named, or a URL is malformed
     */
    public Target resolve(Environment environment) {
        if (!isGiven(environment)) {
            throw notGiven();
        }
        Optional<DatabaseUrl> option = url.map(DatabaseUrl::parse);
        DatabaseUrl own = option.orElseGet(DatabaseUrl::empty);
        DatabaseUrl inherited = option.isPresent()
                ? DatabaseUrl.empty()
                : environment.get("DBM_URL").map(DatabaseUrl::parse).orElseGet(DatabaseUrl::empty);
        DatabaseUrl place = option.isPresent() ? own : inherited;
        SortedMap<String, String> properties = new TreeMap<>(place.properties());
        if (option.isEmpty() && environment.get("DBM_URL").isEmpty()) {
            environment.get("PGSERVICE").ifPresent(service -> properties.put("service", service));
        }
        boolean service = properties.containsKey("service");
        Environment libpq = service ? environment.withoutLibpq() : environment;
        addVariables(libpq, properties);
        Optional<String> who = user.or(own::user)
                .or(() -> environment.get("DBM_USER"))
                .or(inherited::user)
                .or(() -> libpq.get("PGUSER"))
                .or(() -> service ? Optional.empty() : Optional.of(environment.userName()));
        Optional<String> secret = password.or(own::password)
                .or(() -> environment.get("DBM_PASSWORD"))
                .or(inherited::password)
                .or(() -> libpq.get("PGPASSWORD"));
        Optional<String> database =
                place.database().or(() -> libpq.get("PGDATABASE")).or(() -> service ? Optional.empty() : who);
        List<HostAndPort> hosts = service ? place.hosts() : hosts(place.hosts(), libpq);
        return new Target(hosts, database, who, secret, properties, place.schemas());
    }

    private static boolean namesDatabase(Environment environment) {
        return List.of("DBM_URL", "PGSERVICE", "PGHOST", "PGDATABASE").stream()
                .anyMatch(name -> environment.get(name).isPresent());
    }

    private static void addVariables(Environment environment, SortedMap<String, String> properties) {
        VARIABLES.forEach((variable, property) ->
                environment.get(variable).ifPresent(value -> properties.putIfAbsent(property, value)));
        environment
                .get("PGTARGETSESSIONATTRS")
                .ifPresent(value -> properties.putIfAbsent(
                        "targetServerType", LibpqScheme.targetServerType("PGTARGETSESSIONATTRS", value)));
        properties.putIfAbsent(APPLICATION_NAME, "dbm");
    }

    private static List<HostAndPort> hosts(List<HostAndPort> given, Environment environment) {
        String[] names = environment.get("PGHOST").orElse("localhost").split(",", -1);
        String[] ports = environment.get("PGPORT").orElse("").split(",", -1);
        UrlText text = new UrlText("PGHOST, PGPORT", UrlText.Plus.PLUS);
        List<HostAndPort> defaults = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (given.isEmpty() || given.stream().anyMatch(host -> host.name().isEmpty())) {
                OptionalInt port = text.port(ports.length == 1 ? ports[0] : i < ports.length ? ports[i] : "");
                defaults.add(text.host(names[i], port).withPort(HostAndPort.DEFAULT_PORT));
            }
        }
        if (given.isEmpty()) {
            return defaults;
        }
        int port = text.port(ports[0]).orElse(HostAndPort.DEFAULT_PORT);
        List<HostAndPort> hosts = new ArrayList<>();
        for (HostAndPort host : given) {
            String name = host.name().isEmpty() ? defaults.get(0).name() : host.name();
            hosts.add(new HostAndPort(name, host.port()).withPort(port));
        }
        return hosts;
    }

    private static ConfigurationException notGiven() {
        return new ConfigurationException(Problem.of(
                ErrorCode.DATABASE_NOT_GIVEN,
                "No database is named",
                "Give --url postgresql://USER@HOST/DATABASE, or set DBM_URL or libpq's PGHOST, PGDATABASE, PGUSER."));
    }
}
