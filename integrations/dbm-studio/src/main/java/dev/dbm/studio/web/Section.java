package dev.dbm.studio.web;

/**
 * An entry of the header.
 *
 * @param name what it is called
 * @param address its first page
 */
public record Section(String name, String address) {
    /** Returns whether a page belongs to it. */
    public boolean holds(String path) {
        return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
    }
}
