package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254",
                "172.16.0.1", "192.0.0.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
                "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fc00::1",
                "fd00::1", "fe80::1", "fec0::1", "ff02::1", "192.88.99.1", "::10.0.0.1", "64:ff9b:1::a00:1",
                "2001::1", "2001:0:7f00:1::", "2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff:ffff::1",
                        "2002:a00:1::1",
                "100::1", "5f00::1"
            })
    void what_lies_behind_the_door_is_not_public(String address) throws UnknownHostException {
        assertThat(TargetAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    /** The platform makes version 4 of those, unless they are made like this. */
    @Test
    void private_addresses_in_the_clothes_of_version_6_are_not() throws UnknownHostException {
        var mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        mapped[12] = 10;

        assertThat(TargetAddress.isPublic(Inet6Address.getByAddress(null, mapped, 0)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "192.88.98.1",
                "2606:4700::1111",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1"
            })
    void what_lies_out_there_is(String address) throws UnknownHostException {
        assertThat(TargetAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
