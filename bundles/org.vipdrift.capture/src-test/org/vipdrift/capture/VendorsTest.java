package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Vendors.Source;
import org.vipdrift.capture.internal.vendor.OuiTable;
import org.vipdrift.core.MacAddress;

class VendorsTest {

    /** A machine without any file of its own. */
    @Test
    void thePackedTableNamesVendorsAndSaysHowOldItIs() {
        OuiTable packed = OuiTable.first(List.of(Path.of("/nowhere/oui.txt")));
        Source source = packed.source().orElseThrow();
        assertTrue(source.packed() && source.name().startsWith("IEEE Registration Authority"), source::toString);
        assertTrue(source.date().orElseThrow().isAfter(LocalDate.of(2022, 1, 1)), source::toString);
        assertEquals(Optional.of("Raspberry Pi Foundation"), packed.name(MacAddress.parse("b8:27:eb:00:00:01")));
        assertEquals(Optional.of("Converging Systems Inc."), packed.name(MacAddress.parse("00:1b:c5:00:00:01")));
        assertEquals(Optional.empty(), packed.name(MacAddress.parse("02:00:00:00:00:01")));
    }

    @Test
    void aFileOfTheMachineGoesBeforeThePackedTable(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("nmap-mac-prefixes"), "B827EB The Pi People\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-03-04T12:00:00Z")));
        OuiTable own = OuiTable.first(List.of(folder.resolve("none"), file));
        assertEquals(Optional.of("The Pi People"), own.name(MacAddress.parse("b8:27:eb:00:00:01")));
        assertEquals(Optional.of(new Source(file.toString(), false, Optional.of(LocalDate.of(2025, 3, 4)))),
                own.source());
    }

    @ParameterizedTest
    @CsvSource({
            "00:00:5e:00:01:33, VRRP or CARP virtual router 51",
            "00:00:5e:00:02:01, VRRP virtual router (IPv6) 1",
            "00:00:0c:07:ac:0a, HSRP virtual router 10",
            "00:00:0c:9f:f1:23, HSRPv2 virtual router 291",
            "00:07:b4:00:01:02, GLBP virtual forwarder",
            "52:54:00:12:34:56, QEMU/KVM virtual machine",
            "02:42:ac:11:00:02, Docker container",
            "02:00:5e:10:00:01, locally administered",
            "d8:bb:c1:00:00:01, ''"})
    void knowsVirtualAddressesWithoutAnyFile(String mac, String name) {
        assertEquals(name, Vendors.builtIn().of(MacAddress.parse(mac)));
    }
}
