package dev.dbm.websocket.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of its own authority, made for a test by the JDK's keytool.
 *
 * @param context what a server presents it with
 * @param certificate the certificate, PEM
 * @param key its private key, PEM, readable by its owner alone
 */
public record SelfSigned(SSLContext context, Path certificate, Path key) {
    private static final String PASSWORD = "changeit";

    /** Makes one for the names given, in the folder given. */
    public static SelfSigned create(Path folder, String... hosts) {
        Path file = folder.resolve("server.p12");
        keytool(file, hosts);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            Path certificate = Files.writeString(
                    folder.resolve("server.crt"),
                    pem("CERTIFICATE", store.getCertificate("server").getEncoded()));
            Path key = Files.writeString(
                    folder.resolve("server.key"),
                    pem(
                            "PRIVATE KEY",
                            store.getKey("server", PASSWORD.toCharArray()).getEncoded()));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            return new SelfSigned(context, certificate, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keytool's own key store cannot be read", e);
        }
    }

    private static void keytool(Path file, String... hosts) {
        String names = Stream.of(hosts).map(host -> "dns:" + host).collect(Collectors.joining(","));
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            "2",
                            "-dname",
                            "CN=" + hosts[0],
                            "-ext",
                            "san=" + names,
                            "-ext",
                            "bc=ca:true",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while keytool ran", e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, encoder.encodeToString(bytes), what);
    }
}
