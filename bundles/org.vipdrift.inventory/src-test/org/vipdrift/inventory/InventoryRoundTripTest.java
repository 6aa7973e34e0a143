package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Become;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** Whatever the rules allow is read back as it was written, through any chain of changes; each seed is replayable. */
class InventoryRoundTripTest {
    private static final List<String> NAMES = List.of("h1", "true", "null", "1", "0x1f", "1e3", "no", "on", "y", "1.5",
            "2026-11-21", "a.b.c", "Web_1-x", "N", "12_3");
    private static final List<String> ODD = List.of("a#b", "'", "\"", "x: y".replace(" ", ""), "{x}", "[y]", "&a", "*b",
            "!t", "%d", "@at", "`", "x\\y", "é", "主机", "🙂", "~", "null", "- x".replace(" ", ""), "?", "|", ">", "a,b");
    private static final List<String> ODDLY = List.of("", "x y", "é", "主机", "1.5", "- x");
    @TempDir
    private Path folder;
    private Random random;

    @RepeatedTest(40)
    void readsBackWhatItWrote(RepetitionInfo repetition) throws Exception {
        random = new Random(repetition.getCurrentRepetition());
        Path file = folder.resolve("inventory.yaml");
        YamlInventoryStore store = YamlInventoryStore.open(file);
        for (int i = 0; i < 8; i++) {
            Inventory wanted = inventory();
            assertEquals(List.of(), InventoryRules.problems(wanted));
            store.update(before -> wanted);
            assertEquals(wanted, YamlInventoryStore.open(file).current(), () -> read(file));
        }
    }

    private Inventory inventory() {
        List<Host> hosts = some(NAMES.size(), i -> host(NAMES.get(i), i));
        List<VipGroup> groups = hosts.isEmpty() ? List.of() : some(6, i -> group(NAMES.get(i), i, hosts));
        return new Inventory(some(4, this::folder), hosts, groups);
    }

    private Folder folder(int i) {
        return new Folder("f" + i + ODDLY.get(random.nextInt(ODDLY.size())), 1 + random.nextInt(65535), odd(),
                identity(), become(), random.nextBoolean() ? "" : "j" + i, some(NAMES.size(), NAMES::get));
    }

    private Filing filing() {
        return new Filing(random.nextBoolean() ? "" : "a/b" + ODDLY.get(random.nextInt(ODDLY.size())),
                some(NAMES.size(), NAMES::get), random.nextBoolean() ? "" : odd() + "\n" + odd() + "\n\n\t" + odd());
    }

    private Host host(String name, int i) {
        String address = random.nextBoolean() ? "203.0.113." + (i + 1)
                : random.nextBoolean() ? "2001:db8:1::" + i
                        : "n" + i + ".example.org";
        return new Host(new HostId(name), address, random.nextBoolean() ? 22 : 1 + random.nextInt(65535), odd(),
                identity(), become(), random.nextBoolean() ? "" : "none", filing());
    }

    private Optional<Become> become() {
        return Optional.of(Become.values()).map(ways -> ways[random.nextInt(ways.length)])
                .filter(way -> random.nextBoolean());
    }

    private Identity identity() {
        return switch (random.nextInt(3)) {
            case 0 -> new Identity.Automatic();
            case 1 -> new Identity.Password();
            default -> new Identity.KeyFile(Path.of("/keys of/" + odd() + "\n" + odd() + " :# "));
        };
    }

    private VipGroup group(String name, int i, List<Host> hosts) {
        List<Vip> vips = new ArrayList<>();
        vips.add(new Vip(Addresses.parse("198.51.100." + (10 + i)), 24 + random.nextInt(2)));
        vips.addAll(some(3, v -> new Vip(Addresses.parse("2001:db8::" + (i * 10 + v + 1)), 64)));
        List<Member> members = new ArrayList<>(some(hosts.size() - 1, m -> member(hosts.get(m))));
        members.add(member(hosts.getLast()));
        return new VipGroup(new GroupId(name), vips, members, random.nextBoolean() ? null : automatic(i));
    }

    private Automatic automatic(int i) {
        List<InetAddress> witnesses = some(3, w -> Addresses.parse("198.51.100." + (100 + w)));
        List<ServiceCheck> checks = some(NAMES.size(), c -> ServiceCheck.of(NAMES.get(c), Kind.SCRIPT,
                List.of("/" + odd(), odd(), "null", "true", "7", "")));
        return new Automatic(i + 1, 3, 10 * (1 + random.nextInt(100)), random.nextBoolean(), random.nextInt(3),
                random.nextBoolean(), witnesses, random.nextBoolean(), 1 + random.nextInt(3), checks);
    }

    private Member member(Host host) {
        return new Member(host.id(), "i" + ODD.get(random.nextInt(ODD.size())).replace(":", "").replace("/", ""),
                1 + random.nextInt(254));
    }

    private String odd() {
        return "u" + ODD.get(random.nextInt(ODD.size()))
                + (random.nextBoolean() ? "" : ODD.get(random.nextInt(ODD.size())));
    }

    /** A random part of 0 to n-1, in random order half the time. */
    private <T> List<T> some(int n, IntFunction<T> make) {
        List<Integer> chosen = new ArrayList<>(
                IntStream.range(0, n).filter(i -> random.nextInt(3) > 0).boxed().toList());
        if (random.nextBoolean()) {
            java.util.Collections.shuffle(chosen, random);
        }
        return chosen.stream().map(i -> make.apply(i)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
