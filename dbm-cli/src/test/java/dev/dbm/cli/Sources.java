package dev.dbm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** A user's records, written and compiled against the executable jar. */
final class Sources {

    private static final String HEAD = """
        package com.acme.shop;
        import dev.dbm.annotation.*;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.UUID;
        import org.jspecify.annotations.Nullable;
        """;

    private Sources() {}

    /** The shop of the documentation, with other text for some of its files. */
    static Map<String, String> shop(Map<String, String> others) {
        Map<String, String> files = new TreeMap<>(Map.of(
                "Customer",
                "@Table record Customer(@Id @Identity long id, @Unique String email, String name,"
                        + " @Default(\"now()\") Instant createdAt) {}",
                "OrderStatus",
                "@EnumType enum OrderStatus { PENDING, PAID, SHIPPED }",
                "Order",
                """
                @Table("orders")
                @Index(columns = {"customerId", "placedAt desc"})
                @Check(name = "orders_total_known", value = "total is not null")
                record Order(
                    @Id UUID id,
                    @References(Customer.class) long customerId,
                    @Default("'PENDING'") OrderStatus status,
                    @Column(type = "numeric(12,2)") @Check("total >= 0") BigDecimal total,
                    Instant placedAt) {}
                """));
        files.putAll(others);
        return files;
    }

    /** Compiles records of package {@code com.acme.shop} into {@code classes}. */
    static void compile(Path folder, Map<String, String> files) {
        try {
            Path sources = Files.createDirectories(folder.resolve("src/com/acme/shop"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<String> arguments = new java.util.ArrayList<>(List.of(
                    "--release",
                    "21",
                    "-proc:none",
                    "-nowarn",
                    "-cp",
                    ForkedJar.jar().toString(),
                    "-d",
                    classes.toString()));
            for (Map.Entry<String, String> file : files.entrySet()) {
                arguments.add(Files.writeString(sources.resolve(file.getKey() + ".java"), HEAD + file.getValue())
                        .toString());
            }
            int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (exit != 0) {
                throw new IllegalStateException("javac exited " + exit);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
