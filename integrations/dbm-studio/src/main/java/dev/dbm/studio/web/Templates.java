package dev.dbm.studio.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes HTML of views. Every template is a class of this jar by now; what goes into one is escaped for the place where it stands. */
final class Templates {
    private static final String PACKAGE = "dev.dbm.studio.templates";
    private static final String LAYOUT = "layout.jte";
    private static final String FAILURE = "error.jte";
    private static final String VIEW = "view";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    Templates() {}

    /** Returns a whole page. */
    String page(Frame frame) {
        Page page = frame.page();
        gg.jte.Content body = out -> engine.render(page.template(), Map.of(VIEW, page.view()), out);
        StringOutput out = new StringOutput();
        engine.render(LAYOUT, Map.of("frame", frame, "body", body), out);
        return out.toString();
    }

    /** Returns a part of a page. */
    String part(String template, Object view) {
        StringOutput out = new StringOutput();
        engine.render(template, Map.of(VIEW, view), out);
        return out.toString();
    }

    /** Returns the page of a failure. */
    static Page failure(ErrorView view) {
        return Page.of(view.what(), FAILURE, view);
    }

    /** Returns the part that says what failed. */
    String failurePart(ErrorView view) {
        return part(FAILURE, view);
    }

    /** Returns the page for somebody who may not ask. */
    String refusal(RefusalView view) {
        return part("refusal.jte", view);
    }
}
