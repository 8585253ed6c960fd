package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.annotation.Collation;
import dev.dbm.annotation.CollationProvider;
import dev.dbm.annotation.DefaultPrivileges;
import dev.dbm.annotation.EventTrigger;
import dev.dbm.annotation.Extension;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.RangeType;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Determinism;
import dev.dbm.schema.Given;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what {@code package-info}s say of extensions, collations, range types, event triggers and rights. */
final class DatabaseSource {
    private final SourceContext context;
    private final String home;
    private final Identifier here;

    /**
     * Writes for one package.
     *
     * @param home the package
     * @param here the namespace that holds in it
     */
    DatabaseSource(SourceContext context, String home, Identifier here) {
        this.context = context;
        this.home = home;
        this.here = here;
    }

    /** Returns the annotations of the package. */
    List<AnnotationSpec> annotations() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        RightsSource rights = new RightsSource(context);
        all(dev.dbm.schema.Extension.class, dev.dbm.schema.Extension::namespace)
                .forEach(extension -> annotations.add(AnnotationSource.of(Extension.class)
                        .text("value", extension.name().value())
                        .text("namespace", other(extension.namespace()))
                        .text("comment", extension.comment())
                        .spec()));
        all(dev.dbm.schema.Collation.class, collation -> collation.name().namespace())
                .forEach(collation -> {
                    annotations.add(collation(collation));
                    annotations.addAll(rights.named(collation.id()));
                });
        all(dev.dbm.schema.RangeType.class, range -> range.name().namespace()).forEach(range -> {
            annotations.add(range(range));
            annotations.addAll(rights.named(range.id()));
        });
        all(dev.dbm.schema.EventTrigger.class, trigger -> trigger.function().namespace())
                .forEach(trigger -> {
                    annotations.add(AnnotationSource.of(EventTrigger.class)
                            .text("value", trigger.name().value())
                            .text("event", trigger.event())
                            .texts("tags", trigger.tags())
                            .text("function", SqlName.in(here, trigger.function()))
                            .constant("firing", trigger.firing(), Firing.class)
                            .text("comment", trigger.comment())
                            .spec());
                    annotations.addAll(rights.named(trigger.id()));
                });
        for (dev.dbm.schema.DefaultPrivileges one : context.schema().all(dev.dbm.schema.DefaultPrivileges.class)) {
            boolean mine = one.namespace()
                    .map(here::equals)
                    .orElse(context.names().base().equals(home));
            if (mine) {
                annotations.addAll(privileges(one));
            }
        }
        return annotations;
    }

    /** Returns the rights on the namespace, which stand where it is named. */
    List<AnnotationSpec> rights() {
        return new RightsSource(context).of(ObjectId.namespace(here));
    }

    private <T extends SchemaObject> List<T> all(Class<T> type, java.util.function.Function<T, Identifier> namespace) {
        return context.schema().all(type).stream()
                .filter(object ->
                        context.names().packageOf(namespace.apply(object)).equals(home))
                .toList();
    }

    private String other(Identifier namespace) {
        return namespace.equals(here) ? "" : namespace.value();
    }

    private AnnotationSpec collation(dev.dbm.schema.Collation collation) {
        return AnnotationSource.of(Collation.class)
                .text("value", collation.name().name().value())
                .text("namespace", other(collation.name().namespace()))
                .constant("provider", collation.provider(), CollationProvider.class)
                .text("locale", collation.locale())
                .text("characterType", collation.characterType())
                .flag("deterministic", collation.determinism() == Determinism.DETERMINISTIC)
                .text("rules", collation.rules())
                .text("comment", collation.comment())
                .spec();
    }

    private AnnotationSpec range(dev.dbm.schema.RangeType range) {
        return AnnotationSource.of(RangeType.class)
                .text("value", range.name().name().value())
                .text("namespace", other(range.name().namespace()))
                .text("subtype", JavaType.written(range.subtype()))
                .text("multirange", multirange(range.name(), range.multirange()))
                .text("operatorClass", range.operatorClass().map(IndexSource::operatorClass))
                .text("collation", range.collation().map(ColumnSource::collation))
                .text("difference", range.difference().map(name -> SqlName.in(Namespace.PG_CATALOG, name)))
                .text("comment", range.comment())
                .spec();
    }

    /** PostgreSQL's own name for it need not be said. */
    private static String multirange(QualifiedName range, QualifiedName multirange) {
        String name = multirange.name().value();
        return name.equals(DerivedName.multirange(range.name().value())) ? "" : name;
    }

    private List<AnnotationSpec> privileges(dev.dbm.schema.DefaultPrivileges one) {
        String by = one.role().equals(Grant.OWNER) ? "" : one.role().value();
        String to = one.grantee().equals(Grant.OWNER) ? by : one.grantee().value();
        List<AnnotationSpec> annotations = new ArrayList<>();
        List<dev.dbm.schema.Privilege> grantable = one.given().stream()
                .flatMap(given -> given.grantable().stream())
                .toList();
        List<dev.dbm.schema.Privilege> plain = new ArrayList<>(one.given().stream()
                .map(Given::privileges)
                .flatMap(List::stream)
                .toList());
        plain.removeIf(privilege -> grantable.contains(privilege) || grantable.contains(dev.dbm.schema.Privilege.ALL));
        if (!plain.isEmpty() || grantable.isEmpty()) {
            annotations.add(privileges(one, plain, to, by, false));
        }
        if (!grantable.isEmpty()) {
            annotations.add(privileges(one, grantable, to, by, true));
        }
        return annotations;
    }

    private static AnnotationSpec privileges(
            dev.dbm.schema.DefaultPrivileges one,
            List<dev.dbm.schema.Privilege> privileges,
            String to,
            String by,
            boolean grantOption) {
        return AnnotationSource.of(DefaultPrivileges.class)
                .constants("value", privileges, Privilege.class)
                .constant("on", one.objects(), DefaultPrivileges.Objects.class)
                .text("to", to)
                .text("by", Optional.of(by).filter(role -> !role.isEmpty()))
                .flag("everywhere", one.namespace().isEmpty())
                .flag("grantOption", grantOption)
                .spec();
    }
}
