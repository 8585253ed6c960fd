package dev.dbm.cli.connect;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a URL says about a database; what it leaves out is absent.
 *
 * @param hosts the servers, in the order in which they are tried; empty if the URL names none
 * @param database the database's name
 * @param user who connects
 * @param password the password; never part of {@link #toString()}
 * @param properties further properties, in pgjdbc's names
 * @param schemas the namespaces that {@code ?schemas=a,b} names; empty for all
 */
record DatabaseUrl(
        List<HostAndPort> hosts,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        SortedMap<String, String> properties,
        SequencedSet<String> schemas) {

    private static final List<UrlScheme> SCHEMES = List.of(new JdbcScheme(), new LibpqScheme(), new WebSocketScheme());

    DatabaseUrl {
        hosts = List.copyOf(hosts);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        schemas = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(schemas));
    }

    /** Returns a URL that says nothing. */
    static DatabaseUrl empty() {
        return new DatabaseUrl(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new LinkedHashSet<>());
    }

    /**
     * Reads a URL of any scheme that is known.
     *
     * @throws dev.dbm.ConfigurationException if the scheme is unknown, or the URL is malformed
     */
    static DatabaseUrl parse(String url) {
        for (UrlScheme scheme : SCHEMES) {
            if (scheme.accepts(url)) {
                return scheme.read(url);
            }
        }
        throw UrlProblems.malformed(
                url,
                "It begins with none of jdbc:postgresql:, jdbc:postgresql+ws://, jdbc:postgresql+wss://, postgresql://"
                        + " and postgres://.",
                UrlProblems.FORMS);
    }

    /** Returns whether the text begins like a URL of a scheme that is known. */
    static boolean isUrl(String text) {
        return SCHEMES.stream().anyMatch(scheme -> scheme.accepts(text));
    }

    @Override
    public String toString() {
        return "DatabaseUrl[hosts=" + hosts + ", database=" + database + ", user=" + user + "]";
    }
}
