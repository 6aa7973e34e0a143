package org.vipdrift.capture.internal.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.MacAddress;

class OuiTableTest {

    @Test
    void readsWiresharksForm() {
        OuiTable table = OuiTable.of(List.of("# comment", "00:00:00\tXerox\tXerox Corporation # old",
                "00:00:1A\tAMD", "00:1B:C5:00:10:00/36\tOpenRBco\tOpenRB.com, Direct SIA",
                "00:55:DA:10:00:00/28\tKoolPOS\tKoolPOS Inc.", "01:00:0C:CC:CC:CC\tCDP/VTP"));
        assertEquals(Optional.of("Xerox Corporation"), name(table, "00:00:00:12:34:56"));
        assertEquals(Optional.of("AMD"), name(table, "00:00:1a:00:00:01"));
        assertEquals(Optional.of("OpenRB.com, Direct SIA"), name(table, "00:1b:c5:00:1f:ff"));
        assertEquals(Optional.of("KoolPOS Inc."), name(table, "00:55:da:1f:ff:ff"));
        assertEquals(Optional.empty(), name(table, "00:55:da:20:00:00"));
    }

    @Test
    void readsTheFormOfTheIeee() {
        OuiTable table = OuiTable.of(List.of("OUI/MA-L\t\tOrganization", "28-6F-B9   (hex)\t\tNokia Shanghai Bell",
                "286FB9     (base 16)\t\tNokia Shanghai Bell", "\t\t\t\tPudong"));
        assertEquals(Optional.of("Nokia Shanghai Bell"), name(table, "28:6f:b9:00:00:01"));
    }

    @Test
    void readsNmapsForm() {
        assertEquals(Optional.of("Xerox"), name(OuiTable.of(List.of("000000 Xerox", "")), "00:00:00:00:00:01"));
    }

    @Test
    void takesNoControlCharactersAndNoEndlessNamesFromAFile() {
        OuiTable table = OuiTable.of(List.of("00:00:01\tx\t\u001b[31mred", "00:00:02\tx\t" + "y".repeat(500)));
        assertEquals(Optional.of("\\u001b[31mred"), name(table, "00:00:01:00:00:00"));
        assertEquals(61, name(table, "00:00:02:00:00:00").orElseThrow().length());
    }

    private static Optional<String> name(OuiTable table, String mac) {
        return table.name(MacAddress.parse(mac));
    }
}
