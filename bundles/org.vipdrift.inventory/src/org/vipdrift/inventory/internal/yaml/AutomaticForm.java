package org.vipdrift.inventory.internal.yaml;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.Witnesses;

/**
 * How the automatic mode's settings are written, times in milliseconds but for the hold time and those of the
 * limit of moves, which are in seconds:
 *
 * <pre>
 * automatic:
 *   vrid: 51
 *   advert: 100
 *   preempt: true
 *   witnesses:
 *     - 198.51.100.2
 *     - h3
 *   alone: release
 *   flaps: {moves: 5, window: 60, hold-down: 60}
 *   checks:
 *     web: {kind: tcp, arguments: [127.0.0.1, "80"], fall: 3}
 *   hooks:
 *     warm: {when: before-claim, arguments: [/opt/warm], timeout: 3000}
 * </pre>
 */
final class AutomaticForm {
    private static final String VRID = "vrid";
    private static final String VERSION = "version";
    private static final String ADVERT = "advert";
    private static final String PREEMPT = "preempt";
    private static final String PREEMPT_DELAY = "preempt-delay";
    private static final String UNICAST = "unicast";
    private static final String WITNESSES = "witnesses";
    private static final String ALONE = "alone";
    private static final String HOLD = "hold";
    private static final String GATE = "gate";
    private static final String ACCEPT = "accept";
    private static final String FLAPS = "flaps";
    private static final String CHECKS = "checks";
    private static final String HOOKS = "hooks";
    private static final String RELEASE = "release";
    private static final String KEEP = "keep";
    private static final List<String> ORDER = List.of(VRID, VERSION, ADVERT, PREEMPT, PREEMPT_DELAY, UNICAST, WITNESSES,
            ALONE, HOLD, GATE, ACCEPT, FLAPS, CHECKS, HOOKS);

    private AutomaticForm() {
    }

    static Automatic read(Fields fields, List<String> unknown) {
        Automatic absent = Automatic.defaults(fields.number(VRID));
        Automatic read = new Automatic(absent.virtualRouterId(), fields.number(VERSION, absent.version()),
                fields.number(ADVERT, (int) absent.advertMillis()), fields.word(PREEMPT, "true", "false", false),
                fields.number(PREEMPT_DELAY, 0), fields.word(UNICAST, "true", "false", false),
                List.of(), fields.word(ALONE, RELEASE, KEEP, false), fields.number(HOLD, (int) absent.holdSeconds()),
                checks(fields, unknown))
                .with(witnesses(fields)).with(flaps(fields, unknown))
                .withGate(fields.number(GATE, 0), fields.word(ACCEPT, "true", "false", true))
                .withHooks(fields.entries(HOOKS).stream().map(entry -> HookForm.read(entry, unknown)).toList());
        fields.finish();
        return read;
    }

    /** Each word is looked at where it stands. */
    private static Witnesses witnesses(Fields fields) {
        return Witnesses.of(fields.list(WITNESSES, word -> Witnesses.of(List.of(word)).words().getFirst()));
    }

    private static FlapLimit flaps(Fields fields, List<String> unknown) {
        return fields.entry(FLAPS).map(entry -> FlapForm.read(entry, "The limit of moves", unknown))
                .orElse(FlapLimit.DEFAULT);
    }

    private static List<ServiceCheck> checks(Fields fields, List<String> unknown) {
        return fields.entries(CHECKS).stream().map(entry -> CheckForm.read(entry, unknown)).toList();
    }

    /** Only what differs from the defaults is written, besides the virtual router id. */
    static void change(MappingNode node, @Nullable Automatic old, Automatic now) {
        Automatic absent = Automatic.defaults(0);
        Automatic was = old == null ? absent : old;
        Change change = new Change(node, was, now, absent);
        change.number(VRID, Automatic::virtualRouterId);
        change.number(VERSION, Automatic::version);
        change.number(ADVERT, Automatic::advertMillis);
        change.set(PREEMPT, Automatic::preempt, Nodes::truth);
        change.number(PREEMPT_DELAY, Automatic::preemptDelayMillis);
        change.set(UNICAST, Automatic::unicast, Nodes::truth);
        change.set(WITNESSES, Automatic::allWitnesses,
                all -> Nodes.list(all.words().stream().map(word -> (Node) Nodes.text(word)).toList()));
        change.set(ALONE, Automatic::releaseWhenAlone, release -> Nodes.text(release ? RELEASE : KEEP));
        change.number(HOLD, Automatic::holdSeconds);
        change.number(GATE, Automatic::gateMillis);
        change.set(ACCEPT, Automatic::accept, Nodes::truth);
        change.set(FLAPS, Automatic::flaps, FlapForm::write);
        change.set(CHECKS, Automatic::checks, all -> checks(node, was, all));
        change.set(HOOKS, Automatic::hooks, all -> hooks(node, was, all));
    }

    private static Node checks(MappingNode node, Automatic old, List<ServiceCheck> checks) {
        Node before = Nodes.value(node, CHECKS).orElse(Nodes.mapping(FlowStyle.BLOCK));
        return Nodes.mapping(FlowStyle.BLOCK,
                checks.stream().map(check -> old.checks().contains(check)
                        ? Nodes.entry(before, check.name()).orElseGet(() -> CheckForm.write(check))
                        : CheckForm.write(check)).toArray(NodeTuple[]::new));
    }

    private static Node hooks(MappingNode node, Automatic old, List<Hook> hooks) {
        Node before = Nodes.value(node, HOOKS).orElse(Nodes.mapping(FlowStyle.BLOCK));
        return Nodes.mapping(FlowStyle.BLOCK,
                hooks.stream().map(hook -> old.hooks().contains(hook)
                        ? Nodes.entry(before, hook.name()).orElseGet(() -> HookForm.write(hook))
                        : HookForm.write(hook)).toArray(NodeTuple[]::new));
    }

    /** One mapping on its way from old settings to new ones. */
    private record Change(MappingNode node, Automatic old, Automatic now, Automatic absent) {

        <T extends Number> void number(String key, Function<Automatic, T> part) {
            set(key, part, value -> Nodes.number(value.intValue()));
        }

        <T> void set(String key, Function<Automatic, T> part, Function<T, Node> form) {
            T value = part.apply(now);
            if (value.equals(part.apply(old))) {
                return;
            }
            if (value.equals(part.apply(absent))) {
                Entries.remove(node, key);
            } else {
                Entries.set(node, key, form.apply(value), ORDER.subList(0, ORDER.indexOf(key)));
            }
        }
    }
}
