package dev.dbm.core.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over tokens; each is closed by a byte that no UTF-8 text of a token holds, so that no two lists of tokens give the same bytes. */
final class TokenHash {

    private static final byte END_OF_TOKEN = (byte) 0xFF;
    private static final byte END_OF_STATEMENT = (byte) 0xFE;
    private static final byte END_OF_DIRECTIVE = (byte) 0xFD;

    private final MessageDigest digest;

    TokenHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void directive(String directive) {
        digest.update(directive.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_DIRECTIVE);
    }

    void statement(List<Token> tokens) {
        for (Token token : tokens) {
            digest.update(token.text().getBytes(StandardCharsets.UTF_8));
            digest.update(END_OF_TOKEN);
        }
        digest.update(END_OF_STATEMENT);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
