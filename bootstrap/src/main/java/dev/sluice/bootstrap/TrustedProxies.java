package dev.sluice.bootstrap;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** Believes what proxies say about how they were reached, if they are ours; anybody else could say anything. */
final class TrustedProxies implements HttpConfiguration.Customizer {
    private final InetAddressSet proxies;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    TrustedProxies(Set<String> proxies) {
        this.proxies = addresses(proxies);
    }

    /** The addresses and networks that were given. */
    static Set<String> of(Given given) {
        return given.value(
                        Setting.TRUSTED_PROXIES,
                        "addresses or networks with commas between them, such as 127.0.0.1 or 10.0.0.0/8",
                        TrustedProxies::parse)
                .orElse(Set.of());
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        boolean trusted = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
                && proxies.test(from.getAddress());
        return trusted ? forwarded.customize(request, responseHeaders) : request;
    }

    private static Set<String> parse(String text) {
        var proxies = Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
        // A name would be looked up anew for every request, or not at all.
        if (proxies.stream().anyMatch(proxy -> !proxy.matches("[0-9A-Fa-f:.]+(/[0-9]{1,3})?"))) {
            throw new IllegalArgumentException("not an address");
        }
        var unused = addresses(proxies);
        return proxies;
    }

    private static InetAddressSet addresses(Set<String> proxies) {
        var addresses = new InetAddressSet();
        addresses.addAll(proxies);
        return addresses;
    }
}
