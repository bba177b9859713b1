package dev.sluice.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for a name, signed by nobody else, made by the JDK's keytool. */
record Certificate(KeyStore keys) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate of(String host, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve(host + ".p12");
        var log = folder.resolve(host + ".log");
        var keytool = new ProcessBuilder(
                        List.of(("%s -genkeypair -alias server -keyalg EC -dname CN=%s -ext san=dns:%s -validity 2"
                                        + " -storetype PKCS12 -storepass %s -keystore %s")
                                .formatted(
                                        Path.of(System.getProperty("java.home"), "bin", "keytool"),
                                        host,
                                        host,
                                        String.valueOf(PASSWORD),
                                        store)
                                .split(" ", -1)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
        return new Certificate(KeyStore.getInstance(store.toFile(), PASSWORD));
    }

    /** Shows this certificate. */
    SSLContext showing() throws GeneralSecurityException {
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts this certificate and no other. */
    SSLContext trusting() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
