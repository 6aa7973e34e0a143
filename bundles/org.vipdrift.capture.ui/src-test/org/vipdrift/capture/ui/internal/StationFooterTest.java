package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Vendors.Source;

class StationFooterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true | 2022-08-27 | Vendors: packed table of 2022-08-27 (4 years old)
            false | 2026-04-01 | Vendors: /usr/share/x of 2026-04-01 (7 months old)
            false | 2026-11-01 | Vendors: /usr/share/x of 2026-11-01 (new)
            false | 2030-01-01 | Vendors: /usr/share/x of 2030-01-01 (new)
            false | | Vendors: /usr/share/x
            """)
    void saysWhereVendorsAreFromAndHowOldTheyAre(boolean packed, LocalDate date, String said) {
        assertEquals(said, StationFooter.vendors(new Source("/usr/share/x", packed, Optional.ofNullable(date)), TODAY));
    }
}
