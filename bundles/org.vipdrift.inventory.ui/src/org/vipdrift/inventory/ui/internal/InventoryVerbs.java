package org.vipdrift.inventory.ui.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.TerminalProgram;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. What can be done with hosts and groups of the inventory, with the questions before it. */
record InventoryVerbs(Shell shell, Control control, UiThread ui) {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    void add() {
        new HostSheet(shell, control, ui, null).open();
    }

    void edit(HostStatus status) {
        new HostSheet(shell, control, ui, status.host()).open();
    }

    /** One with all its fields, several with what they may share. */
    void edit(List<HostStatus> hosts) {
        if (hosts.size() == 1) {
            edit(hosts.getFirst());
        } else if (!hosts.isEmpty()) {
            new BulkSheet(shell, control, ui, hosts.stream().map(HostStatus::host).toList()).open();
        }
    }

    void editFolder(FolderRow folder) {
        new FolderSheet(shell, control, ui, folder.path()).open();
    }

    /** Agents that are attached may ask. */
    void discover() {
        new DiscoverSheet(shell, control, ui, control.status().current().hosts().stream()
                .filter(status -> status.agentState() == AgentState.ATTACHED).map(status -> status.host().id())
                .toList())
                .open();
    }

    void importHosts() {
        new ImportSheet(shell, control, ui).open();
    }

    /** Those selected, or all if none is. */
    void exportHosts(List<HostStatus> selected) {
        Inventory inventory = control.inventory().current();
        new ExportSheet(shell, ui, inventory, selected.isEmpty() ? inventory.hosts()
                : selected.stream().map(HostStatus::host).toList()).open();
    }

    void credentials() {
        new CredentialsSheet(shell, control, ui).open();
    }

    void test(HostStatus status) {
        new ConnectionTester(control.hosts(), ui).test(shell, status.host(), () -> null,
                result -> tested(status.host().id(), result), sentence -> failed(Messages.testHeading, sentence));
    }

    void details(HostStatus status) {
        new Notice(shell, "hostDetails", Icon.of(status.status().state()), status.host().id().name(),
                status.status().sentence(), HostDetails.of(status, control.inventory().current())).open();
    }

    void terminal(HostStatus status) {
        String heading = NLS.bind(Messages.terminalHeading, status.host().id());
        new Work<Boolean>(ui, heading, (progress, cancellation) -> {
            TerminalProgram.found(System.getenv()).orElseThrow(() -> new IOException(TerminalProgram.missing()))
                    .open(control.hosts().terminal(status.host()));
            return true;
        }).icon(Icon.TERMINAL).quiet().failed(sentence -> failed(heading, sentence)).start();
    }

    void remove(HostStatus status) {
        HostId id = status.host().id();
        if (Confirm.ask(shell, "removeHost", Icon.REMOVE, NLS.bind(Messages.removeHostHeading, id),
                Messages.removeHostSentence, Messages.removeButton)) {
            run(NLS.bind(Messages.removeHostHeading, id), () -> control.hosts().remove(id));
        }
    }

    void deploy(DeployVerb verb, List<HostStatus> hosts) {
        new DeploySheet(shell, verb, new DeployJobs(control, ui),
                hosts.stream().map(status -> status.host().id()).toList()).open();
    }

    void uninstall(List<HostStatus> hosts) {
        List<String> names = hosts.stream().map(status -> status.host().id().name()).toList();
        if (Confirm.ask(shell, "removeAgent", Icon.AGENT_REMOVE,
                NLS.bind(Messages.removeAgentHeading, String.join(", ", names)), Messages.removeAgentSentence,
                Messages.removeButton)) {
            deploy(DeployVerb.REMOVE, hosts);
        }
    }

    void newGroup() {
        new GroupSheet(shell, control, ui).open();
    }

    void removeGroup(GroupStatus status) {
        GroupId id = status.group().id();
        if (Confirm.ask(shell, "removeGroup", Icon.REMOVE, NLS.bind(Messages.removeGroupHeading, id),
                Messages.removeGroupSentence, Messages.removeButton)) {
            run(NLS.bind(Messages.removeGroupHeading, id), () -> control.groups().remove(id, LIMIT));
        }
    }

    private void run(String heading, Change change) {
        new Work<Boolean>(ui, heading, (progress, cancellation) -> {
            change.make();
            return true;
        }).icon(Icon.REMOVE).failed(sentence -> failed(heading, sentence)).start();
    }

    private void tested(HostId host, ConnectionTest result) {
        new Notice(shell, "tested", result.succeeded() ? Icon.STATE_OK : Icon.STATE_PROBLEM,
                NLS.bind(Messages.testedHeading, host), result.sentence(), result.details()).open();
    }

    private void failed(String heading, String sentence) {
        Notice.problem(shell, heading, sentence);
    }

    /** Something that may be refused with a sentence. */
    @FunctionalInterface
    private interface Change {
        void make() throws Exception;
    }
}
