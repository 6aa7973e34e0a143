package org.vipdrift.vrrp.simulation;

import java.net.InetAddress;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Terms;

/** What goes wrong in stories. Each strikes, and is undone later; the rows of FAILURES that concern an election. */
enum Fault {
    POWER_LOSS {
        @Override
        Runnable strike(World world, SimHost host) {
            host.powerOff();
            return host::boot;
        }
    },
    AGENT_KILLED {
        @Override
        Runnable strike(World world, SimHost host) {
            host.kill();
            return () -> host.restart();
        }
    },
    AGENT_FROZEN {
        @Override
        Runnable strike(World world, SimHost host) {
            host.freeze();
            return host::thaw;
        }
    },
    LINK_LOSS {
        @Override
        Runnable strike(World world, SimHost host) {
            host.setLink(false);
            return () -> host.setLink(true);
        }
    },
    CHECK_FAILS {
        @Override
        Runnable strike(World world, SimHost host) {
            host.setFitness(world.random.nextBoolean() ? 0 : Math.max(1, host.terms.priority() - 30), "A check fails.");
            return () -> host.setFitness(host.terms.priority(), "The check passes again.");
        }
    },
    VIPS_REMOVED {
        @Override
        Runnable strike(World world, SimHost host) {
            if (host.isAwake() && host.state() == ElectionState.MASTER && host.kernel.holds()) {
                host.kernel.remove();
                host.give(new Event.Lost("Others remove the VIPs again and again."));
            }
            return () -> {};
        }
    },
    PARTITION {
        @Override
        Runnable strike(World world, SimHost host) {
            int stations = world.gateway + 1 + world.bystanders.size();
            for (int i = 0; i < stations; i++) {
                world.segment.part(i, world.random.nextInt(2));
            }
            world.watch.look();
            return () -> IntStream.range(0, stations).forEach(i -> world.segment.part(i, 0));
        }
    },
    ISOLATION {
        @Override
        Runnable strike(World world, SimHost host) {
            world.segment.part(host.index, 1 + host.index);
            world.watch.look();
            return () -> world.segment.part(host.index, world.segment.side(world.gateway));
        }
    },
    ADVERTS_UNHEARD {
        @Override
        Runnable strike(World world, SimHost host) {
            boolean all = world.random.nextBoolean();
            List<SimHost> deaf = world.hosts.stream().filter(other -> all || world.random.nextBoolean()).toList();
            deaf.forEach(other -> world.segment.deafen(other.index, host.index, true));
            return () -> deaf.forEach(other -> world.segment.deafen(other.index, host.index, false));
        }
    },
    LOSS {
        @Override
        Runnable strike(World world, SimHost host) {
            double before = world.segment.loss();
            world.segment.lose(0.1 + 0.6 * world.random.nextDouble());
            return () -> world.segment.lose(before > 0.2 ? 0 : before);
        }
    },
    DELAY {
        @Override
        Runnable strike(World world, SimHost host) {
            int most = world.random.nextBoolean() ? 3 : 40;
            world.segment.delay(World.MILLI, World.MILLI * (1 + world.random.nextInt(most)));
            return () -> world.segment.delay(50_000, 300_000);
        }
    },
    STRANGER {
        @Override
        Runnable strike(World world, SimHost host) {
            boolean[] gone = {false};
            speak(world, foreign(host.terms, world.random), gone);
            return () -> gone[0] = true;
        }
    },
    /** Wall clocks are no part of the world: no decision could use one. This one moves nothing, and so must change nothing. */
    CLOCK_STEP {
        @Override
        Runnable strike(World world, SimHost host) {
            return () -> {};
        }
    },
    ORDER {
        @Override
        Runnable strike(World world, SimHost host) {
            new Order(world, host).begin();
            return () -> {};
        }
    };

    /** @return what undoes it */
    abstract Runnable strike(World world, SimHost host);

    private static Advert foreign(Terms terms, SplittableRandom random) {
        InetAddress elsewhere = terms.witnesses().isEmpty() ? terms.address() : terms.witnesses().getFirst();
        return new Advert(terms.version(), terms.virtualRouterId(), 1 + random.nextInt(254), terms.advertNanos(),
                Scenes.STRANGER, List.of(elsewhere));
    }

    private static void speak(World world, Advert advert, boolean[] gone) {
        if (!gone[0]) {
            world.sendForeign(advert);
            world.timeline.after(advert.advertNanos(), () -> speak(world, advert, gone));
        }
    }
}
