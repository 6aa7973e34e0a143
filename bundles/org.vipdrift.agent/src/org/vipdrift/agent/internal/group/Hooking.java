package org.vipdrift.agent.internal.group;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.HookOrder;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.api.HookTerms.When;
import org.vipdrift.agent.internal.check.Finding;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Vip;

/**
 * Confined to the engine's thread, which waits for no program. The hooks of armed groups: those before a planned move are
 * asked before its prepare and may veto it; all others are run beside what happens, and their failure is told.
 */
final class Hooking {
    private final Groups groups;
    private final Stage stage;
    private final GroupEvents events;

    Hooking(Groups groups, Stage stage, GroupEvents events) {
        this.groups = groups;
        this.stage = stage;
        this.events = events;
    }

    /** Asks the hooks of a planned move, one after the other; nothing has changed yet. It ends exceptionally by a veto. */
    CompletableFuture<Done> ask(HookOrder order) throws OrderRefused {
        OrderCheck.check(order.when() == When.BEFORE_RELEASE || order.when() == When.BEFORE_CLAIM,
                "Only hooks before a release or a claim are asked.");
        OrderCheck.checkWords(order.who(), "");
        Group group = groups.find(order.group());
        if (group == null || hooks(group, order.when()).isEmpty()) {
            return CompletableFuture.completedFuture(new Timeline(stage.time()).done("No hook is to be asked."));
        }
        OrderCheck.check(!group.hooks.isBusy(), AgentError.BUSY, "Hooks of group " + order.group()
                + " are still being run on this host; move it when they have ended.");
        Asking asking = new Asking(group, order, hooks(group, order.when()));
        asking.next(0);
        return asking.answer;
    }

    private static List<HookTerms> hooks(Group group, When when) {
        Armed armed = group.state.armed();
        return armed == null ? List.of()
                : armed.terms().hooks().stream().filter(hook -> hook.when() == when).toList();
    }

    /** One order's hooks while they are asked. */
    private final class Asking {
        final CompletableFuture<Done> answer = new CompletableFuture<>();
        private final Group group;
        private final HookOrder order;
        private final List<HookTerms> hooks;
        private final Timeline timeline = new Timeline(stage.time());

        Asking(Group group, HookOrder order, List<HookTerms> hooks) {
            this.group = group;
            this.order = order;
            this.hooks = hooks;
        }

        void next(int at) {
            if (at == hooks.size()) {
                group.asked.add(order.when());
                answer.complete(timeline.done("Hooks have nothing against it: "
                        + hooks.stream().map(HookTerms::name).collect(Collectors.joining(", ")) + "."));
                return;
            }
            long begin = stage.time().nanos();
            run(group, hooks.get(at), "order", finding -> {
                timeline.add("hook " + hooks.get(at).name(), begin);
                came(at, finding);
            });
        }

        private void came(int at, Finding finding) {
            HookTerms hook = hooks.get(at);
            events.note(group, "hook", 0, sentence(hook, finding) + " Asked by " + Printable.clean(order.who()) + ".");
            if (finding.passed()) {
                next(at + 1);
            } else {
                answer.completeExceptionally(new OrderRefused(AgentError.VETO, name(hook) + " vetoes it: "
                        + finding.sentence()));
            }
        }
    }

    /**
     * The group is held here now, or is not any more. Nothing waits for its hooks; those that should have come before and
     * have not been asked come now.
     */
    void flipped(Group group, boolean elected) {
        boolean holding = group.state.holding();
        When before = holding ? When.BEFORE_CLAIM : When.BEFORE_RELEASE;
        When after = holding ? When.AFTER_CLAIM : When.AFTER_RELEASE;
        boolean asked = group.asked.remove(before) && !elected;
        Stream.concat(asked ? Stream.of() : hooks(group, before).stream(), hooks(group, after).stream())
                .forEach(hook -> run(group, hook, elected ? "election" : "order",
                        finding -> ended(group, hook, finding)));
    }

    private void ended(Group group, HookTerms hook, Finding finding) {
        if (finding.passed()) {
            events.note(group, "hook", 0, sentence(hook, finding));
        } else {
            events.tell(group, "hook", sentence(hook, finding));
        }
    }

    private void run(Group group, HookTerms hook, String cause, Consumer<Finding> ended) {
        group.hooks.add(new HookLine.Call(hook, environment(group.state, hook.when(), cause), ended), stage.hooks(),
                stage.time());
    }

    private static Map<String, String> environment(GroupState group, When when, String cause) {
        return Map.of("VIPDRIFT_GROUP", group.group().name(), "VIPDRIFT_VIPS",
                group.vips().stream().map(Vip::toString).collect(Collectors.joining(" ")), "VIPDRIFT_INTERFACE",
                group.interfaceName(), "VIPDRIFT_WHEN", word(when), "VIPDRIFT_CAUSE", cause);
    }

    private static String sentence(HookTerms hook, Finding finding) {
        return name(hook) + ": " + finding.sentence();
    }

    private static String name(HookTerms hook) {
        return "Hook " + hook.name() + " (" + word(hook.when()) + ")";
    }

    private static String word(When when) {
        return when.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
