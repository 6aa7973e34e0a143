package org.vipdrift.capture;

import java.util.HexFormat;
import java.util.List;

/**
 * Ethernet frames as they are seen where VIPs move, 60 octets and more: for those who go through the code of dissecting
 * before somebody waits for it.
 */
public final class SampleFrames {
    private static final String MACS = "02005e10000202005e100001";
    private static final String ENDS = "c633640bc633640c";
    private static final String ANNOUNCEMENT = "ffffffffffff02005e10000108060001080006040001" + "02005e100001c633640b"
            + "000000000000c6336464" + "00".repeat(18);
    private static final String REPLY = MACS + "08060001080006040002" + "02005e100001c6336464" + "02005e100002c633640c"
            + "00".repeat(18);
    private static final String VRRP = "01005e00001202005e1000010800" + "45c0002000010000ff700000c633640be0000012"
            + "3133640100640000c6336464" + "00".repeat(14);
    private static final String PING = MACS + "0800450000541234400040010000" + ENDS + "0800000001020007"
            + "76".repeat(56);
    private static final String UDP = MACS + "0800450000441234400040110000" + ENDS + "9c42271700300000"
            + "76".repeat(40);
    private static final String TCP = MACS + "0800450000681234400040060000" + ENDS
            + "9c42271700000001000000028010020000000000" + "0101080a0000000100000002" + "76".repeat(52);
    private static final String UNNAMED = "ffffffffffff02005e10000188b5" + "76".repeat(46);
    private static final List<String> ALL = List.of(ANNOUNCEMENT, REPLY, VRRP, PING, UDP, TCP, UNNAMED);

    private SampleFrames() {
    }

    public static byte[] tcp() {
        return HexFormat.of().parseHex(TCP);
    }

    /** ARP announcement and reply, VRRP, ICMP, UDP, TCP, and one of a local experiment (IEEE 802, EtherType 88b5). */
    public static List<byte[]> all() {
        return ALL.stream().map(HexFormat.of()::parseHex).toList();
    }
}
