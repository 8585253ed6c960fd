package dev.dbm.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that this build has; a resource, since a manifest is read from jars alone and merged jars lose it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dbm " + number()};
    }

    /** Returns the version alone, for example {@code 0.1.0}. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/dev/dbm/cli/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("dbm's jar holds no version.properties");
            }
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty("version");
    }
}
