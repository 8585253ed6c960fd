package dev.dbm;

/**
 * Something in a managed namespace that dbm does not model; every plan leaves it alone.
 *
 * @param kind what it is, for example {@code view}
 * @param name its full name, for example {@code public.daily_totals}
 */
public record Unmodelled(String kind, String name) {}
