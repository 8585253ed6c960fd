package dev.dbm.core.session;

/** Is told, as soon as the server says so, how far a number of statements has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Takes notice that a statement was executed.
     *
     * @param index which one, from 0
     */
    void done(int index);
}
