package dev.sluice.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads a certificate and its key from files in PEM, or says in a sentence why they cannot be used. */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Pem() {}

    /**
     * Both, as Java keeps them.
     *
     * @param password for the key in there, which never leaves the process
     * @throws CannotStart if they cannot be read, or do not belong together
     */
    static KeyStore keyStore(Network.Tls files, char[] password) {
        var chain = certificates(files.certificate());
        var key = key(files.key(), chain[0]);
        try {
            if (!belongTogether(key, chain[0])) {
                throw CannotStart.because("The key %s is not that of the certificate %s. Correct %s or %s."
                        .formatted(files.key(), files.certificate(), Setting.TLS_KEY, Setting.TLS_CERT));
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw CannotStart.because(
                    "The certificate %s cannot be used. (%s)".formatted(files.certificate(), OneLine.of(e)));
        }
    }

    private static Certificate[] certificates(Path file) {
        try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (chain.isEmpty()) {
                throw new GeneralSecurityException("it holds none");
            }
            return chain.toArray(new Certificate[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw CannotStart.because("No certificate can be read from %s. Name a file in PEM with %s. (%s)"
                    .formatted(file, Setting.TLS_CERT, OneLine.of(e)));
        }
    }

    private static PrivateKey key(Path file, Certificate certificate) {
        try {
            var found = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!found.find()) {
                throw new GeneralSecurityException("it holds no BEGIN PRIVATE KEY");
            }
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1))));
        } catch (IOException | GeneralSecurityException e) {
            throw CannotStart.because(
                    "No key for the certificate can be read from %s. Name a file in PEM with %s, not encrypted and in PKCS #8, as 'openssl pkcs8 -topk8 -nodes' makes it. (%s)"
                            .formatted(file, Setting.TLS_KEY, e.getClass().getSimpleName()));
        }
    }

    /** Whether the one proves what the other has signed. */
    private static boolean belongTogether(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        var algorithm = key.getAlgorithm().equals("RSA")
                ? "SHA256withRSA"
                : key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : key.getAlgorithm();
        var probe = "a probe".getBytes(StandardCharsets.US_ASCII);
        var signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(probe);
        var verifying = Signature.getInstance(algorithm);
        verifying.initVerify(certificate.getPublicKey());
        verifying.update(probe);
        return verifying.verify(signing.sign());
    }
}
