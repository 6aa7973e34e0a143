package org.vipdrift.bench.console;

import java.nio.file.Path;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.Agents;
import org.vipdrift.control.Automation;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Events;
import org.vipdrift.control.Groups;
import org.vipdrift.control.Hosts;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.Moves;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.OperatorPrompts;

/** Thread-safe. The real control center but for its board, which shows hosts that are made up; none is ever asked. */
record BusyControl(Control real, BusyBoard board) implements Control {

    static BusyControl open(Path data, int hosts) throws ControlException {
        return new BusyControl(ControlCenter.open(data, OperatorPrompts.HEADLESS), new BusyBoard(new Crowd(hosts)));
    }

    @Override
    public BusyBoard status() {
        return board;
    }

    @Override
    public InventoryStore inventory() {
        return real.inventory();
    }

    @Override
    public Hosts hosts() {
        return real.hosts();
    }

    @Override
    public Agents agents() {
        return real.agents();
    }

    @Override
    public Groups groups() {
        return real.groups();
    }

    @Override
    public Moves moves() {
        return real.moves();
    }

    @Override
    public Journal journal() {
        return real.journal();
    }

    @Override
    public Automation automation() {
        return real.automation();
    }

    @Override
    public Events events() {
        return real.events();
    }

    @Override
    public CaptureSource captures() {
        return real.captures();
    }

    @Override
    public void close() {
        board.close();
        real.close();
    }
}
