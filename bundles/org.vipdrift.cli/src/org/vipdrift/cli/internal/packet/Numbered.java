package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.Frame;

/**
 * A packet to print.
 *
 * @param number counted from 1
 * @param start nanoseconds since 1970 of the first packet
 * @param digits of a second's fraction its time has, 0 to 9
 */
record Numbered(long number, Frame frame, long start, int digits) {
}
