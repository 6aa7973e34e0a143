package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final String LONGEST = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(strings = {"h1", "7", "web-1", "db.example.org", "A_b"})
    void takesPlainNames(String name) {
        assertEquals(name, new HostId(name).toString());
        assertEquals(name, new GroupId(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-h", "h-", ".h", "h 1", "h/1", "h;rm", "é", "h\n", "h\u0000"})
    void refusesNamesThatCouldMeanSomethingElse(String name) {
        assertThrows(InvalidValueException.class, () -> new HostId(name));
        assertThrows(InvalidValueException.class, () -> new GroupId(name));
    }

    @Test
    void takesUpTo63Characters() {
        assertEquals(LONGEST, new HostId(LONGEST).name());
        assertThrows(InvalidValueException.class, () -> new HostId(LONGEST + "a"));
    }

    @Test
    void saysWhatANameMayBe() {
        assertEquals(
                "The group name \"a b\" is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and"
                        + " ending with a letter or digit.",
                assertThrows(InvalidValueException.class, () -> new GroupId("a b")).getMessage());
    }
}
