package org.vipdrift.capture;

/** Which kind of value a field has, and so what it can be compared with. */
public enum FieldType {
    /** A protocol or group: there or not, without a value of its own. */
    PROTOCOL,
    /** An unsigned number of up to 32 bits, in rare cases of 63: {@link FieldValue.Number}. */
    NUMBER,
    /** {@link FieldValue.Flag}. */
    FLAG,
    /** {@link FieldValue.Mac}. */
    MAC,
    /** {@link FieldValue.Ip} of version 4. */
    IPV4,
    /** {@link FieldValue.Ip} of version 6. */
    IPV6,
    /** {@link FieldValue.Octets}. */
    OCTETS,
    /** {@link FieldValue.Text}. */
    TEXT,
    /** {@link FieldValue.Time}. */
    TIME
}
