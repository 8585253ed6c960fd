package dev.dbm.cli.connect;

import dev.dbm.websocket.WebSocketUrl;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** URLs of databases that are reached through a WebSocket; written as pgjdbc's, with the WebSocket's host and port. */
final class WebSocketScheme implements UrlScheme {

    @Override
    public boolean accepts(String url) {
        return WebSocketUrl.accepts(url);
    }

    @Override
    public DatabaseUrl read(String url) {
        WebSocketUrl translated;
        try {
            translated = WebSocketUrl.parse(url, new Properties());
        } catch (IllegalArgumentException malformed) {
            throw UrlProblems.malformed(
                    url,
                    Optional.ofNullable(malformed.getMessage()).orElse(""),
                    "Write jdbc:postgresql+ws://HOST:PORT/DATABASE, or +wss with TLS; ?wsPath=/PATH sets the path.");
        }
        DatabaseUrl database = new JdbcScheme().read(translated.jdbcUrl());
        SortedMap<String, String> properties = new TreeMap<>(database.properties());
        properties.putAll(translated.properties());
        return new DatabaseUrl(
                database.hosts(),
                database.database(),
                database.user(),
                database.password(),
                properties,
                database.schemas());
    }
}
