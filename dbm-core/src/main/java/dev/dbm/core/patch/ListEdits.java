package dev.dbm.core.patch;

import java.util.List;

/** Edits of a list whose elements are parted by commas: the components of a record, the constants of an enum. */
final class ListEdits {
    private final TextEdits edits;
    private final List<Span> elements;

    ListEdits(TextEdits edits, List<Span> elements) {
        this.edits = edits;
        this.elements = elements;
    }

    /**
     * Adds elements behind one that is there, each on a line of its own if that one is.
     *
     * @param index which, from 0
     */
    void addBehind(int index, List<String> pieces) {
        Span neighbour = elements.get(index);
        boolean last = index == elements.size() - 1;
        boolean lines = edits.beginsLine(neighbour.start());
        String indent = edits.indent(neighbour.start());
        String separator = lines ? edits.lineBreak() + indent : " ";
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            added.append(i == 0 ? "" : ",")
                    .append(separator)
                    .append(edits.indented(pieces.get(i), lines ? indent : ""));
        }
        if (last) {
            int comma = edits.next(',', neighbour.end(), edits.afterComments(neighbour.end()) + 1);
            int behind = comma < 0 ? neighbour.end() : comma + 1;
            if (comma < 0) {
                edits.insert(neighbour.end(), ",");
            }
            edits.insert(settled(behind), added + (comma < 0 ? "" : ","));
        } else {
            int comma = edits.next(',', neighbour.end(), elements.get(index + 1).start());
            edits.insert(lines ? settled(comma + 1) : comma + 1, added + ",");
        }
    }

    /** Adds elements before all others. */
    void addFirst(List<String> pieces) {
        Span first = elements.getFirst();
        boolean lines = edits.beginsLine(first.start());
        String separator = lines ? "," + edits.lineBreak() + edits.indent(first.start()) : ", ";
        pieces.forEach(piece -> edits.insert(first.start(), piece + separator));
    }

    /** Takes an element out. Comments beside it stay. */
    void remove(int index, List<Integer> alsoGone) {
        Span element = elements.get(index);
        boolean last = index == elements.size() - 1;
        int comma = last
                ? -1
                : edits.next(',', element.end(), elements.get(index + 1).start());
        if (comma >= 0) {
            String between = edits.text().substring(element.end(), comma);
            int end = comma + 1;
            if (!between.isBlank()) {
                edits.delete(element.start(), element.end());
                edits.delete(comma, end);
            } else if (edits.beginsLine(element.start()) && edits.endsLine(end)) {
                edits.delete(edits.lineStart(element.start()), edits.nextLine(end));
            } else {
                edits.delete(element.start(), blanksBehind(end));
            }
            return;
        }
        int before = index - 1;
        while (before >= 0 && alsoGone.contains(before)) {
            before--;
        }
        int from = before < 0
                ? element.start()
                : edits.next(',', elements.get(before).end(), element.start());
        if (before >= 0 && isEmptied(from + 1, before + 1, index)) {
            edits.delete(from, element.end());
        } else {
            if (before >= 0) {
                edits.delete(from, from + 1);
            }
            edits.delete(element.start(), element.end());
        }
    }

    /** Returns whether nothing stays between a place and an element once the elements between them are gone. */
    private boolean isEmptied(int from, int first, int index) {
        StringBuilder left = new StringBuilder();
        int at = from;
        for (Span gone : elements.subList(first, index)) {
            left.append(edits.text(), at, gone.start());
            at = gone.end();
        }
        left.append(edits.text(), at, elements.get(index).start());
        return left.toString().replace(",", "").isBlank();
    }

    /** A comment that follows on the line belongs to the element before. */
    private int settled(int at) {
        int behind = edits.afterComments(at);
        int end = behind;
        while (end > at && Character.isWhitespace(edits.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int blanksBehind(int at) {
        int end = at;
        while (end < edits.text().length() && edits.text().charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
