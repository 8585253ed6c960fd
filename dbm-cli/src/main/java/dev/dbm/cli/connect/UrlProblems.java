package dev.dbm.cli.connect;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;

/** What can be wrong with a URL; the URL is shown without its password. */
final class UrlProblems {

    static final String FORMS = "Write jdbc:postgresql://HOST:PORT/DATABASE or postgresql://USER@HOST:PORT/DATABASE.";

    private UrlProblems() {}

    static ConfigurationException malformed(String url, String reason, String remedy) {
        return problem(ErrorCode.URL_MALFORMED, "The database URL cannot be read", url, reason, remedy);
    }

    static ConfigurationException parameter(String url, String name) {
        return problem(
                ErrorCode.URL_PARAMETER_UNKNOWN,
                "The database URL has a parameter that dbm does not know: " + name,
                url,
                "",
                "Take it out, or write a jdbc:postgresql: URL, whose parameters go to the driver as they are.");
    }

    static ConfigurationException socket(String where) {
        return new ConfigurationException(new Problem(
                ErrorCode.UNIX_SOCKET,
                "The database is to be reached through a Unix socket, and the driver knows TCP only",
                Redaction.url(where),
                "Give a host name, for example postgresql://localhost:5432/DATABASE; the server listens there if its"
                        + " listen_addresses has it."));
    }

    private static ConfigurationException problem(
            ErrorCode code, String what, String url, String reason, String remedy) {
        String shown = Redaction.url(url);
        return new ConfigurationException(
                new Problem(code, what, reason.isEmpty() ? shown : shown + "\n" + reason, remedy));
    }
}
