package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;

class KnownCardsTest {
    private static final MacAddress M1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress M2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    @TempDir
    Path folder;

    private KnownCards console() {
        return new KnownCards(Optional.of(folder.resolve("cards")), Runnable::run);
    }

    @Test
    void theNextConsoleKnowsWhoseACardIsBeforeItReachesAnyHost() {
        console().learn(status(host(H1, MacAddress.ZERO, M1), host(H2, M2)));
        KnownCards next = console();
        next.learn(status(host(H1), host(H2)));
        next.learn(StatusSnapshot.EMPTY);
        assertEquals(Optional.of(H1), next.current().ownerOf(M1));
        assertEquals(List.of(M2), next.current().of(H2).toList());
    }

    @Test
    void theLoopbackIsNobodysCard() {
        KnownCards cards = console();
        cards.learn(status(host(H1, MacAddress.ZERO, M1)));
        assertEquals(Optional.empty(), cards.current().ownerOf(MacAddress.ZERO));
    }

    @Test
    void aCardThatWentToAnotherHostIsThatHosts() {
        KnownCards cards = console();
        cards.learn(status(host(H1, M1), host(H2)));
        cards.learn(status(host(H1, M2), host(H2, M1)));
        assertEquals("02:00:5e:10:00:01 h2\n02:00:5e:10:00:02 h1\n", cards.current().text());
    }

    @Test
    void aHostThatIsNotInTheInventoryAnyMoreHasNone() {
        KnownCards cards = console();
        cards.learn(status(host(H1, M1), host(H2, M2)));
        cards.learn(status(host(H2)));
        assertEquals("02:00:5e:10:00:02 h2\n", cards.current().text());
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        KnownCards cards = console();
        cards.learn(status(host(H1, M1)));
        Cards known = cards.current();
        cards.learn(status(host(H1, M1)));
        assertSame(known, cards.current());
    }

    @Test
    void ofADamagedFileCountsWhatCanBeRead() throws Exception {
        Files.write(folder.resolve("cards"), ("02:00:5e:10:00:01 h1\n\u00ff\n02:00:5e:10:00:02\n02:00:5e:10:00:02 -\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("02:00:5e:10:00:01 h1\n", console().current().text());
    }

    @Test
    void aFileThatCannotBeWrittenLosesNothingOfThisLife() throws Exception {
        Files.createDirectories(folder.resolve("cards/full"));
        KnownCards cards = console();
        cards.learn(status(host(H1, M1)));
        assertEquals(Optional.of(H1), cards.current().ownerOf(M1));
    }

    private static StatusSnapshot status(HostStatus... hosts) {
        return new StatusSnapshot(Instant.EPOCH, List.of(hosts), List.of());
    }

    /** Without cards: nothing was read of it. */
    private static HostStatus host(HostId id, MacAddress... cards) {
        List<InterfaceFacts> links = Stream.of(cards)
                .map(mac -> new InterfaceFacts("eth0", 2, mac, true, true, 1500, List.of())).toList();
        @Nullable HostFacts facts = links.isEmpty() ? null
                : new HostFacts(id.name(), "0.1.0", List.of(), "boot", 0, 0, links, List.of(), List.of(), Map.of(),
                        List.of(), List.of());
        return new HostStatus(new Host(id, "198.51.100.1", 22, "root", new Identity.Automatic()), AgentState.ATTACHED,
                new Status(Status.State.OK, "", ""), facts, Instant.EPOCH, List.of());
    }
}
