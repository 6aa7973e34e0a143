package org.vipdrift.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vipdrift.planted.PlantedFault;

/** That nothing is found means something: what is there to be found is. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CampaignTest {
    private static final int MANY_RUNS = 2_000_000;
    @TempDir
    Path folder;

    /** Throws at one word in a trillion. */
    public static final class Throwing implements FuzzTarget {
        @Override
        public Stream<byte[]> seeds() {
            return Stream.of("drift".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void test(byte[] input) {
            PlantedFault.read(input);
        }
    }

    /** Fills the memory that one input may take. */
    public static final class Greedy implements FuzzTarget {
        @Override
        public Stream<byte[]> seeds() {
            return Stream.of(new byte[] {1});
        }

        @Override
        public void test(byte[] input) throws Exception {
            Allocation.bounded(1 << 20, "It", () -> new byte[input.length > 20 ? 2 << 20 : 10]);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void findsAFaultBehindAWordThatNobodyGuesses() throws Exception {
        Outcome.Found found = find(Throwing.class);
        assertTrue(found.what().contains("IllegalStateException: planted"), found.what());
        assertArrayEquals("VIP!".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(Files.readAllBytes(found
                .input()), 4));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void findsAnInputThatTakesTooMuchMemory() throws Exception {
        assertTrue(find(Greedy.class).what().contains("allocated 2097"), "other words");
    }

    private Outcome.Found find(Class<? extends FuzzTarget> code) throws Exception {
        Outcome outcome = new Campaign(code, folder, folder.resolve("none")).run(new Limit.Runs(MANY_RUNS));
        return assertInstanceOf(Outcome.Found.class, outcome);
    }
}
