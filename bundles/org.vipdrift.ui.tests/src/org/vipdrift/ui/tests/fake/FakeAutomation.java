package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Forecast;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Plans and answers as scripted; who arms or disarms sees it on the board. */
public final class FakeAutomation implements Automation {
    private final FakeInventory inventory;
    private final FakeBoard board;
    private final List<String> ordered = new CopyOnWriteArrayList<>();
    private final Gate gate = new Gate();
    private volatile Function<VipGroup, ArmingPlan> plan = ArmedScene::plan;
    private volatile Function<ArmingPlan, ArmingReport> answer = ArmedScene::allArmed;

    FakeAutomation(FakeInventory inventory, FakeBoard board) {
        this.inventory = inventory;
        this.board = board;
    }

    void reset() {
        ordered.clear();
        plan = ArmedScene::plan;
        answer = ArmedScene::allArmed;
        gate.open();
    }

    public void plans(Function<VipGroup, ArmingPlan> newPlan) {
        plan = newPlan;
    }

    public void answers(Function<ArmingPlan, ArmingReport> newAnswer) {
        answer = newAnswer;
    }

    /** "arm web: night shift", "disarm web: ", "acknowledge web: ". */
    public List<String> ordered() {
        return ordered;
    }

    /** Holds orders up. */
    public Gate gate() {
        return gate;
    }

    @Override
    public Automatic settings(GroupId group) throws ControlException {
        @Nullable Automatic known = known(group).automatic();
        return known == null ? Automatic.defaults(ArmedScene.ROUTER_ID) : known;
    }

    @Override
    public VipGroup set(GroupId group, @Nullable Automatic settings, Map<HostId, Integer> priorities)
            throws ControlException {
        VipGroup known = known(group);
        VipGroup changed = (settings == null ? known : known.with(settings)).with(priorities);
        inventory.update(all -> all.with(changed));
        return changed;
    }

    @Override
    public ArmingPlan plan(GroupId group, Duration limit) throws ControlException {
        return plan.apply(known(group).with(settings(group)));
    }

    @Override
    public ArmingReport arm(ArmingPlan shown, String why, Duration limit)
            throws ControlException, InterruptedException {
        if (!shown.allowed()) {
            throw new ControlException(Reason.UNSAFE, shown.sentence());
        }
        ordered.add("arm " + shown.group().id() + ": " + why);
        gate.pass();
        ArmingReport report = answer.apply(shown);
        board.show(report.done() ? ArmedScene.armed() : ArmedScene.partly());
        return report;
    }

    @Override
    public ArmingReport disarm(GroupId group, String why, Duration limit) throws InterruptedException {
        ordered.add("disarm " + group + ": " + why);
        gate.pass();
        board.show(Scene.calm());
        return ArmedScene.allDisarmed(group);
    }

    @Override
    public ArmingReport acknowledge(GroupId group, String why, Duration limit) throws InterruptedException {
        ordered.add("acknowledge " + group + ": " + why);
        gate.pass();
        board.show(ArmedScene.armed());
        return ArmedScene.acknowledged(group);
    }

    @Override
    public List<Forecast> simulate(GroupId group, Duration limit) throws InterruptedException {
        gate.pass();
        return ArmedScene.forecasts();
    }

    private VipGroup known(GroupId group) throws ControlException {
        return inventory.current().group(group).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no group " + group + " in the inventory."));
    }
}
