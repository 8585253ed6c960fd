package dev.dbm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

    @Test
    void leaves_out_what_is_not_given() {
        CommandArguments arguments = new CommandArguments("generate")
                .argument(null)
                .option("--empty", "")
                .options("--package", null)
                .flag("--offline", false);

        assertThat(arguments.list()).containsExactly("generate");
    }

    @Test
    void keeps_an_option_and_its_value_together() {
        CommandArguments arguments = new CommandArguments("migrate")
                .argument("add_email")
                .option("--lock-wait", 7L)
                .options("--package", List.of("com.acme", "-odd"))
                .flag("--offline", true);

        assertThat(arguments.list())
                .containsExactly(
                        "migrate", "add_email", "--lock-wait=7", "--package=com.acme", "--package=-odd", "--offline");
    }
}
