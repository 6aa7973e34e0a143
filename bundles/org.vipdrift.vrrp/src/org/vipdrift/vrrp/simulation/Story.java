package org.vipdrift.vrrp.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.Terms;

/**
 * One story: a group drawn from a seed, up to four faults, a calm end, and what the oracles say.
 *
 * @param broken the invariant that was broken first, when, and by what; null if all held
 * @param log what happened, a line each; empty unless asked for
 * @param events how many things happened
 */
public record Story(long seed, @Nullable String broken, List<String> log, long events) {
    private static final long LIMIT = 500_000;
    private static final List<Fault> FAULTS = List.of(Fault.values());

    public Story {
        log = List.copyOf(log);
    }

    public static Story tell(long seed, Engine engine, boolean verbose) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom more = new SplittableRandom(~seed);
        List<Terms> terms = new Scenes(random, more).draw();
        StoryLog log = new StoryLog(verbose);
        List<String> names = IntStream.rangeClosed(1, terms.size()).mapToObj(i -> "h" + i).toList();
        World world = new World(terms, names, engine, random, log);
        world.say("story", "seed " + seed + ": " + terms.getFirst());
        begin(world);
        long last = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            last = Math.max(last, plan(world));
        }
        if (more.nextInt(5) == 0) {
            last = Math.max(last, new Restless(world, more).plan());
        }
        long calm = last + 2 * Bounds.absence(world) + 2 * World.SECOND;
        if (!world.timeline.run(calm, LIMIT)) {
            world.watch.fail("RESTLESS", "more than " + LIMIT + " events");
        }
        world.watch.end();
        List<String> lines = new ArrayList<>();
        log.entries().forEach(entry -> lines.add(entry.toString()));
        return new Story(seed, world.watch.broken(), lines, world.timeline.count());
    }

    /** The agents start one after the other; sometimes one finds the VIPs in place. Some wires lose packets throughout. */
    private static void begin(World world) {
        if (world.random.nextInt(4) == 0) {
            world.segment.lose(0.1 * world.random.nextDouble());
        }
        if (world.random.nextBoolean()) {
            SimHost holder = world.hosts.get(world.random.nextInt(world.hosts.size()));
            world.watch.disturb(holder.kernel::add);
        }
        for (SimHost host : world.hosts) {
            long start = world.random.nextLong(60 * World.MILLI);
            world.timeline.after(start, () -> world.watch.disturb(host::start));
        }
    }

    /** @return when it is over */
    private static long plan(World world) {
        Fault fault = FAULTS.get(world.random.nextInt(FAULTS.size()));
        long advert = world.hosts.getFirst().terms.advertNanos();
        long begin = world.random.nextLong(2 * World.SECOND + 10 * advert);
        long length = World.MILLI << world.random.nextInt(13);
        long end = begin + length + world.random.nextLong(length);
        world.timeline.at(begin, () -> strike(world, fault, end));
        return end;
    }

    /** Half of the faults meet who answers just then. */
    private static void strike(World world, Fault fault, long end) {
        SimHost any = world.hosts.get(world.random.nextInt(world.hosts.size()));
        SimHost host = world.random.nextBoolean() ? any
                : world.hosts.stream().filter(SimHost::answers).findFirst().orElse(any);
        world.say(host.name, "FAULT " + fault);
        world.watch.disturb(() -> {
            Runnable undo = fault.strike(world, host);
            world.timeline.at(end, () -> undo(world, fault, host, undo));
        });
    }

    private static void undo(World world, Fault fault, SimHost host, Runnable undo) {
        world.say(host.name, "END OF " + fault);
        world.watch.disturb(undo);
    }
}
