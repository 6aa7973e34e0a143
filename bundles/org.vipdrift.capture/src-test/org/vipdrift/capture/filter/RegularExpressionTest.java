package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;

/**
 * {@code matches}: what it finds, and that every search comes to an end. One that does not would go on for years and hears
 * no interrupt: the limit, far beyond what any machine needs, is there to end the test then.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class RegularExpressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"ETH", "^eth0$", "e(t|x)h", "(^|:)eth", "[^0-9]+[0-9]", "h\\d?$", "(?:e)?th", "\\x65th",
            "[]e]th", "[[:alpha:]e]t", "\\p{L}+", "(et)?(h)?0", "e.{1,2}0", "\\beth"})
    void findsWhatPcreFinds(String regex) {
        assertTrue(matches(regex, "eth0"), regex);
        assertFalse(matches(regex, "-"), regex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(|)(|)(|)(|)(|)x", "(|){40}x", "(a?|b?){40}$x", "(a*)*b", "(a?)+b", "(^)*",
            "(?=a)", "(?<n>a)", "(?i)a", "(a)\\1", "\\Qa", "(a?)?(a?)?(a?)?(a?)?(a?)?b", "((|a)|b){9}", "(", "[a",
            "a{2,1}",
            "\\"})
    void refusesWhatCouldBeSearchedWithoutEnd(String regex) {
        assertTrue(DisplayFilter.compile("frame.interface_name matches r\"" + regex + "\"").error().isPresent(), regex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "(a|a)*b", "a*a*a*a*a*a*a*b", "(.*.*.*)x", "([a-z]+)*=",
            "((((((a|b))))))*c"})
    void givesUpASearchThatWouldTakeYears(String regex) {
        Optional<DisplayFilter> filter = DisplayFilter.compile("frame.interface_name matches \"" + regex + "\"")
                .filter();
        filter.ifPresent(f -> assertFalse(f.test(packet("a".repeat(3000) + "!" + "a".repeat(100_000) + "!"))));
    }

    @Test
    void noPatternKeepsASearchBusy() {
        Random random = new Random(5);
        List<String> parts = List.of("a", "b", "(", ")", "(", ")", "|", "*", "+", "?", "{2,9}", "{9}", "[ab]", "^", "$",
                "\\b", ".", "(?:", "{0,3}", "+?", "*+", "\\w");
        int[] compiled = {0};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder regex = new StringBuilder();
            for (int count = 1 + random.nextInt(30); count > 0; count--) {
                regex.append(parts.get(random.nextInt(parts.size())));
            }
            DisplayFilter.compile("frame.interface_name matches r\"" + regex + "\"").filter().ifPresent(filter -> {
                compiled[0]++;
                filter.test(packet("ab".repeat(30)));
                filter.test(packet("a".repeat(5)));
            });
        }
        assertTrue(compiled[0] > 300, "only " + compiled[0]);
    }

    @Test
    void looksIntoBytesOneByOne() {
        assertEquals(Passing.of("eth.src contains 02:00:5e"), Passing.of("eth.src matches r\"^\\x02\\x00\\x5e\""));
    }

    private static boolean matches(String regex, String text) {
        return DisplayFilter.compile("frame.interface_name matches r\"" + regex + "\"").filter()
                .orElseThrow(() -> new AssertionError(regex)).test(packet(text));
    }

    private static Dissection packet(String text) {
        Dissection like = Passing.PACKETS.getFirst();
        return new Dissection(like.summary(), like.severity(), List.of(), Optional.empty(),
                List.of(new Field("frame.interface_name", "", new FieldValue.Text(text), 0, 0, Severity.NONE,
                        List.of())));
    }
}
