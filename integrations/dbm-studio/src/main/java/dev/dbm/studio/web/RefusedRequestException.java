package dev.dbm.studio.web;

/** The request cannot be answered as it was made. */
public final class RefusedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final String what;
    private final String remedy;

    RefusedRequestException(int status, String what, String remedy) {
        super(what);
        this.status = status;
        this.what = what;
        this.remedy = remedy;
    }

    /** Returns the refusal of an address that names nothing, for example a table that was dropped. */
    public static RefusedRequestException notFound(String what, String remedy) {
        return new RefusedRequestException(NOT_FOUND, what, remedy);
    }

    /** Returns the refusal of a value that cannot be one, for example a sort order by no column. */
    public static RefusedRequestException bad(String what, String remedy) {
        return new RefusedRequestException(BAD_REQUEST, what, remedy);
    }

    /** Returns the status of the answer. */
    int status() {
        return status;
    }

    /** Returns what is wrong, for a person. */
    String what() {
        return what;
    }

    /** Returns what to do, for a person. */
    String remedy() {
        return remedy;
    }
}
