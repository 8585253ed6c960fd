package dev.dbm.cli.command;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;

/** Command lines that picocli takes and that make no sense all the same. */
final class Usage {

    private Usage() {}

    static ConfigurationException problem(String what, String remedy) {
        return problem(ErrorCode.USAGE, what, remedy);
    }

    static ConfigurationException problem(ErrorCode code, String what, String remedy) {
        return new ConfigurationException(Problem.of(code, what, remedy));
    }
}
