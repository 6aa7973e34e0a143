package org.vipdrift.ui.tests.fake;

import java.util.Optional;
import org.vipdrift.control.Control;

/** Thread-safe. The control center of the tests; a service from the start, so the console opens no other. */
public final class FakeControl implements Control {
    private final FakeBoard board = new FakeBoard();
    private final FakeInventory inventory = new FakeInventory(board);
    private final FakeHosts hosts = new FakeHosts(inventory);
    private final FakeCredentials credentials = new FakeCredentials(inventory);
    private final FakeAgents agents = new FakeAgents();
    private final FakeGroups groups = new FakeGroups(inventory);
    private final FakeJournal journal = new FakeJournal();
    private final FakeCaptures captures = new FakeCaptures();
    private final FakeMoves moves = new FakeMoves(journal);
    private final FakeAutomation automation = new FakeAutomation(inventory, board);
    private final FakeMaintenance maintenance = new FakeMaintenance(board);
    private final FakeEvents events = new FakeEvents();
    private final FakeDiagnostics diagnostics = new FakeDiagnostics();
    private final FakeDiscovery discovery = new FakeDiscovery();
    private volatile Optional<String> readOnly = Optional.empty();

    /** As it is before every test: nothing managed, nothing scripted. */
    public void reset() {
        captures.reset();
        inventory.reset();
        board.reset();
        hosts.reset();
        credentials.reset();
        agents.reset();
        journal.reset();
        moves.reset();
        automation.reset();
        maintenance.reset();
        events.reset();
        discovery.reset();
        readOnly = Optional.empty();
    }

    /** From now on it says that nothing may be changed, and why. */
    public void readOnly(String why) {
        readOnly = Optional.of(why);
    }

    @Override
    public Optional<String> readOnly() {
        return readOnly;
    }

    /** Lets go whoever waits at a gate. */
    public void openGates() {
        hosts.gate().open();
        agents.gate().open();
        moves.planGate().open();
        moves.stepGate().open();
        automation.gate().open();
        maintenance.gate().open();
        discovery.gate().open();
    }

    @Override
    public FakeInventory inventory() {
        return inventory;
    }

    @Override
    public FakeHosts hosts() {
        return hosts;
    }

    @Override
    public FakeDiagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public FakeCredentials credentials() {
        return credentials;
    }

    @Override
    public FakeAgents agents() {
        return agents;
    }

    @Override
    public FakeGroups groups() {
        return groups;
    }

    @Override
    public FakeMoves moves() {
        return moves;
    }

    @Override
    public FakeJournal journal() {
        return journal;
    }

    @Override
    public FakeAutomation automation() {
        return automation;
    }

    @Override
    public FakeMaintenance maintenance() {
        return maintenance;
    }

    @Override
    public FakeEvents events() {
        return events;
    }

    @Override
    public FakeDiscovery discovery() {
        return discovery;
    }

    @Override
    public FakeBoard status() {
        return board;
    }

    @Override
    public FakeCaptures captures() {
        return captures;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
