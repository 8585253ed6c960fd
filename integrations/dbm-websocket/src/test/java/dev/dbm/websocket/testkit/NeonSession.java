package dev.dbm.websocket.testkit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One client of a {@link NeonDouble}, from its first packet to its last. */
final class NeonSession {
    private static final String INTERNAL_ERROR = "XX000";
    private static final Pattern OPTION = Pattern.compile("(?:endpoint|project)=(?<id>.+)");
    private static final Pattern PASSWORD = Pattern.compile("(?:endpoint|project)=(?<id>[^;$]+)[;$](?<password>.*)");
    private static final Pattern ENDPOINT_ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final String POOLER = "-pooler";

    private final NeonDouble neon;
    private final String host;
    private final Peer peer;
    private final DataInputStream in;
    private final OutputStream out;

    NeonSession(NeonDouble neon, String host, Peer peer) {
        this.neon = neon;
        this.host = host;
        this.peer = peer;
        this.in = new DataInputStream(new BufferedInputStream(peer.input()));
        this.out = peer.output();
    }

    void serve() throws IOException {
        try {
            StartupPacket packet = startup();
            if (packet.code() == StartupPacket.CANCEL) {
                neon.cancel(packet.body());
            } else {
                start(packet.parameters());
            }
            peer.write(Frame.emptyClose());
        } catch (Refused e) {
            out.write(WireMessage.error(INTERNAL_ERROR, e.getMessage()).bytes());
            peer.write(Frame.emptyClose());
        }
        peer.drain();
    }

    private StartupPacket startup() throws IOException {
        StartupPacket packet = StartupPacket.read(in);
        while (packet.code() == StartupPacket.SSL || packet.code() == StartupPacket.GSS) {
            out.write('N');
            packet = StartupPacket.read(in);
        }
        return packet;
    }

    private void start(Map<String, String> parameters) throws IOException, Refused {
        String user = parameters.getOrDefault("user", "");
        if (user.isEmpty()) {
            throw new Refused("missing `user` in startup packet");
        }
        Optional<String> endpoint = endpoint(parameters);
        if (in.available() > 0) {
            neon.countPipelined();
        }
        out.write(WireMessage.authenticationCleartextPassword().bytes());
        WireMessage message = WireMessage.read(in);
        if (message.type() != 'p') {
            throw new IOException("A password was asked for, and '" + message.type() + "' came");
        }
        String password = new String(message.body(), 0, message.body().length - 1, StandardCharsets.UTF_8);
        if (endpoint.isEmpty()) {
            Matcher prefixed = PASSWORD.matcher(password);
            if (!prefixed.matches()) {
                throw new Refused(
                        "Endpoint ID is not specified. Either please upgrade the postgres client library (libpq) for"
                                + " SNI support or pass the endpoint ID (first part of the domain name) as a parameter:"
                                + " '?options=endpoint%3D<endpoint-id>'. See more at https://neon.tech/sni");
            }
            endpoint = Optional.of(prefixed.group("id"));
            password = prefixed.group("password");
        }
        if (!withoutPooler(endpoint.get()).equals(NeonDouble.ENDPOINT)) {
            throw new Refused("The requested endpoint could not be found, or you don't have access to it."
                    + " Please check the provided ID and try again.");
        }
        if (!neon.isPassword(user, password)) {
            throw new Refused("password authentication failed for user '" + user + "'");
        }
        forward(parameters);
    }

    private Optional<String> endpoint(Map<String, String> parameters) throws Refused {
        Optional<String> fromHost = host.endsWith("." + NeonDouble.DOMAIN)
                ? Optional.of(host.substring(0, host.length() - NeonDouble.DOMAIN.length() - 1))
                : Optional.empty();
        Optional<String> fromOptions = Optional.empty();
        for (String option : options(parameters)) {
            Matcher named = OPTION.matcher(option);
            if (named.matches()) {
                fromOptions = Optional.of(named.group("id"));
            }
        }
        if (fromHost.isPresent() && fromOptions.isPresent() && !fromHost.equals(fromOptions)) {
            throw new Refused("Inconsistent project name inferred from SNI ('%s') and project option ('%s')."
                    .formatted(fromHost.get(), fromOptions.get()));
        }
        Optional<String> endpoint = fromOptions.or(() -> fromHost);
        if (endpoint.isPresent() && !ENDPOINT_ID.matcher(endpoint.get()).matches()) {
            throw new Refused("Project name ('%s') must contain only alphanumeric characters and hyphens ('-')."
                    .formatted(endpoint.get()));
        }
        return endpoint;
    }

    private static String withoutPooler(String endpoint) {
        return endpoint.endsWith(POOLER) ? endpoint.substring(0, endpoint.length() - POOLER.length()) : endpoint;
    }

    private static String[] options(Map<String, String> parameters) {
        return parameters.getOrDefault("options", "").split("\\s+");
    }

    /** Starts a session at the database and passes everything on, with another key to cancel by. */
    private void forward(Map<String, String> parameters) throws IOException {
        try (Socket database = neon.connect()) {
            OutputStream toDatabase = database.getOutputStream();
            toDatabase.write(StartupPacket.of(withoutEndpoint(parameters)).bytes());
            DataInputStream fromDatabase = new DataInputStream(new BufferedInputStream(database.getInputStream()));
            WireMessage message = WireMessage.read(fromDatabase);
            byte[] key = new byte[Long.BYTES];
            while (message.type() != 'Z' && message.type() != 'E') {
                if (message.type() == 'K') {
                    key = neon.publish(message.body());
                    message = new WireMessage('K', key);
                }
                out.write(message.bytes());
                message = WireMessage.read(fromDatabase);
            }
            out.write(message.bytes());
            Thread.ofVirtual().name("neon-down").start(() -> carryDown(fromDatabase));
            in.transferTo(toDatabase);
            neon.withdraw(key);
        }
    }

    private void carryDown(DataInputStream fromDatabase) {
        try {
            fromDatabase.transferTo(out);
            peer.write(Frame.emptyClose());
        } catch (IOException e) {
            // The client ended first, or the server reset the connection, of which the client would hear nothing.
            peer.closeQuietly();
        }
    }

    private static Map<String, String> withoutEndpoint(Map<String, String> parameters) {
        Map<String, String> rest = new LinkedHashMap<>(parameters);
        List<String> options = new ArrayList<>(List.of(options(parameters)));
        options.removeIf(option -> OPTION.matcher(option).matches());
        rest.remove("options");
        if (!String.join(" ", options).isBlank()) {
            rest.put("options", String.join(" ", options));
        }
        return rest;
    }

    /** The client may not enter; the message is for it. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
