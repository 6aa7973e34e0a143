package org.vipdrift.lab.moves;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.tests.Lab;

/** A console of its own for each test, and group web held by h1; for tests {@code OnLab}. */
abstract class HeldTest {
    @TempDir
    Path folder;
    final Lab lab;
    MoveLab moves;

    HeldTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void h1Holds() throws Exception {
        moves = MoveLab.heldByH1(lab, folder.resolve("data"));
    }

    @AfterEach
    void closeConsole() {
        if (moves != null) {
            moves.close();
        }
    }
}
