package org.vipdrift.capture.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.Severity;

/** Confined to one dissection. How bad the packet is, and the first sentences that say why. */
final class Doubts {
    private static final int MOST = 4;
    private List<String> sentences = List.of();
    private Severity worst = Severity.NONE;

    void worsen(Severity at) {
        worst = worst.worse(at);
    }

    /** A sentence counts from a warning on. */
    void add(Severity at, String sentence) {
        worsen(at);
        if (at.compareTo(Severity.WARNING) >= 0 && sentences.size() < MOST) {
            sentences = new ArrayList<>(sentences);
            sentences.add(sentence);
        }
    }

    Severity worst() {
        return worst;
    }

    List<String> sentences() {
        return sentences;
    }
}
