package dev.dbm.core.generate;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Finds created objects that resemble a dropped one, since such a pair may be a rename. */
record Lookalikes(Difference difference) {
    List<ObjectId> of(SchemaObject object) {
        List<ObjectId> alike = new ArrayList<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.Create(var other) && resembles(object, other)) {
                alike.add(other.id());
            }
        }
        return alike;
    }

    private <T extends SchemaObject> boolean resembles(T gone, SchemaObject come) {
        if (gone.id().kind() != come.id().kind()) {
            return false;
        }
        @SuppressWarnings("unchecked") // of one kind, so of one record
        T other = (T) come;
        return Kinds.of(gone).resembles(gone, other, difference.before()::membersOf, difference.after()::membersOf);
    }
}
