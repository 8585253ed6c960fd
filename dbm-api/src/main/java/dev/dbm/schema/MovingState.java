package dev.dbm.schema;

/**
 * How an aggregate goes along with the frame of a window.
 *
 * @param state how rows are added, and how results are made
 * @param inverse the function that takes a row from the state
 */
public record MovingState(AggregateState state, QualifiedName inverse) {
    MovingState rewritten(Rewriting rewriting) {
        return new MovingState(state.rewritten(rewriting), AggregateState.moved(inverse, rewriting));
    }
}
