package dev.dbm.core.declare;

import java.util.Comparator;

/**
 * Where in the declaration something is said.
 *
 * @param owner the class or package, as a person writes it
 * @param order 0 for the class or package itself, n for its nth component or constant
 * @param member the component or constant, empty for the class or package itself
 */
record Place(String owner, int order, String member) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::owner).thenComparingInt(Place::order);

    static Place of(Class<?> type) {
        return new Place(type.getName().replace('$', '.'), 0, "");
    }

    static Place ofPackage(String name) {
        return new Place(name.isEmpty() ? "the unnamed package" : name + ".package-info", 0, "");
    }

    /** The place of no class: the declaration as a whole. Comes first. */
    static Place everywhere() {
        return new Place("", 0, "");
    }

    Place member(int number, String name) {
        return new Place(owner, number, name);
    }

    /** Returns class and component for people: {@code com.acme.User#tags}. */
    String shown() {
        return member.isEmpty() ? owner : owner + "#" + member;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
