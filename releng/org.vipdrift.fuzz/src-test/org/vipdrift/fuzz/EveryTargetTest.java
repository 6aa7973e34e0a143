package org.vipdrift.fuzz;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every build: the seeds, what was once found, and a bounded number of other inputs. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EveryTargetTest {
    private static final Path ROOT = Path.of(System.getProperty("vipdrift.root", "../..")).toAbsolutePath();

    @ParameterizedTest
    @EnumSource
    void noSeedAndNothingOnceFoundIsAFault(Target target) throws Exception {
        FuzzTarget code = JazzerEntry.make(target.code());
        List<byte[]> seeds = code.seeds().toList();
        assertTrue(seeds.size() > 1, "too few seeds");
        for (byte[] seed : seeds) {
            assertTrue(seed.length > 0, "an empty seed");
            attempt(code, seed, HexFormat.of().formatHex(seed));
        }
        for (Path file : Kept.of(ROOT, target)) {
            attempt(code, Files.readAllBytes(file), file.toString());
        }
        attempt(code, new byte[0], "nothing");
        attempt(code, Arrays.copyOf(seeds.getLast(), seeds.getLast().length + 1), "one octet more");
    }

    private static void attempt(FuzzTarget code, byte[] input, String name) {
        try {
            code.test(input);
        } catch (Exception | Error e) {
            fail(name, e);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void aBoundedNumberOfOtherInputsFindsNothing(Target target) throws Exception {
        Campaign campaign = new Campaign(target.code(), Path.of("target/fuzz", target.word()).toAbsolutePath(),
                Kept.folder(ROOT, target));
        Outcome outcome = campaign.run(new Limit.Runs(target.runs()));
        if (outcome instanceof Outcome.Found(String what, Path input)) {
            fail(Main.sentence(ROOT, target, what, input));
        }
        long tried = assertInstanceOf(Outcome.Nothing.class, outcome).inputs();
        assertTrue(tried >= target.runs(), "only " + tried + " were tried");
    }
}
