package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a row security policy of the record's table: which rows a command sees, and which it may write. The table needs {@link RowSecurity}, too.
 *
 * <pre>{@code
 * @Table("note")
 * @RowSecurity
 * @Policy(name = "own", using = "owner = current_user")
 * @Policy(name = "no_secrets", command = Policy.Command.INSERT, restrictive = true, check = "NOT secret")
 * record Note(@Id long id, String owner, boolean secret) {}
 * }</pre>
 *
 * <p>A policy is altered where PostgreSQL can do that, and otherwise dropped and created in one transaction.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createpolicy.html">CREATE POLICY</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Policy.List.class)
public @interface Policy {
    /** What a policy is for. */
    enum Command {
        /** Every command. */
        ALL,
        /** Reading. */
        SELECT,
        /** New rows; it has a {@link Policy#check} only. */
        INSERT,
        /** Changed rows. */
        UPDATE,
        /** Rows that go; it has no {@link Policy#check}. */
        DELETE
    }

    /** The policy's name. */
    String name();

    /** The command that it is for. */
    Command command() default Command.ALL;

    /** Whether rows must pass it besides the other policies; otherwise one policy that lets them pass is enough. */
    boolean restrictive() default false;

    /** The roles that it is for; everyone if there are none. */
    String[] roles() default {};

    /** The SQL condition of the rows that the command sees. */
    String using() default "";

    /** The SQL condition of the rows that the command may write; where there is none, {@link #using} stands for it. */
    String check() default "";

    /** The policy's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The policy's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        Policy[] value();
    }
}
