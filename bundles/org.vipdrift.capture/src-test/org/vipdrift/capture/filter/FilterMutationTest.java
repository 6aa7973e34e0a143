package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Dissection;

/** Whatever is typed: a filter or an error within the text, never an exception, for filter and completion. */
class FilterMutationTest {
    private static final int ROUNDS = 30_000;
    private static final String PIECES = "arp ip.src eth.addr ipv6.dst tcp.flags.syn vrrp.prio frame.time_epoch frame "
            + "eth.padding frame.interface_name . .. : / - _ ( ) { } , ! && || ^^ and or xor not in == != === ~= < <= "
            + "contains matches ~ \" \\ \\x \\0 r\" \"(a|b)*\" \"[^]]\" \"\\\\p{\" 1 0 08 0x1f 198.51.100.0/24 "
            + "02:00:5e:10:00:01 fe80::/10 -1 \"x\" é \ud83d \u0000 $ * + ? [ ] | ^ {0,9}";
    private static final List<String> LONGER = List.of("eth.padding == \"a\\", "eth.padding contains \"\\x4",
            "frame.interface_name matches r\"(a", "frame.interface_name matches \"[a", "ip.src in {1.2.3.4 ..",
            "frame.time_epoch > \"2023-11-14 22:1", "ipv6.dst == fe80::/", "eth.src == 02:00:");
    private final Random random = new Random(18);
    private final List<String> pieces = new ArrayList<>(List.of(PIECES.split(" ")));

    @Test
    void anyTextGivesAFilterOrAnErrorWithinIt() {
        pieces.addAll(LONGER);
        pieces.addAll(LONGER);
        WiresharkFiltersTest.filters().forEach(line -> pieces.add(line.split(" =>", 2)[0]));
        int compiled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            compiled += check(text()) ? 1 : 0;
        }
        assertTrue(compiled > ROUNDS / 50, "only " + compiled + " were filters");
    }

    /** All names are looked through for one that may have been meant, at every key that is pressed. */
    @Test
    void aWordThatIsNoFieldTakesLittleMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        String word = "tcp.hdr_lenaricmpv6.mld.maximum_response_codep.isgratuipous";
        assertTrue(DisplayFilter.compile(word).error().isPresent());
        long before = threads.getCurrentThreadAllocatedBytes();
        DisplayFilter.compile(word);
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < 1 << 20, () -> used + " octets");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(8); count >= 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
        }
        for (int flips = random.nextInt(3); flips > 0; flips--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
                case 1 -> text.deleteCharAt(at).append(' ');
                default -> text.insert(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }

    private boolean check(String text) {
        try {
            Completion.at(text, random.nextInt(text.length() + 3) - 1);
            Compilation compilation = DisplayFilter.compile(text);
            compilation.error().ifPresent(error -> assertTrue(
                    0 <= error.start() && error.start() <= error.end() && error.end() <= text.length(),
                    () -> text + ": " + error));
            return compilation.filter().map(FilterMutationTest::run).isPresent();
        } catch (RuntimeException | StackOverflowError e) {
            return fail(text, e);
        }
    }

    private static boolean run(DisplayFilter filter) {
        for (Dissection packet : Passing.PACKETS) {
            filter.test(packet);
        }
        return true;
    }
}
