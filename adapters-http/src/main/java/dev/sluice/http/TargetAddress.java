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
        var bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return address instanceof Inet4Address ? isPublic4(first, second, bytes[2] & BYTE) : isPublic6(first, second);
    }

    /** This network, carriers' networks, protocols' own, benchmarks, and what was never given away. */
    private static boolean isPublic4(int first, int second, int third) {
        boolean ownNetwork = first == 0;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean reserved = first >= 240;
        return !ownNetwork && !carrier && !protocols && !benchmarks && !reserved;
    }

    /** Only what is given away for all, without the two ranges that lead to addresses of version 4. */
    private static boolean isPublic6(int first, int second) {
        boolean global = first >> 5 == 1;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return global && !sixToFour;
    }
}
