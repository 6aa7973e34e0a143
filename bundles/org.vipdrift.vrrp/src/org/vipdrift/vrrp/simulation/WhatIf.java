package org.vipdrift.vrrp.simulation;

import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Terms;

/**
 * What would happen to a group, told by the engine the agents run, on a simulated wire that loses nothing. The wire's and
 * kernels' delays are drawn, but always the same way: the same question has the same answer.
 */
public final class WhatIf {
    private static final long SEED = 1;
    private static final long LIMIT = 2_000_000;

    private WhatIf() {
    }

    /**
     * @param members all of the group as they stand now; their terms name each other
     * @return what follows, from the fault until the group is at rest again
     * @throws IllegalArgumentException if no member is of the assumption's name
     */
    public static Course of(List<Member> members, Assumption assumption) {
        World world = world(members);
        SimHost victim = world.hosts.stream().filter(host -> host.name.equals(assumption.member())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No member is named " + assumption.member() + "."));
        for (int i = 0; i < members.size(); i++) {
            begin(world.hosts.get(i), members.get(i));
        }
        long fault = rest(members);
        world.timeline.run(fault, LIMIT);
        long before = world.watch.empty();
        world.watch.disturb(() -> strike(victim, assumption.kind()));
        world.timeline.run(fault + rest(members), LIMIT);
        return new Course(holder(world), world.watch.empty() - before, moments(world, fault));
    }

    private static World world(List<Member> members) {
        return new World(members.stream().map(Member::terms).toList(), members.stream().map(Member::name).toList(),
                Engine.ELECTION, new SplittableRandom(SEED), new StoryLog(true));
    }

    private static void begin(SimHost host, Member member) {
        host.prepare(member.effectivePriority(), member.link(), member.heldDownNanos());
        if (member.holding()) {
            host.kernel.add();
        }
        if (member.alive()) {
            host.start();
        }
        if (member.inMaintenance()) {
            host.give(new Event.Suspended());
        }
    }

    /** After that long nothing is under way any more: lifetimes have run out, and everybody had a turn. */
    private static long rest(List<Member> members) {
        Terms terms = members.getFirst().terms();
        return 6 * terms.advertNanos() + terms.holdNanos() + terms.preemptDelayNanos() + 6 * World.SECOND;
    }

    private static void strike(SimHost host, Assumption.Kind kind) {
        switch (kind) {
            case POWER_LOSS -> host.powerOff();
            case LINK_LOSS -> host.setLink(false);
            case AGENT_KILLED -> host.kill();
            case CHECK_FAILS -> host.setFitness(0, "Its service check fails.");
        }
    }

    private static @Nullable String holder(World world) {
        for (SimHost host : world.hosts) {
            if (host.answers()) {
                return host.name;
            }
        }
        return null;
    }

    private static List<Course.Moment> moments(World world, long fault) {
        return world.log.entries().stream().filter(entry -> entry.plain() && entry.at() >= fault)
                .map(entry -> new Course.Moment(entry.at() - fault, entry.who(), entry.sentence())).toList();
    }
}
