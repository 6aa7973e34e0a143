package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MacAddressTest {

    @Test
    void writesLowerCaseOctetsWithColons() {
        assertEquals("02:aa:0b:00:00:01", MacAddress.parse("02:AA:0B:00:00:01").toString());
    }
}
