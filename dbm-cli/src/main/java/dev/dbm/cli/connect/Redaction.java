package dev.dbm.cli.connect;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords out of texts that are about to be shown. */
public final class Redaction {

    private static final String MASK = "****";
    private static final Pattern IN_URL = Pattern.compile("((?:postgresql|postgres)(?:\\+wss?)?://)([^\\s\"'<>]*)@");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)((?:^|[?&#\\s;])(?:(?:ssl)?password|(?:dbm\\.websocket\\.)?header\\.[^=&\\s]+)=)([^&\\s\"'<>]*)");
    /** What stands where a port should may be a password whose at sign was lost. */
    private static final Pattern NO_PORT = Pattern.compile("(//[^/?@\\[]*?:)(?![0-9*]*(?:[,/?@]|$))[^/?@]*");

    private Redaction() {}

    /** Returns a text in which every URL is without its password. */
    public static String text(String text) {
        return PARAMETER
                .matcher(IN_URL.matcher(text).replaceAll(Redaction::userOnly))
                .replaceAll("$1" + MASK);
    }

    /** Returns a text without the passwords of its URLs and without the given ones. */
    public static String text(String text, Set<String> passwords) {
        String redacted = text(text);
        for (String password : passwords) {
            redacted = redacted.replaceAll("(?<![\\p{Alnum}_])" + Pattern.quote(password) + "(?![\\p{Alnum}_])", MASK);
        }
        return redacted;
    }

    /** Returns one URL, which may be malformed, without its password. */
    static String url(String url) {
        // A password with a slash or an at sign that is not encoded hides where it ends: everything up to the last at
        // sign goes.
        int start = url.indexOf("//");
        int at = url.lastIndexOf('@');
        String shown = url;
        if (start >= 0 && at > start) {
            int colon = url.indexOf(':', start);
            if (colon >= 0 && colon < at) {
                shown = url.substring(0, colon + 1) + MASK + url.substring(at);
            }
        }
        return text(NO_PORT.matcher(shown).replaceFirst("$1" + MASK));
    }

    private static String userOnly(MatchResult found) {
        String userinfo = found.group(2);
        int colon = userinfo.indexOf(':');
        String kept = colon < 0 ? userinfo : userinfo.substring(0, colon + 1) + MASK;
        return Matcher.quoteReplacement(found.group(1) + kept + "@");
    }
}
