package org.vipdrift.cli.internal.packet;

import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;

/**
 * A packet to print.
 *
 * @param number counted from 1
 * @param comments what was written about it
 * @param start nanoseconds since 1970 of the first packet
 * @param digits of a second's fraction its time has, 0 to 9
 */
record Numbered(long number, Frame frame, List<String> comments, long start, int digits) {

    Dissection dissect(FieldSelection wanted) {
        return Dissector.dissect(frame, number, comments, wanted);
    }
}
