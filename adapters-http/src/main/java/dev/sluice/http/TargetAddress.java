package dev.sluice.http;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are out there for everybody, and which are somewhere behind a door that we stand inside of. */
final class TargetAddress {
    private static final int BYTE = 0xff;

    private TargetAddress() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address.getAddress());
    }

    /** This network, carriers' networks, protocols' own, relays to version 6, benchmarks, and what was never given away. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        int third = bytes[2] & BYTE;
        boolean ownNetwork = first == 0;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean relays = first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean reserved = first >= 240;
        return !ownNetwork && !carrier && !protocols && !relays && !benchmarks && !reserved;
    }

    /**
     * Only what is given away for all, which leaves out addresses of version 4 in the clothes of version 6: mapped, compatible, and
     * translated (NAT64). Within it there are two ranges more that lead to such ones: 6to4, and protocols' own, with Teredo.
     */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        int third = bytes[2] & BYTE;
        boolean global = first >> 5 == 1;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean protocols = first == 0x20 && second == 0x01 && third < 2;
        return global && !sixToFour && !protocols;
    }
}
