package dev.dbm.studio.objects;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.studio.web.Link;

/** How addresses name objects: {@code /objects/materialized-view/public.totals}. */
final class ObjectAddress {
    static final String ROOT = "objects";

    private ObjectAddress() {}

    /** Returns the address of an object that has a page of its own. */
    static Link of(ObjectId id) {
        return Link.to(ROOT, kind(id.kind()), id.shown());
    }

    /** Returns a kind as addresses write it. */
    static String kind(ObjectKind kind) {
        return kind.label().replace(' ', '-');
    }

    /** Returns the name of the place of a member on the page of its owner, which holds nothing but letters, digits, points and hyphens. */
    static String anchor(ObjectId id) {
        StringBuilder anchor = new StringBuilder(kind(id.kind())).append('-');
        id.shown().codePoints().forEach(letter -> {
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_') {
                anchor.appendCodePoint(letter);
            } else {
                anchor.append('.').append(Integer.toHexString(letter)).append('.');
            }
        });
        return anchor.toString();
    }
}
