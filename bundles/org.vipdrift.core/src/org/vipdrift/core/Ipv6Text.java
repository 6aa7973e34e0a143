package org.vipdrift.core;

/** IPv6 addresses in the form of RFC 5952: lower case, no leading zeros, the first longest run of zeros as "::". */
final class Ipv6Text {
    private static final int GROUPS = 8;

    private Ipv6Text() {
    }

    static String of(byte[] octets) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (octets[2 * i] & 0xff) << 8 | octets[2 * i + 1] & 0xff;
        }
        int start = longestRun(groups);
        return start < 0 ? join(groups, 0, GROUPS)
                : join(groups, 0, start) + "::" + join(groups, start + run(groups, start), GROUPS);
    }

    /** Where the first longest run of at least two zero groups starts, -1 if there is none. */
    private static int longestRun(int[] groups) {
        int best = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            if (run(groups, i) > length) {
                best = i;
                length = run(groups, i);
            }
        }
        return best;
    }

    private static int run(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
