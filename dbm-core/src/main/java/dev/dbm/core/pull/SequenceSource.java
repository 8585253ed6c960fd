package dev.dbm.core.pull;

import dev.dbm.annotation.Sequence;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.SequenceOptions;

/** Writes sequences of their own, and how any sequence counts. */
final class SequenceSource {
    private final SourceContext context;

    SequenceSource(SourceContext context) {
        this.context = context;
    }

    /**
     * Returns the annotation of a sequence.
     *
     * @param home whose record or package-info it stands on
     */
    AnnotationSource annotation(dev.dbm.schema.Sequence sequence, dev.dbm.schema.Identifier home) {
        dev.dbm.schema.Identifier namespace = sequence.name().namespace();
        AnnotationSource annotation = AnnotationSource.of(Sequence.class)
                .text("value", sequence.name().name().value())
                .text("namespace", namespace.equals(home) ? "" : namespace.value())
                .text("type", sequence.options().type().text());
        return options(annotation, sequence.options())
                .flag("unlogged", sequence.persistence() == Persistence.UNLOGGED)
                .text(
                        "ownedBy",
                        sequence.ownedBy()
                                .map(owner -> context.names().component(ObjectId.table(owner.table()), owner.column())))
                .text("comment", sequence.comment());
    }

    /** Adds how a sequence counts, as far as that is not how PostgreSQL would let it count. */
    static AnnotationSource options(AnnotationSource annotation, SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.of(options.type(), options.increment());
        long first = options.increment() > 0 ? options.minValue() : options.maxValue();
        return annotation
                .numbers("start", only(options.start(), first))
                .number("increment", options.increment())
                .numbers("minValue", only(options.minValue(), usual.minValue()))
                .numbers("maxValue", only(options.maxValue(), usual.maxValue()))
                .number("cache", options.cache())
                .flag("cycle", options.cycle());
    }

    private static long[] only(long value, long usual) {
        return value == usual ? new long[0] : new long[] {value};
    }
}
