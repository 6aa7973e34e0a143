package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.filter.SavedFilter;

class SavedFiltersTest {
    private final SavedFilter masters = new SavedFilter("masters", "vrrp.prio > 0");
    private final SavedFilter probes = new SavedFilter("probes", "arp.isprobe");
    private final SavedFilters both = new SavedFilters(List.of(masters, probes));

    @Test
    void oneOfTheSameNameIsReplacedInItsPlace() {
        SavedFilter other = new SavedFilter("masters", "vrrp");
        assertEquals(List.of(other, probes), both.with(other).all());
        assertEquals(List.of(masters, probes, new SavedFilter("all", "arp")),
                both.with(new SavedFilter("all", "arp")).all());
    }

    @Test
    void isRenamedInItsPlace() {
        SavedFilter renamed = new SavedFilter("masters now", masters.filter());
        assertEquals(List.of(renamed, probes), both.with(0, renamed).all());
        assertTrue(both.with(0, renamed).named("masters").isEmpty());
    }

    @Test
    void aNameTakenFromAnotherOneIsNotThereTwice() {
        SavedFilter renamed = new SavedFilter("probes", masters.filter());
        assertEquals(List.of(renamed), both.with(0, renamed).all());
        assertEquals(List.of(renamed), both.with(1, renamed).without(0).all());
        SavedFilter first = new SavedFilter("masters", probes.filter());
        assertEquals(List.of(first), both.with(1, first).all());
    }

    @Test
    void goesAndChangesPlaces() {
        assertEquals(List.of(probes), both.without(0).all());
        assertEquals(List.of(probes, masters), both.moved(0, 1).all());
    }
}
