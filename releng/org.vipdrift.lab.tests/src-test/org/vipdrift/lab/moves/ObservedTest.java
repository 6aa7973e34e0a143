package org.vipdrift.lab.moves;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.watch.arp.ArpObserver;

/** Somebody on the segment asks for the VIP all the time, and has heard h1. */
abstract class ObservedTest extends HeldTest {
    ArpObserver observer;

    ObservedTest(Lab lab) {
        super(lab);
    }

    @BeforeEach
    void h1Answers() throws Exception {
        observer = moves.observe();
        MoveLab.await("h1's answer", () -> observer.sequence().equals(List.of(lab.mac("h1"))));
    }

    @AfterEach
    void closeObserver() {
        if (observer != null) {
            observer.close();
        }
    }
}
