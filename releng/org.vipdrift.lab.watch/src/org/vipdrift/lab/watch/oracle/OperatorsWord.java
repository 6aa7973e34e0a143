package org.vipdrift.lab.watch.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.lab.watch.Turn;

/** I3. What a person ordered is not undone by automation. */
final class OperatorsWord implements Oracle {

    @Override
    public String name() {
        return "I3 the operator's word wins";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return Found.shortened(evidence.words().stream().flatMap(word -> switch (word) {
            case Word.HeldBy held -> taken(evidence, held);
            case Word.Armed armed -> changed(evidence, armed);
        }).toList());
    }

    private static Stream<String> taken(Evidence evidence, Word.HeldBy word) {
        return evidence.wire().between(word.fromNanos(), word.untilNanos()).turns().stream().map(Turn::mac)
                .filter(mac -> !mac.equals(word.mac())).distinct()
                .map(mac -> mac + " answered though a person had ordered " + word.mac() + " to hold.");
    }

    private static Stream<String> changed(Evidence evidence, Word.Armed word) {
        return evidence.agents().stream()
                .filter(look -> look.atNanos() >= word.fromNanos() && look.atNanos() <= word.untilNanos())
                .filter(look -> look.armed() != word.armed()).map(AgentLook::host).distinct()
                .map(host -> host + " is " + (word.armed() ? "not armed" : "armed") + " any more as a person ordered.");
    }
}
