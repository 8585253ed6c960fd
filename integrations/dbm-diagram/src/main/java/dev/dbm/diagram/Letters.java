package dev.dbm.diagram;

/** How much room text takes in letters of one width. */
final class Letters {
    private static final int FIRST_WIDE = 0x1100;

    private Letters() {}

    /** Returns the number of letters, those of East Asian scripts and pictures twice. */
    static int count(String text) {
        return text.codePoints().map(letter -> isWide(letter) ? 2 : 1).sum();
    }

    private static boolean isWide(int letter) {
        return letter >= FIRST_WIDE
                && (Character.isIdeographic(letter)
                        || letter >= 0x1F000
                        || (letter <= 0x115F)
                        || (letter >= 0x2E80 && letter <= 0xD7A3)
                        || (letter >= 0xF900 && letter <= 0xFAFF)
                        || (letter >= 0xFF00 && letter <= 0xFF60));
    }
}
