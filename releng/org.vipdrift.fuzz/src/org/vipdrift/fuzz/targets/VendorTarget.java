package org.vipdrift.fuzz.targets;

import java.util.stream.Stream;
import org.vipdrift.capture.internal.vendor.OuiTable;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Printable;
import org.vipdrift.fuzz.Claim;

/** Lists of vendors in any of the three forms. */
public final class VendorTarget extends TextTarget {
    private static final MacAddress SOME = MacAddress.parse("00:1b:c5:00:00:01");
    private static final int LONGEST = 61;

    @Override
    Stream<String> texts() {
        return Stream.of("00:1B:C5:00:00:00/36\tConvergi\tConverging Systems Inc.\n00:1B:C5\tIeeeRegi\n",
                "00-1B-C5   (hex)\t\tXEROX CORPORATION\n", "001BC5 Xerox\n", "# a comment\n\n001BC5000 A (b)\n");
    }

    @Override
    void read(String text) {
        OuiTable.of(text.lines().toList()).name(SOME).ifPresent(name -> Claim.that(
                name.equals(Printable.clean(name)) && name.length() <= LONGEST, () -> "not fit to be shown: " + name));
    }
}
