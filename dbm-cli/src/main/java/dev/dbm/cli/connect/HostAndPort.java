package dev.dbm.cli.connect;

import java.util.OptionalInt;

/**
 * One server of a URL.
 *
 * @param name a DNS name or an address; an IPv6 address without its brackets
 * @param port the port; empty where the URL names none
 */
record HostAndPort(String name, OptionalInt port) {

    static final int DEFAULT_PORT = 5432;

    HostAndPort withPort(int otherwise) {
        return port.isPresent() ? this : new HostAndPort(name, OptionalInt.of(otherwise));
    }

    /** Returns name and port as a URL has them. */
    String text() {
        String shown = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
        return port.isPresent() ? shown + ":" + port.getAsInt() : shown;
    }
}
