package dev.dbm.annotation;

import java.util.Locale;

/**
 * How the names of tables, columns, enum types and labels follow from Java names when no annotation writes them out.
 *
 * <p>Put {@link Naming} on a {@code package-info} to replace it. An implementation has a constructor without parameters, always gives the same name
 * for the same input, and gives at most 63 bytes of UTF-8. The names of constraints, indexes and sequences are derived from these as PostgreSQL does.
 */
public interface NamingStrategy {
    /**
     * Returns the table's name of a record.
     *
     * @param recordName the record's simple name, for example {@code OrderLine}
     */
    String table(String recordName);

    /**
     * Returns the column's name of a record's component.
     *
     * @param componentName the component's name, for example {@code createdAt}
     */
    String column(String componentName);

    /**
     * Returns the type's name of an enum.
     *
     * @param enumName the enum's simple name, for example {@code OrderStatus}
     */
    String enumType(String enumName);

    /**
     * Returns the label of an enum's constant.
     *
     * @param constantName the constant's name, for example {@code PENDING}
     */
    String label(String constantName);

    /**
     * The default: {@code OrderLine} becomes {@code order_line}, {@code createdAt} {@code created_at}; labels are the constants' names unchanged.
     *
     * <p>An underscore goes before an upper-case letter that follows a lower-case letter or a digit, and before the last letter of a run of upper-case
     * letters when a lower-case letter comes after it: {@code URLPath} becomes {@code url_path}, {@code userID} {@code user_id}, {@code address2Line}
     * {@code address2_line}. Digits do not part words. Letters are lower-cased without regard to the machine's language.
     */
    final class SnakeCase implements NamingStrategy {
        /** Creates the strategy. */
        public SnakeCase() {}

        @Override
        public String table(String recordName) {
            return snakeCase(recordName);
        }

        @Override
        public String column(String componentName) {
            return snakeCase(componentName);
        }

        @Override
        public String enumType(String enumName) {
            return snakeCase(enumName);
        }

        @Override
        public String label(String constantName) {
            return constantName;
        }

        private static String snakeCase(String name) {
            int[] letters = name.codePoints().toArray();
            StringBuilder result = new StringBuilder(name.length() + 8);
            for (int at = 0; at < letters.length; at++) {
                if (at > 0 && Character.isUpperCase(letters[at]) && startsWord(letters, at)) {
                    result.append('_');
                }
                result.appendCodePoint(letters[at]);
            }
            return result.toString().toLowerCase(Locale.ROOT);
        }

        private static boolean startsWord(int[] letters, int at) {
            int before = letters[at - 1];
            if (before == '_') {
                return false;
            }
            boolean lowerFollows = at + 1 < letters.length && Character.isLowerCase(letters[at + 1]);
            return !Character.isUpperCase(before) || lowerFollows;
        }
    }
}
