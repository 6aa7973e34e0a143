package org.vipdrift.control.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** From what agents wrote down to what a person reads in the morning. */
class StoriesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T03:12:00Z");
    private static final GroupId WEB = new GroupId("web");
    private final List<HostEvent> events = new ArrayList<>();
    private Duration within = Duration.ofNanos(200_000);

    private void at(double millis, String host, String what, int epoch, double lasted, String sentence) {
        events.add(new HostEvent(NIGHT.plusNanos((long) (millis * 1e6)), within, new HostId(host),
                what.equals("started") ? null : WEB, what, epoch == 0 ? null : new Epoch(epoch), events.size() + 1,
                Duration.ofNanos((long) (lasted * 1e6)), sentence));
    }

    /** h1 holds, h2 stands by. */
    private void armed() {
        at(-60_000, "h1", "armed", 5, 0, "Armed.");
        at(-60_000, "h2", "armed", 5, 0, "Armed.");
        at(-59_999, "h1", "master", 5, 0, "The VIPs are in place.");
        at(-59_999, "h2", "backup", 5, 0, "Waiting.");
    }

    private Story only() {
        List<Story> stories = Stories.of(events);
        assertEquals(1, stories.size(), stories::toString);
        return stories.getFirst();
    }

    @Test
    void armingTheHolderIsNoTakeover() {
        armed();
        assertEquals(List.of(), Stories.of(events));
    }

    @Test
    void aHolderThatDiedIsSucceededAfterItsSilence() {
        armed();
        at(0, "h2", "asked", 5, 8, "Nobody answers for the VIPs.");
        at(8, "h2", "claimed", 6, 172, "No advert from h1 for 172 ms, and nobody answers for the VIPs.");
        at(8.2, "h2", "master", 6, 7_200_000, "No advert from h1 for 172 ms, and nobody answers for the VIPs.");
        Story story = only();
        assertEquals(
                "h2 took over web from h1. h2 saw: \"Nobody answers for the VIPs.\" h2 decided: \"No advert from h1"
                        + " for 172 ms, and nobody answers for the VIPs.\" From the last sign of the old holder to the claim"
                        + " 172 ms passed: clients were without answer for at most that long.",
                story.sentence());
        assertEquals(List.of(new HostId("h1"), new HostId("h2")), List.of(story.from(), story.to()));
        assertEquals(Duration.ofMillis(172), story.silence());
        assertEquals(NIGHT.plusMillis(8), story.at());
    }

    @Test
    void aHolderThatLetGoGivesTheExactTime() {
        armed();
        at(0, "h1", "released", 5, 0, "Check nginx fails.");
        at(0.1, "h1", "fault", 5, 0, "Check nginx fails.");
        at(6.4, "h2", "claimed", 6, 0, "h1 has let go, and nobody answers for the VIPs.");
        assertEquals("h2 took over web from h1. h1 had let go: \"Check nginx fails.\" h2 decided: \"h1 has let go, and"
                + " nobody answers for the VIPs.\" Between release and claim nobody held it for 6.4 ms, give or take"
                + " 0.4 ms.", only().sentence());
    }

    @Test
    void clocksNobodyComparedAreNotTrusted() {
        armed();
        within = null;
        at(0, "h1", "released", 5, 0, "");
        at(6.4, "h2", "claimed", 6, 0, "");
        assertEquals("h2 took over web from h1. h1 had let go. Between release and claim nobody held it for 6.4 ms by"
                + " the hosts' own clocks, which nobody had compared then.", only().sentence());
    }

    @Test
    void whatNobodyMeasuredIsNotKnown() {
        armed();
        at(0, "h2", "claimed", 6, 0, "Claimed.");
        Story story = only();
        assertEquals("h2 took over web from h1. h2 decided: \"Claimed.\" How long nobody held it is not known.",
                story.sentence());
        assertNull(story.silence());
    }

    /** As agents write it: master first, then what was done for it; and the dead holder's events can't be had. */
    @Test
    void aDeadHolderWhoseEventsAreLackingIsKnownByItsAddress() {
        at(-1_000, "h2", "backup", 5, 0, "Watches.");
        String why = "No advert from web-1 (198.51.100.11) for 288 ms, and nobody answers for the VIPs.";
        at(0, "h2", "master", 6, 60_000, why);
        at(0, "h2", "claimed", 6, 288, "Claimed. " + why);
        Story story = Stories.of(events, Map.of("198.51.100.11", new HostId("h1"))).getFirst();
        assertEquals(new HostId("h1"), story.from());
        assertEquals("h2 took over web; who held it before, the events do not tell.",
                only().sentence().substring(0, 61));
        assertEquals(Duration.ofMillis(288), story.silence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"No advert from 198.51.100.11 for 288 ms, and", "198.51.100.11 has let go, and",
            "web-1 (198.51.100.11) has let go, and",
            "Claimed. This member is of higher rank than web-1 (198.51.100.11), which has let go;",
            "Claimed. This member is of higher rank than 198.51.100.11, which has let go;"})
    void theOldHoldersAddressIsFoundInWhatTheNewOneSays(String said) {
        at(-1_000, "h2", "backup", 5, 0, "Watches.");
        at(0, "h2", "claimed", 6, 288, said + " nobody answers for the VIPs.");
        assertEquals(new HostId("h1"), Stories.of(events, Map.of("198.51.100.11", new HostId("h1"))).getFirst().from());
    }

    @Test
    void aMasterThatClaimsTookOverFromTheOneBefore() {
        armed();
        at(0, "h1", "released", 5, 0, "");
        at(6, "h2", "master", 6, 60_000, "");
        at(6, "h2", "claimed", 6, 0, "");
        assertEquals(new HostId("h1"), only().from());
        assertEquals(Duration.ofMillis(6), only().silence());
    }

    @Test
    void aHostThatCameUpAgainDidNotLetGoJustThen() {
        armed();
        at(0, "h1", "started", 0, 0, "Up.");
        at(5, "h1", "backup", 5, 0, "Waiting.");
        at(100, "h2", "claimed", 6, 2_400, "No advert from h1 for 2400 ms.");
        assertEquals(Duration.ofMillis(2_400), only().silence());
    }

    @Test
    void anOldHolderThatLetsGoLateIsNamed() {
        armed();
        at(0, "h2", "claimed", 6, 172, "");
        at(1_500, "h1", "backup", 5, 0, "h2 sends adverts of priority 150.");
        at(1_600, "h1", "released", 5, 0, "Another word for it.");
        assertEquals(
                "h2 took over web from h1. From the last sign of the old holder to the claim 172 ms passed: clients"
                        + " were without answer for at most that long. Only 1.5 s later h1 told that it does not hold it: \"h2"
                        + " sends adverts of priority 150.\"",
                only().sentence());
    }

    @Test
    void aMoveByAPersonIsNoStory() {
        armed();
        at(0, "h1", "suspended", 6, 0, "");
        at(0, "h2", "suspended", 6, 0, "");
        at(1, "h1", "released", 6, 0, "");
        at(2, "h2", "claimed", 6, 0, "");
        at(2.5, "h2", "idle", 6, 0, "");
        at(3, "h2", "resumed", 6, 0, "");
        at(4, "h2", "master", 6, 0, "");
        assertEquals(List.of(), Stories.of(events));
        at(1_000, "h1", "backup", 6, 0, "");
        at(2_000, "h1", "asked", 6, 0, "");
        at(3_000, "h1", "claimed", 7, 150, "");
        assertEquals(new HostId("h2"), only().from());
    }

    @Test
    void aClaimInAGroupThatWasNeverArmedIsNoStory() {
        at(0, "h1", "claimed", 1, 0, "");
        at(1, "h2", "claimed", 2, 0, "");
        assertEquals(List.of(), Stories.of(events));
    }

    @Test
    void theHolderBeforeWhatIsKeptIsNotKnown() {
        at(0, "h2", "asked", 5, 0, "");
        at(8, "h2", "claimed", 6, 172, "Nobody answers.");
        assertEquals(
                "h2 took over web; who held it before, the events do not tell. h2 decided: \"Nobody answers.\" From"
                        + " the last sign of the old holder to the claim 172 ms passed: clients were without answer for at most"
                        + " that long.",
                only().sentence());
    }

    @Test
    void oneThatTookItAgainSaysSo() {
        armed();
        at(0, "h1", "released", 5, 0, "The VIPs are gone.");
        at(40, "h1", "claimed", 6, 0, "Nobody answers.");
        assertEquals("h1 took web again. h1 had let go: \"The VIPs are gone.\" h1 decided: \"Nobody answers.\" Between"
                + " release and claim nobody held it for 40.0 ms.", only().sentence());
    }

    @Test
    void eachTakeoverOfANightHasItsOwnStory() {
        armed();
        at(0, "h2", "claimed", 6, 172, "");
        at(60_000, "h1", "backup", 6, 0, "");
        at(90_000, "h2", "released", 6, 0, "Link lost.");
        at(90_010, "h1", "claimed", 7, 0, "");
        assertEquals(List.of("h2", "h1"), Stories.of(events).stream().map(s -> s.to().name()).toList());
        assertEquals(Duration.ofMillis(10), Stories.of(events).getLast().silence());
    }
}
