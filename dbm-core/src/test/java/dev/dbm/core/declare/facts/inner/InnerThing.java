package dev.dbm.core.declare.facts.inner;

import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.annotation.Table;

@Table
record InnerThing(@Id int someId, Level level) {
    @EnumType
    enum Level {
        HIGH
    }

    /** Neither public nor with a public constructor. */
    static final class Prefixed implements NamingStrategy {
        private Prefixed() {}

        @Override
        public String table(String recordName) {
            return "T" + recordName;
        }

        @Override
        public String column(String componentName) {
            return "c_" + componentName;
        }

        @Override
        public String enumType(String enumName) {
            return "E" + enumName;
        }

        @Override
        public String label(String constantName) {
            return constantName.toLowerCase(java.util.Locale.ROOT);
        }
    }
}
