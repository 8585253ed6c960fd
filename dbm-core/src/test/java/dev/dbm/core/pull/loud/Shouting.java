package dev.dbm.core.pull.loud;

import dev.dbm.annotation.NamingStrategy;
import java.util.Locale;

/** Everything in upper case. */
final class Shouting implements NamingStrategy {
    @Override
    public String table(String recordName) {
        return recordName.toUpperCase(Locale.ROOT);
    }

    @Override
    public String column(String componentName) {
        return componentName.toUpperCase(Locale.ROOT);
    }

    @Override
    public String enumType(String enumName) {
        return enumName.toUpperCase(Locale.ROOT);
    }

    @Override
    public String label(String constantName) {
        return constantName;
    }
}
