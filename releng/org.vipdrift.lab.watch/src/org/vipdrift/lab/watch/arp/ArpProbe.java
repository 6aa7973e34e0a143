package org.vipdrift.lab.watch.arp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Numbered ARP probes (RFC 5227): the sender's IP is 0.0.0.0, so no cache learns from them, and the sender's MAC holds the
 * number, which comes back as the answer's target MAC. So an answer is known to belong to its question, however late it is.
 *
 * <pre>
 * 0   destination 6 | source 6 | 0806
 * 14  0001 0800 06 04 | operation 2 | sender MAC 6 | sender IP 4 | target MAC 6 | target IP 4    RFC 826
 * number's MAC: 02 5e b0 00 | number modulo 1024, 2
 * </pre>
 */
record ArpProbe(byte[] wanted) implements NumberedProbe {
    private static final int ETHER_TYPE = 0x0806;
    /** A MAC each is what the lab's bridge has to learn. */
    private static final int NUMBERS = 1024;
    private static final int REPLY = 2;
    private static final byte[] PREFIX = HexFormat.of().parseHex("025eb000");

    @Override
    public int etherType() {
        return ETHER_TYPE;
    }

    @Override
    public int numbers() {
        return NUMBERS;
    }

    @Override
    public byte[] question(long number) {
        ByteBuffer frame = ByteBuffer.allocate(60);
        frame.put(HexFormat.of().parseHex("ffffffffffff")).put(mac(number)).putShort((short) ETHER_TYPE);
        frame.putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4).putShort((short) 1);
        frame.put(mac(number)).put(new byte[4]).put(new byte[6]).put(wanted);
        return frame.array();
    }

    private static byte[] mac(long number) {
        return ByteBuffer.allocate(6).put(PREFIX).putShort((short) (number % NUMBERS)).array();
    }

    @Override
    public int answered(byte[] frame) {
        boolean ours = frame.length >= 42 && frame[20] == 0 && frame[21] == REPLY
                && Arrays.equals(frame, 28, 32, wanted, 0, 4) && Arrays.equals(frame, 32, 36, PREFIX, 0, 4);
        return ours ? ByteBuffer.wrap(frame).getShort(36) : -1;
    }

    @Override
    public String answerer(byte[] frame) {
        return HexFormat.ofDelimiter(":").formatHex(frame, 22, 28);
    }
}
