package dev.dbm.studio.web;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** Where an answer is written bit by bit; what is flushed is in the browser at once. */
public final class StreamWriter {
    private final Writer out;
    private final Templates templates;
    private final JsonMapper json;

    StreamWriter(Writer out, Templates templates, JsonMapper json) {
        this.out = out;
        this.templates = templates;
        this.json = json;
    }

    /** Writes what a template makes of a view, for {@link StreamFormat#HTML}. */
    public void template(String template, Object view) throws IOException {
        out.write(templates.part(template, view));
    }

    /** Writes a value on a line of its own, for {@link StreamFormat#JSON_LINES}. */
    public void json(Object value) throws IOException {
        out.write(json.writeValueAsString(value));
        out.write('\n');
    }

    /** Writes a text as it is, for downloads: nothing is escaped. */
    public void text(String text) throws IOException {
        out.write(text);
    }

    /** Sends what was written. Flush where a part is complete: after a row, never within one. */
    public void flush() throws IOException {
        out.flush();
    }
}
