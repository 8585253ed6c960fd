package dev.dbm.cli.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * libpq's URLs, as psql takes them and hosters show them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection URIs</a>
 */
final class LibpqScheme implements UrlScheme {

    /** libpq's parameters and pgjdbc's names for them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application_name", "ApplicationName"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("options", "options"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("service", "service"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslrootcert", "sslrootcert"));

    private static final Map<String, String> SESSION_ATTRIBUTES = Map.of(
            "any", "any",
            "primary", "primary",
            "read-write", "primary",
            "standby", "secondary",
            "read-only", "secondary",
            "prefer-standby", "preferSecondary");

    @Override
    public boolean accepts(String url) {
        return url.startsWith("postgresql://") || url.startsWith("postgres://");
    }

    @Override
    public DatabaseUrl read(String url) {
        UrlText text = new UrlText(url, UrlText.Plus.PLUS);
        String rest = url.substring(url.indexOf("//") + 2);
        int question = rest.indexOf('?');
        SortedMap<String, String> parameters = text.parameters(question < 0 ? "" : rest.substring(question + 1));
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : place.substring(slash + 1);
        int at = authority.lastIndexOf('@');
        String userinfo = at < 0 ? "" : authority.substring(0, at);
        String hosts = authority.substring(at + 1);
        int colon = userinfo.indexOf(':');
        String user = colon < 0 ? userinfo : userinfo.substring(0, colon);
        Optional<String> password =
                colon < 0 ? Optional.empty() : Optional.of(text.decode(userinfo.substring(colon + 1)));
        SequencedSet<String> schemas = UrlText.takeSchemas(parameters);
        List<HostAndPort> named = hosts.isEmpty() ? List.of() : text.hosts(hosts);
        return new DatabaseUrl(
                hosts(text, parameters, named),
                given(parameters, "dbname").or(() -> present(text.decode(database))),
                given(parameters, "user").or(() -> present(text.decode(user))),
                given(parameters, "password").or(() -> password),
                translated(url, parameters),
                schemas);
    }

    /** Host and port may stand among the parameters; there they win. */
    private static List<HostAndPort> hosts(
            UrlText text, SortedMap<String, String> parameters, List<HostAndPort> named) {
        Optional<String> names = given(parameters, "hostaddr").or(() -> given(parameters, "host"));
        Optional<String> ports = given(parameters, "port");
        parameters.remove("host");
        if (names.isEmpty() && ports.isEmpty()) {
            return named;
        }
        List<HostAndPort> hosts = new ArrayList<>();
        if (names.isPresent()) {
            for (String name : names.get().split(",", -1)) {
                hosts.add(text.host(name, OptionalInt.empty()));
            }
        } else {
            hosts.addAll(named.isEmpty() ? List.of(new HostAndPort("localhost", OptionalInt.empty())) : named);
        }
        String[] numbers = ports.orElse("").split(",", -1);
        for (int i = 0; i < hosts.size(); i++) {
            OptionalInt port = text.port(numbers.length == 1 ? numbers[0] : i < numbers.length ? numbers[i] : "");
            hosts.set(i, port.isPresent() ? new HostAndPort(hosts.get(i).name(), port) : hosts.get(i));
        }
        return hosts;
    }

    /** Returns the remaining parameters in pgjdbc's names. */
    private static SortedMap<String, String> translated(String url, SortedMap<String, String> parameters) {
        SortedMap<String, String> properties = new TreeMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            if (name.equals("target_session_attrs")) {
                properties.put("targetServerType", targetServerType(url, value));
            } else if (name.equals("ssl") && value.equals("true")) {
                properties.put("sslmode", "require");
            } else if (name.equals("client_encoding")) {
                requireUtf8(url, value);
            } else if (NAMES.containsKey(name)) {
                properties.put(NAMES.get(name), value);
            } else {
                throw UrlProblems.parameter(url, name);
            }
        }
        return properties;
    }

    /** Returns pgjdbc's word for libpq's {@code target_session_attrs}. */
    static String targetServerType(String url, String value) {
        if (!SESSION_ATTRIBUTES.containsKey(value)) {
            throw UrlProblems.malformed(
                    url,
                    "target_session_attrs is none of any, primary, read-write, standby, read-only, prefer-standby.",
                    "Give one of these, or leave it out.");
        }
        return SESSION_ATTRIBUTES.get(value);
    }

    private static void requireUtf8(String url, String value) {
        if (!value.equalsIgnoreCase("utf8") && !value.equalsIgnoreCase("utf-8") && !value.equals("auto")) {
            throw UrlProblems.malformed(
                    url, "client_encoding is not UTF8, and the driver speaks nothing else.", "Leave it out.");
        }
    }

    private static Optional<String> given(SortedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
