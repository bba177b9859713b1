package dev.sluice.bootstrap;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.UseCases;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The key that the README tells everybody to try Sluice with: good on one's own machine, and an open door on any other. */
final class PublicKey {
    static final ApiKeySecret SECRET = new ApiKeySecret("apikey_only-for-trying-sluice-on-this-machine");

    private PublicKey() {}

    /**
     * Before anything is opened.
     *
     * @throws CannotStart if the first user would have this key on a network
     */
    static void requireNotGiven(Settings settings) {
        if (SECRET.equals(settings.firstKey()) && isReachable(settings.host())) {
            throw CannotStart.wrongUsage(
                    "The key in %s is printed in Sluice's README, so anybody has it. Choose another one, or let only this machine connect with %s 127.0.0.1."
                            .formatted(Setting.BOOTSTRAP_KEY, Setting.HOST.flag()));
        }
    }

    /**
     * Before anybody is let in.
     *
     * @throws CannotStart if somebody has this key on a network
     */
    static void requireNotInUse(Settings settings, UseCases useCases) {
        if (isReachable(settings.host())
                && useCases.authenticate().authenticate(SECRET.text()).isPresent()) {
            throw CannotStart.because(
                    "A user of this database has the key that is printed in Sluice's README, so anybody has it. Make another key and revoke that one while only this machine can connect, with %s 127.0.0.1."
                            .formatted(Setting.HOST.flag()));
        }
    }

    /** Whether others than this machine can connect to one of a host's addresses. */
    static boolean isReachable(String host) {
        try {
            return !Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
