package org.vipdrift.lab.watch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.lab.watch.Asked;
import org.vipdrift.lab.watch.Requested;
import org.vipdrift.lab.watch.WireLog;

/** What counts and what does not, on logs made by hand: a letter for each question says who answered it. */
class OraclesTest {
    private static final long QUESTION = 20_000_000;
    private static final long REQUEST = 5_000_000;

    /** "A": A answered; "2": A and B did; ".": nobody did, neither this question nor the requests until the next. */
    private static WireLog log(String letters) {
        List<Asked> questions = new ArrayList<>();
        List<Requested> requests = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            questions.add(new Asked(i, i * QUESTION, switch (letter) {
                case '.' -> List.of();
                case '2' -> List.of("A", "B");
                default -> List.of(String.valueOf(letter));
            }));
            for (int j = 0; j < QUESTION / REQUEST; j++) {
                requests.add(new Requested(requests.size(), i * QUESTION + j * REQUEST, letter != '.'));
            }
        }
        return new WireLog(questions, requests, REQUEST, letters.length() * QUESTION);
    }

    private static Evidence evidence(String letters) {
        return new Evidence(log(letters), Bounds.takeover(Duration.ofMillis(100)));
    }

    private static List<String> judged(Oracle oracle, String letters) {
        return oracle.violations(evidence(letters));
    }

    @Test
    void oneQuestionMayMeetAVipThatChangesHandsAndNoMore() {
        assertEquals(List.of(), judged(new OneAnswerer(), "AAA2BBB"));
        assertEquals(List.of(), judged(new OneAnswerer(), "AAA.2.BBB"));
        assertEquals(2, judged(new OneAnswerer(), "AAA22BBB").size());
        assertEquals(1, judged(new OneAnswerer(), "AAA2AAA").size());
        assertEquals(1, judged(new OneAnswerer(), "AAA2").size());
    }

    @Test
    void aSilenceCountsFromItsFirstRequestToTheNextThatIsAnswered() {
        assertEquals(100, log("AA.....BB").longestSilenceMillis());
        assertEquals(List.of(), judged(new NoNeedlessAbsence(), "AA.....BB"));
        assertEquals(List.of("Nobody answered for 120 ms (24 requests); 100 ms are allowed."),
                judged(new NoNeedlessAbsence(), "AA......BB"));
        assertEquals(1, judged(new NoNeedlessAbsence(), "AA......").size());
    }

    @Test
    void aClientThatSleptSawNoSilence() {
        WireLog slept = new WireLog(List.of(), List.of(new Requested(0, 0, true), new Requested(1, REQUEST, false),
                new Requested(2, 1_000_000_000, true)), REQUEST, 2_000_000_000);
        assertEquals(20, slept.longestSilenceMillis());
    }

    @Test
    void movesAreCountedByWhoAnswersAlone() {
        assertEquals(List.of(), judged(new NoFlapping(), "AA..2BB"));
        assertEquals(List.of("2 moves, 1 are allowed: [A, B, A]."), judged(new NoFlapping(), "AABBA"));
    }

    @Test
    void aPersonsWordHoldsInItsTimeOnly() {
        Word word = new Word.HeldBy("A", 0, 3 * QUESTION);
        assertEquals(List.of(), new OperatorsWord().violations(with("AAAABB", List.of(), List.of(word))));
        assertEquals(1, new OperatorsWord().violations(with("AABBBB", List.of(), List.of(word))).size());
    }

    @Test
    void aDisarmedAgentUndoesAPersonsWord() {
        List<AgentLook> looks = List.of(look(5, "A", 1, true, true));
        assertEquals(List.of("A is not armed any more as a person ordered."),
                new OperatorsWord().violations(with("AA", looks, List.of(new Word.Armed(true, 0, 10)))));
    }

    private static AgentLook look(long at, String host, long epoch, boolean holding, boolean carries) {
        return new AgentLook(at, host, host, epoch, holding, carries, false);
    }

    private static Evidence with(String letters, List<AgentLook> looks, List<Word> words) {
        return new Evidence(log(letters), Bounds.UNNOTICED, looks, List.of(), words, List.of(), List.of(), List.of());
    }

    @Test
    void whoTakesOverHasAGreaterEpochThanTheHolderBefore() {
        AgentLook before = look(0, "A", 4, true, true);
        long later = 5 * QUESTION;
        assertEquals(List.of(), new EpochsGrow().violations(with("AABBBBB",
                List.of(before, look(later, "B", 5, true, true)), List.of())));
        assertEquals(1, new EpochsGrow().violations(with("AABBBBB",
                List.of(before, look(later, "B", 4, true, true)), List.of())).size());
        assertEquals(1, new EpochsGrow().violations(with("AA",
                List.of(before, look(later, "A", 3, true, true)), List.of())).size());
    }

    @Test
    void inTheEndAnAgentSaysWhatItsKernelHas() {
        assertEquals(List.of(), inTheEnd(look(QUESTION, "A", 1, true, false), look(QUESTION + 1, "A", 1, true, true)));
        assertEquals(List.of(), inTheEnd(look(0, "A", 1, true, false)));
        assertEquals(1, inTheEnd(look(QUESTION, "A", 1, false, true)).size());
        assertEquals(List.of("In the end [A, B] carry the VIP."),
                inTheEnd(look(QUESTION, "A", 1, true, true), look(QUESTION, "B", 1, true, true)));
    }

    private static List<String> inTheEnd(AgentLook... looks) {
        return new WholeMove().violations(with("A", List.of(looks), List.of()));
    }

    @Test
    void whatIsShownMayBeOldButNotTwoSecondsDeaf() {
        String twoSeconds = ".".repeat(100);
        assertEquals(0, shown("A" + twoSeconds + ".".repeat(20), 100).size());
        assertEquals(1, shown("A" + twoSeconds + ".".repeat(20), 102).size());
        assertEquals(0, shown("A" + twoSeconds + "....A" + ".".repeat(20), 102).size());
        assertEquals(0, shown("A" + twoSeconds + "..", 102).size());
    }

    private static List<String> shown(String letters, int question) {
        return new ShownIsSeen().violations(new Evidence(log(letters), Bounds.UNNOTICED, List.of(),
                List.of(new Shown(question * QUESTION, "A")), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aRestartIsInvisibleIfNobodyMissesAnAnswerMeanwhile() {
        assertEquals(List.of(), restarted("AAAAAAAA...."));
        assertEquals(1, restarted("AA...AAA").size());
        assertEquals(1, restarted("AABAAAAA").size());
    }

    private static List<String> restarted(String letters) {
        return new InvisibleRestart().violations(new Evidence(log(letters), Bounds.UNNOTICED, List.of(), List.of(),
                List.of(), List.of(new Restart("the agent of h1", 0, 7 * QUESTION)), List.of(), List.of()));
    }
}
