package org.vipdrift.lab.watch.arp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Numbered neighbour solicitations (RFC 4861): the source is a link-local address of no station that holds the number, and so
 * does the MAC it names. The answer goes to that address. A host remembers each source as a neighbour, so there are few numbers.
 *
 * <pre>
 * 0   destination 6 | source 6 | 86dd
 * 14  60 00 00 00 | length 2 | next header 3a | hop limit ff | source 16 | destination 16    RFC 8200
 * 54  type 1 (87 solicitation, 88 advertisement) | code 00 | checksum 2 | reserved, flags 4 | target 16
 * 78  option 1 (01 source, 02 target link-layer address) | 01 | MAC 6
 * number's address: fe80::5eb0:0:0:NUMBER, MAC 02 5e b1 00 | number, 2; number modulo 64
 * </pre>
 */
record NeighbourProbe(byte[] wanted) implements NumberedProbe {
    private static final int ETHER_TYPE = 0x86dd;
    private static final int NUMBERS = 64;
    private static final byte ICMP = 58;
    private static final byte SOLICITATION = (byte) 135;
    private static final byte ADVERTISEMENT = (byte) 136;
    private static final int MESSAGE = 54;
    private static final int LENGTH = 32;
    private static final int OPTION = 78;
    private static final byte TARGET_ADDRESS = 2;
    private static final byte[] MAC = HexFormat.of().parseHex("025eb100");
    private static final byte[] SOURCE = HexFormat.of().parseHex("fe800000000000005eb000000000");
    private static final byte[] SOLICITED_NODE = HexFormat.of().parseHex("ff0200000000000000000001ff");

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
        short own = (short) (number % NUMBERS);
        ByteBuffer frame = ByteBuffer.allocate(MESSAGE + LENGTH);
        frame.put(HexFormat.of().parseHex("3333ff")).put(wanted, 13, 3).put(MAC).putShort(own)
                .putShort((short) ETHER_TYPE);
        frame.putInt(0x60000000).putShort((short) LENGTH).put(ICMP).put((byte) 255);
        frame.put(SOURCE).putShort(own).put(SOLICITED_NODE).put(wanted, 13, 3);
        frame.put(SOLICITATION).put((byte) 0).putShort((short) 0).putInt(0).put(wanted);
        frame.put((byte) 1).put((byte) 1).put(MAC).putShort(own);
        return frame.putShort(MESSAGE + 2, checksum(frame)).array();
    }

    /** RFC 1071 over the addresses, length and next header (RFC 8200, 8.1) and the message. */
    private static short checksum(ByteBuffer frame) {
        int sum = LENGTH + ICMP;
        for (int at = 22; at < MESSAGE + LENGTH; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >>> 16);
        return (short) ~(sum + (sum >>> 16));
    }

    @Override
    public int answered(byte[] frame) {
        boolean ours = frame.length >= OPTION && frame[20] == ICMP && frame[MESSAGE] == ADVERTISEMENT
                && Arrays.equals(frame, 62, 78, wanted, 0, 16) && Arrays.equals(frame, 38, 52, SOURCE, 0, 14);
        return ours ? ByteBuffer.wrap(frame).getShort(52) : -1;
    }

    /** What a client would send to: the MAC that the advertisement names, else whose frame it is. */
    @Override
    public String answerer(byte[] frame) {
        boolean named = frame.length >= OPTION + 8 && frame[OPTION] == TARGET_ADDRESS;
        int at = named ? OPTION + 2 : 6;
        return HexFormat.ofDelimiter(":").formatHex(frame, at, at + 6);
    }
}
