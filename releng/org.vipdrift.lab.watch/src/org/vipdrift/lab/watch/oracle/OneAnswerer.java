package org.vipdrift.lab.watch.oracle;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.lab.watch.Asked;

/**
 * I1. A question never draws two MACs. One question may meet a VIP that changes hands: the old holder answers, lets go, and
 * the new one finds the same question in its queue. That is one question, after which the old one is not heard again.
 */
final class OneAnswerer implements Oracle {

    @Override
    public String name() {
        return "I1 one answerer";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<Asked> questions = evidence.wire().questions();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).macs().size() > 1 && !changesHands(questions, i)) {
                found.add(
                        "Question " + questions.get(i).number() + " was answered by " + questions.get(i).macs() + ".");
            }
        }
        return Found.shortened(found);
    }

    private static boolean changesHands(List<Asked> questions, int i) {
        String before = alone(questions, i - 1, -1);
        String after = alone(questions, i + 1, 1);
        return questions.get(i).macs().size() == 2 && !before.equals(after)
                && questions.get(i).macs().containsAll(List.of(before, after));
    }

    /** Who alone answered the nearest answered question in this direction; empty if two did, or there is none. */
    private static String alone(List<Asked> questions, int from, int direction) {
        for (int i = from; i >= 0 && i < questions.size(); i += direction) {
            if (!questions.get(i).macs().isEmpty()) {
                return questions.get(i).macs().size() == 1 ? questions.get(i).macs().getFirst() : "";
            }
        }
        return "";
    }
}
