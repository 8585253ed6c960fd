package dev.dbm.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in words that name the address and the remedy; pgjdbc shows them as the cause of its own message. */
final class Failures {

    private Failures() {}

    /** Returns an address without its query, which may hold a token. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    /** Returns what to say of a WebSocket that did not open. */
    static IOException opening(URI address, Throwable failure) {
        String shown = shown(address);
        if (failure instanceof WebSocketHandshakeException refused) {
            @Nullable HttpResponse<?> response = refused.getResponse();
            if (response != null && response.statusCode() != 101) {
                return refused(shown, response, refused);
            }
            return new IOException(
                    shown + " did not answer as a WebSocket: " + cause(refused) + "; is the address right?", refused);
        }
        if (failure instanceof HttpTimeoutException) {
            return timeout(address, failure);
        }
        if (has(failure, SSLException.class)) {
            return new IOException(
                    "No TLS with " + shown + ": " + deepest(failure)
                            + "; if its certificate is signed by an authority of your own, name the authority's PEM"
                            + " file in "
                            + Settings.PREFIX + "rootCertificate; if it speaks no TLS, write ws://",
                    failure);
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return new IOException(
                    "No host " + address.getHost() + " is known, which " + shown
                            + " names; check the address and the DNS",
                    failure);
        }
        // No ConnectException: pgjdbc would advise to check that the postmaster accepts TCP/IP connections.
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return new IOException(
                    "Nothing accepts connections at " + shown
                            + "; check host and port of the WebSocket's address, and that the proxy runs",
                    failure);
        }
        if (has(failure, EOFException.class)) {
            return new IOException(
                    shown + " hung up before it answered the upgrade; does a WebSocket server listen there?", failure);
        }
        return new IOException("The WebSocket to " + shown + " did not open: " + deepest(failure), failure);
    }

    /** Returns what to say of a WebSocket that did not open in time. */
    static IOException timeout(URI address, @Nullable Throwable failure) {
        SocketTimeoutException timeout = new SocketTimeoutException(
                shown(address) + " did not answer the upgrade in time; connectTimeout sets how many seconds there are");
        timeout.initCause(failure);
        return timeout;
    }

    /** Returns what to say of a peer that closed without being asked. */
    static String closed(URI address, int code, String reason) {
        if (code == 1006) {
            return "The connection to " + shown(address) + " was cut without a closing frame";
        }
        return shown(address) + " closed the WebSocket: " + code + " " + meaning(code)
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    /** Returns what to say of a stream that broke. */
    static String broken(URI address, Throwable failure) {
        return has(failure, EOFException.class) && !(failure instanceof java.net.ProtocolException)
                ? "The connection to " + shown(address) + " was cut without a closing frame"
                : "The WebSocket to " + shown(address) + " broke: " + deepest(failure);
    }

    /** Returns what to say of a text frame. */
    static String text(URI address, String text) {
        return shown(address)
                + " sent text, and PostgreSQL's protocol is binary; is it a proxy for PostgreSQL? It said: " + text;
    }

    private static IOException refused(String shown, HttpResponse<?> response, Throwable failure) {
        int status = response.statusCode();
        Optional<String> retryAfter = response.headers().firstValue("Retry-After");
        Optional<String> location = response.headers().firstValue("Location");
        return new UpgradeRefusedException(
                shown + " answered HTTP " + status + " instead of 101: " + remedy(status)
                        + retryAfter.map(value -> "; Retry-After: " + value).orElse("")
                        + location.map(value -> "; Location: " + value).orElse(""),
                status,
                failure);
    }

    private static String remedy(int status) {
        String header = Settings.PREFIX + "header.Authorization";
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "it is elsewhere, and redirects are not followed; give its address as it is now";
            case 400 ->
                "it does not understand the request; check the address's query and " + Settings.PREFIX + "subprotocol";
            case 401 -> "it wants credentials, or other ones; give them in " + header;
            case 403 -> "it does not let you in; check " + header + ", and which addresses the proxy allows";
            case 404 -> "there is no WebSocket at this path; check it (Neon has /v2, websockify /)";
            case 407 -> "the HTTP proxy in between wants credentials";
            case 429 -> "too many connections or requests; connect less often, or later";
            case 502, 503, 504 -> "the proxy has no database to lead to at the moment; try again later";
            default ->
                status < 400
                        ? "an HTTP server is there, and no WebSocket at this path"
                        : "it does not open a WebSocket";
        };
    }

    private static String meaning(int code) {
        return switch (code) {
            case 1000 -> "normal closure";
            case 1001 -> "going away";
            case 1002 -> "protocol error";
            case 1003 -> "unsupported data";
            case 1005 -> "no reason given";
            case 1008 -> "policy violation";
            case 1009 -> "message too big; lower " + Settings.PREFIX + "maxFrameBytes";
            case 1011 -> "internal error";
            case 1012 -> "service restart";
            case 1013 -> "try again later";
            case 1014 -> "bad gateway";
            default -> "closed";
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the innermost message there is. */
    private static String deepest(Throwable failure) {
        String deepest = failure.getClass().getSimpleName();
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            @Nullable String message = one.getMessage();
            if (message != null && !message.isBlank()) {
                deepest = message;
            }
        }
        return deepest;
    }

    private static String cause(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null ? deepest(failure) : deepest(cause);
    }
}
