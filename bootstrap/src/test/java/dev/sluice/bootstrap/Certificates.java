package dev.sluice.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine, made by the JDK's keytool, and its files in PEM. */
record Certificates(Path certificate, Path key, KeyStore trusted) {
    private static final String PASSWORD = "changeit";

    static Certificates make(Path folder, String name, String algorithm) throws Exception {
        var store = folder.resolve(name + ".p12");
        var log = folder.resolve(name + ".log");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var what = "-genkeypair -alias server -keyalg %s -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1"
                .formatted(algorithm);
        var where = "-validity 2 -storetype PKCS12 -storepass %s -keystore %s".formatted(PASSWORD, store);
        var keytool = new ProcessBuilder(List.of((tool + " " + what + " " + where).split(" ", -1)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate = keys.getCertificate("server");
        var key = keys.getKey("server", PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD.toCharArray());
        trusted.setCertificateEntry("server", certificate);
        return new Certificates(
                pem(folder.resolve(name + ".cert.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(folder.resolve(name + ".key.pem"), "PRIVATE KEY", key.getEncoded()),
                trusted);
    }

    /** Trusts this one and no other. */
    SSLContext context() throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path pem(Path file, String what, byte[] content) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, base64),
                StandardCharsets.US_ASCII);
    }
}
