package dev.dbm.maven;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line: parted by blanks, except between quotes of either kind. */
final class Words {

    private Words() {}

    /**
     * Parts a line.
     *
     * @throws IllegalArgumentException if a quote is not closed
     */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quote != 0) {
                if (character == quote) {
                    quote = 0;
                } else {
                    word.append(character);
                }
            } else if (character == '"' || character == '\'') {
                quote = character;
                begun = true;
            } else if (Character.isWhitespace(character)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(character);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("A quote is not closed: " + line);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
