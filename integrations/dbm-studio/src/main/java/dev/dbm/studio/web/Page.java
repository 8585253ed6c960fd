package dev.dbm.studio.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole page: what a template makes of a view, inside the frame that all pages have.
 *
 * @param title what the tab says
 * @param template a file of {@code src/main/jte}, for example {@code overview/page.jte}
 * @param view its parameter {@code view}
 * @param scripts its modules, files of {@code assets}
 * @param styles its style sheets, files of {@code assets}
 */
public record Page(String title, String template, Object view, List<String> scripts, List<String> styles) {
    /** Copies the lists. */
    public Page {
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
    }

    /** Returns a page without scripts and styles of its own. */
    public static Page of(String title, String template, Object view) {
        return new Page(title, template, view, List.of(), List.of());
    }

    /** Returns the page with one more module, for example {@code overview.js}; it may import {@code ./studio.js}. */
    public Page withScript(String asset) {
        return new Page(title, template, view, plus(scripts, asset), styles);
    }

    /** Returns the page with one more style sheet, for example {@code overview.css}; it comes after that of the studio. */
    public Page withStyle(String asset) {
        return new Page(title, template, view, scripts, plus(styles, asset));
    }

    private static List<String> plus(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
