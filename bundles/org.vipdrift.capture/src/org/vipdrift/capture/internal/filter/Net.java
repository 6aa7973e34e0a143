package org.vipdrift.capture.internal.filter;

import org.vipdrift.capture.FieldValue;

/**
 * An address, or a network: then only its first bits count, also for what is greater and less.
 *
 * @param address 4 or 16 octets
 */
record Net(byte[] address, int prefix) implements Constant {

    static Net host(byte[] address) {
        return new Net(address, address.length * Byte.SIZE);
    }

    @Override
    public boolean isLike(FieldValue value) {
        return value instanceof FieldValue.Ip ip && ip.address().getAddress().length == address.length;
    }

    @Override
    public int order(FieldValue value) {
        byte[] other = ((FieldValue.Ip) value).address().getAddress();
        for (int i = 0; i * Byte.SIZE < prefix; i++) {
            int mask = -1 << Math.max(0, (i + 1) * Byte.SIZE - prefix);
            int order = (other[i] & 0xff & mask) - (address[i] & 0xff & mask);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
