package dev.dbm.core.declare;

import dev.dbm.annotation.NamingStrategy;

/**
 * What holds in a package that says nothing itself, because a package around it says so.
 *
 * @param namespace the namespace of what is declared there
 * @param naming how names follow from Java names
 */
public record PackageDefaults(String namespace, NamingStrategy naming) {
    /**
     * Returns what holds in a package; its own {@code package-info} is not asked.
     *
     * @param loader finds the {@code package-info}s around it
     * @throws dev.dbm.DeclarationException if one of them cannot be used
     */
    public static PackageDefaults around(String packageName, ClassLoader loader) {
        Problems problems = new Problems();
        PackageFacts facts = new PackageFacts(new NamingStrategy.SnakeCase(), problems);
        String outer = packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
        PackageDefaults found = new PackageDefaults(facts.namespace(outer, loader), facts.naming(outer, loader));
        problems.throwIfAny();
        return found;
    }
}
