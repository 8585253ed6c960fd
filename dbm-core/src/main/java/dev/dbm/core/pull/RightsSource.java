package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Owner;
import dev.dbm.annotation.Privilege;
import dev.dbm.schema.Given;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes who owns something, and who may do what with it. */
final class RightsSource {
    private final SourceContext context;

    RightsSource(SourceContext context) {
        this.context = context;
    }

    /** Returns the annotations for an object and its columns. */
    List<AnnotationSpec> of(ObjectId target) {
        return of(target, "");
    }

    /** Returns the annotations for something that has its name in an annotation beside them. */
    List<AnnotationSpec> named(ObjectId target) {
        return of(target, target.name().value());
    }

    private List<AnnotationSpec> of(ObjectId target, String on) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        Optional<Identifier> owner = context.schema()
                .find(dev.dbm.schema.Owner.id(target), dev.dbm.schema.Owner.class)
                .map(dev.dbm.schema.Owner::role);
        owner.ifPresent(role -> annotations.add(AnnotationSource.of(Owner.class)
                .text("value", role.value())
                .text("on", on)
                .spec()));
        Map<Columned, List<String>> columns = new LinkedHashMap<>();
        for (dev.dbm.schema.Grant grant : context.schema().all(dev.dbm.schema.Grant.class)) {
            String to = grant.grantee().equals(dev.dbm.schema.Grant.OWNER)
                    ? owner.map(Identifier::value).orElse("")
                    : grant.grantee().value();
            if (grant.target().equals(target)) {
                written(to, grant.given(), List.of(), on).forEach(annotations::add);
            } else if (grant.target().kind() == ObjectKind.COLUMN
                    && isRelation(target.kind())
                    && grant.target().relation().equals(target.relation())) {
                columns.computeIfAbsent(new Columned(to, grant.given()), key -> new ArrayList<>())
                        .add(context.names().component(target, grant.target().name()));
            }
        }
        columns.forEach(
                (columned, components) -> annotations.addAll(written(columned.to(), columned.given(), components, on)));
        return annotations;
    }

    /** What a role may do with some columns. */
    private record Columned(String to, List<Given> given) {}

    private static boolean isRelation(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    /** What may be given on, and what may not, are two annotations. */
    private static List<AnnotationSpec> written(String to, List<Given> given, List<String> components, String on) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        List<dev.dbm.schema.Privilege> plain = new ArrayList<>();
        List<dev.dbm.schema.Privilege> grantable = new ArrayList<>();
        for (Given one : given) {
            plain.addAll(one.privileges());
            grantable.addAll(one.grantable());
        }
        boolean all = grantable.contains(dev.dbm.schema.Privilege.ALL);
        plain.removeIf(privilege -> all || grantable.contains(privilege));
        if (!plain.isEmpty() || grantable.isEmpty()) {
            annotations.add(grant(to, plain, components, on, false));
        }
        if (!grantable.isEmpty()) {
            annotations.add(grant(to, grantable, components, on, true));
        }
        return annotations;
    }

    private static AnnotationSpec grant(
            String to,
            List<dev.dbm.schema.Privilege> privileges,
            List<String> components,
            String on,
            boolean grantOption) {
        return AnnotationSource.of(Grant.class)
                .constants("value", privileges, Privilege.class)
                .text("to", to)
                .texts("columns", components)
                .text("on", on)
                .flag("grantOption", grantOption)
                .spec();
    }
}
