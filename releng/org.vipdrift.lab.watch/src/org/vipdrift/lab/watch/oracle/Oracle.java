package org.vipdrift.lab.watch.oracle;

import java.util.List;
import java.util.stream.Stream;

/** Something that must hold whatever fails, and how to see that it did not. */
public interface Oracle {
    /** I1 to I9, in this order. */
    List<Oracle> ALL = List.of(new OneAnswerer(), new NoNeedlessAbsence(), new OperatorsWord(), new NoFlapping(),
            new EpochsGrow(), new WholeMove(), new ShownIsSeen(), new InvisibleRestart(), new NoTrace());

    /** "I1 one answerer". */
    String name();

    /** What contradicts it, a sentence each; empty if nothing does. */
    List<String> violations(Evidence evidence);

    /** What contradicts any of them, with the oracle's name before it. */
    static List<String> judge(Evidence evidence) {
        return ALL.stream().flatMap(oracle -> named(oracle, evidence)).toList();
    }

    private static Stream<String> named(Oracle oracle, Evidence evidence) {
        return oracle.violations(evidence).stream().map(sentence -> oracle.name() + ": " + sentence);
    }
}
