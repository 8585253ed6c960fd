package dev.dbm.core.declare.facts.broken;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.annotation.Table;

@Table
public record BrokenThing(@Id int id) {
    /** Fails when it is created. */
    public static final class Strategy implements NamingStrategy {
        public Strategy() {
            throw new IllegalStateException("no");
        }

        @Override
        public String table(String recordName) {
            return recordName;
        }

        @Override
        public String column(String componentName) {
            return componentName;
        }

        @Override
        public String enumType(String enumName) {
            return enumName;
        }

        @Override
        public String label(String constantName) {
            return constantName;
        }
    }
}
