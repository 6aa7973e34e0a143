package org.vipdrift.lab.armed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** What tests of faults have in common: before each, all is well and h1 holds an armed group with default terms. */
abstract class ArmedTest {
    static final String VIP = MoveLab.VIP.address().getHostAddress();
    /** What a takeover may take with default terms. */
    static final Bounds TAKEOVER = Bounds.takeover(Duration.ofSeconds(1));
    static final Duration A_WHILE = Duration.ofSeconds(2);
    @TempDir
    static Path folder;
    static ArmedLab armed;
    final Lab lab;

    ArmedTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeAll
    static void open(Lab lab) throws Exception {
        armed = new ArmedLab(lab, folder.resolve("data"));
    }

    @BeforeEach
    void h1Holds() throws Exception {
        mend();
        armed.reset();
    }

    /** Takes back what a test before may have done besides cutting cables, power, service and agents. */
    void mend() {
        // nothing unless a test class does more
    }

    @AfterAll
    static void close() throws Exception {
        if (armed != null) {
            armed.close();
            armed = null;
        }
    }

    /** The first turn is h1's, and another member's follows. */
    static void awaitTakeover() {
        MoveLab.await("a takeover from h1", () -> List.of("h2", "h3").contains(armed.witness.holder()));
    }
}
