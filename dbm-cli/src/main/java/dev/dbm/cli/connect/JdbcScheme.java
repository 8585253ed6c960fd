package dev.dbm.cli.connect;

import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;

/** pgjdbc's URLs; parameters go to the driver as they are, user and password apart. */
final class JdbcScheme implements UrlScheme {

    private static final String PREFIX = "jdbc:postgresql:";

    @Override
    public boolean accepts(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DatabaseUrl read(String url) {
        UrlText text = new UrlText(url, UrlText.Plus.SPACE);
        String rest = url.substring(PREFIX.length());
        int question = rest.indexOf('?');
        SortedMap<String, String> parameters = text.parameters(question < 0 ? "" : rest.substring(question + 1));
        String place = question < 0 ? rest : rest.substring(0, question);
        List<HostAndPort> hosts = List.of();
        String database = place;
        if (place.startsWith("//")) {
            int slash = place.indexOf('/', 2);
            String authority = slash < 0 ? place.substring(2) : place.substring(2, slash);
            if (authority.indexOf('@') >= 0) {
                throw UrlProblems.malformed(
                        url,
                        "A jdbc:postgresql: URL has no place for a user before the host.",
                        "Leave out jdbc: and write postgresql://USER@HOST/DATABASE, or give --user and --password.");
            }
            hosts = authority.isEmpty() ? List.of() : text.hosts(authority);
            database = slash < 0 ? "" : place.substring(slash + 1);
        } else if (place.startsWith("/")) {
            database = place.substring(1);
        }
        SequencedSet<String> schemas = UrlText.takeSchemas(parameters);
        Optional<String> user = Optional.ofNullable(parameters.remove("user"));
        Optional<String> password = Optional.ofNullable(parameters.remove("password"));
        return new DatabaseUrl(
                hosts,
                Optional.of(text.decode(database)).filter(name -> !name.isEmpty()),
                user,
                password,
                parameters,
                schemas);
    }
}
