package dev.dbm.docs.workflow;

import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of docs/workflow.md; docs-scenes/workflow.sh writes it, too. */
// snippet: workflow-edit
@Table
record Customer(
        @Id @Identity long id,
        @Unique String email,
        @RenamedFrom("name") String fullName,
        @Nullable String phone,
        @Default("now()") Instant createdAt) {}
// end
