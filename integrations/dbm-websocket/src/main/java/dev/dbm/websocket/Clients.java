package dev.dbm.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The HTTP clients, one for the JVM's certificates and one for each file of certificates: a client has threads, so connections share it.
 * pgjdbc creates a socket factory for each connection, hence the clients outlive factories.
 */
final class Clients {

    private static final Map<Trust, HttpClient> CLIENTS = new ConcurrentHashMap<>();

    /** What is trusted; a file that has changed is another. */
    private record Trust(Optional<Path> file, Optional<FileTime> changed) {}

    private Clients() {}

    static HttpClient trusting(Optional<Path> rootCertificate) throws IOException {
        Trust trust = new Trust(
                rootCertificate,
                rootCertificate.isPresent() ? Optional.of(changed(rootCertificate.get())) : Optional.empty());
        HttpClient client = CLIENTS.get(trust);
        if (client == null) {
            HttpClient created = created(rootCertificate);
            HttpClient other = CLIENTS.putIfAbsent(trust, created);
            client = other == null ? created : other;
        }
        return client;
    }

    private static HttpClient created(Optional<Path> rootCertificate) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (rootCertificate.isPresent()) {
            builder.sslContext(context(rootCertificate.get()));
        }
        return builder.build();
    }

    private static FileTime changed(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static SSLContext context(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IOException(Settings.PREFIX + "rootCertificate names a file without certificates: " + file);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static IOException unreadable(Path file, Exception cause) {
        return new IOException(
                "The file that " + Settings.PREFIX + "rootCertificate names cannot be read as PEM: " + file, cause);
    }
}
