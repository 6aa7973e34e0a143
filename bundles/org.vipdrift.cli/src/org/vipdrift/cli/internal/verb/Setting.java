package org.vipdrift.cli.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.Witnesses;

/** Confined to one thread. Settings on their way to others, one KEY=VALUE of {@code group set} after the other. */
final class Setting {
    static final String CHECK = "check.";
    static final String HOOK = "hook.";
    static final String PRIORITY = "priority.";
    private static final int MOST_ROUTERS = 255;
    private static final int NEWEST = 3;
    private static final int OLDEST = 2;
    private final Automatic before;
    private int virtualRouterId;
    private int version;
    private long advertMillis;
    private boolean preempt;
    private long preemptDelayMillis;
    private boolean unicast;
    private Witnesses witnesses;
    private boolean releaseWhenAlone;
    private long holdSeconds;
    private long gateMillis;
    private boolean accept;
    private FlapLimit flaps;
    private final List<ServiceCheck> checks;
    private final List<Hook> hooks;
    private final Map<HostId, Integer> priorities = new LinkedHashMap<>();
    private boolean changed;

    Setting(Automatic now) {
        before = now;
        virtualRouterId = now.virtualRouterId();
        version = now.version();
        advertMillis = now.advertMillis();
        preempt = now.preempt();
        preemptDelayMillis = now.preemptDelayMillis();
        unicast = now.unicast();
        witnesses = now.allWitnesses();
        releaseWhenAlone = now.releaseWhenAlone();
        holdSeconds = now.holdSeconds();
        gateMillis = now.gateMillis();
        accept = now.accept();
        flaps = now.flaps();
        checks = new ArrayList<>(now.checks());
        hooks = new ArrayList<>(now.hooks());
    }

    /** Whether anything but priorities was given. */
    boolean isChanged() {
        return changed;
    }

    /** Those that were given. */
    Map<HostId, Integer> priorities() {
        return priorities;
    }

    Automatic result() {
        return new Automatic(virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast,
                witnesses.addresses(), releaseWhenAlone, holdSeconds, checks, gateMillis, accept, flaps, hooks,
                witnesses.hosts());
    }

    /** @throws InvalidValueException with a whole sentence if the key or its value can't be */
    void apply(String change) {
        int equals = change.indexOf('=');
        if (equals < 1) {
            throw new InvalidValueException(Printable.quoted(change)
                    + " is no setting: write KEY=VALUE, as advert=100ms; \"vipdrift group set --help\" names the keys.");
        }
        String key = change.substring(0, equals);
        String value = change.substring(equals + 1);
        changed = changed || !key.startsWith(PRIORITY);
        if (key.startsWith(PRIORITY)) {
            priorities.put(new HostId(key.substring(PRIORITY.length())), Values.whole("priority", value));
        } else if (key.startsWith(CHECK)) {
            check(key.substring(CHECK.length()), value);
        } else if (key.startsWith(HOOK)) {
            hook(key.substring(HOOK.length()), value);
        } else {
            set(key, value);
        }
    }

    private void set(String key, String value) {
        switch (key) {
            case "vrid" -> virtualRouterId = Values.within("virtual router id", value, 1, MOST_ROUTERS);
            case "version" -> version = Values.within("VRRP version", value, OLDEST, NEWEST);
            case "advert" -> advertMillis = SettingTimes.millis("advert interval", value);
            case "preempt" -> preempt = either(key, value, "on", "off");
            case "preempt-delay" -> preemptDelayMillis = SettingTimes.millis("preempt delay", value);
            case "unicast" -> unicast = either(key, value, "on", "off");
            case "witnesses" -> witnesses = witnesses(value);
            case "alone" -> releaseWhenAlone = either(key, value, "release", "keep");
            case "flaps" -> flaps = FlapWords.read(value);
            case "hold" -> holdSeconds = SettingTimes.seconds("hold time", value);
            case "gate" -> gateMillis = value.equals("off") ? 0 : SettingTimes.millis("gate", value);
            case "accept" -> accept = either(key, value, "on", "off");
            default -> throw new InvalidValueException("There is no setting " + Printable.quoted(key)
                    + "; those there are: vrid, version, advert, preempt, preempt-delay, unicast, witnesses, alone, hold,"
                    + " gate, accept, flaps, check.NAME, hook.NAME, priority.HOST.");
        }
    }

    private static boolean either(String key, String value, String yes, String no) {
        if (!value.equals(yes) && !value.equals(no)) {
            throw new InvalidValueException("The setting " + key + " is " + Printable.quoted(value) + "; write " + yes
                    + " or " + no + ".");
        }
        return value.equals(yes);
    }

    private static Witnesses witnesses(String value) {
        return Witnesses.of(value.isEmpty() ? List.of() : List.of(value.split(",", -1)));
    }

    private void check(String name, String value) {
        replace("check", checks, ServiceCheck::name, name, value, CheckWords::read);
    }

    private void hook(String name, String value) {
        replace("hook", hooks, Hook::name, name, value, HookWords::read);
    }

    /** One of that name takes the place of the old one; nothing takes it out. */
    private static <T> void replace(String what, List<T> all, Function<T, String> names, String name, String value,
            BiFunction<String, String, T> form) {
        List<String> known = all.stream().map(names).toList();
        int at = known.indexOf(name);
        if (value.isEmpty() && at < 0) {
            throw new InvalidValueException("There is no " + what + " " + Printable.quoted(name) + " to remove; there "
                    + (known.isEmpty() ? "are none." : "are " + String.join(", ", known) + "."));
        } else if (value.isEmpty()) {
            all.remove(at);
        } else if (at < 0) {
            all.add(form.apply(name, value));
        } else {
            all.set(at, form.apply(name, value));
        }
    }
}
