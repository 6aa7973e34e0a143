package org.vipdrift.inventory.ui.internal;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.HostId;
import org.vipdrift.ui.common.UiThread;

/** Runs the commands on hosts and on the groups of the inventory; the command's id says which. */
public final class InventoryHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        InventoryVerbs verbs = new InventoryVerbs(window.getShell(), window.getService(Control.class),
                window.getService(UiThread.class));
        AgentLooks looks = new AgentLooks(window.getShell(), verbs.control(), verbs.ui());
        List<HostStatus> hosts = HostTree.meant(Selected.of(event, Object.class).stream(),
                window.getService(Control.class).status().current().hosts());
        switch (event.getCommand().getId()) {
            case "org.vipdrift.host.add" -> verbs.add();
            case "org.vipdrift.host.edit" -> verbs.edit(hosts);
            case "org.vipdrift.folder.edit" -> Selected.of(event, FolderRow.class).forEach(verbs::editFolder);
            case "org.vipdrift.host.discover" -> verbs.discover();
            case "org.vipdrift.inventory.import" -> verbs.importHosts();
            case "org.vipdrift.inventory.export" -> verbs.exportHosts(hosts);
            case "org.vipdrift.credentials" -> verbs.credentials();
            case "org.vipdrift.host.test" -> hosts.forEach(verbs::test);
            case "org.vipdrift.host.details" -> hosts.forEach(verbs::details);
            case "org.vipdrift.host.terminal" -> hosts.forEach(verbs::terminal);
            case "org.vipdrift.host.remove" -> hosts.forEach(verbs::remove);
            case "org.vipdrift.agent.plan" -> looks.plan(ids(hosts));
            case "org.vipdrift.agent.adopt" -> looks.adopt(ids(hosts));
            case "org.vipdrift.agent.log" -> ids(hosts).forEach(looks::log);
            case "org.vipdrift.agent.selftest" -> ids(hosts).forEach(looks::selfTest);
            case "org.vipdrift.evidence" -> looks.evidence();
            case "org.vipdrift.agent.install" -> verbs.deploy(DeployVerb.INSTALL, hosts);
            case "org.vipdrift.agent.restart" -> verbs.deploy(DeployVerb.RESTART, hosts);
            case "org.vipdrift.agent.remove" -> verbs.uninstall(hosts);
            case "org.vipdrift.group.new" -> verbs.newGroup();
            case "org.vipdrift.group.remove" -> Selected.of(event, GroupStatus.class).forEach(verbs::removeGroup);
            default -> throw new IllegalArgumentException("No such command: " + event.getCommand().getId());
        }
        return null;
    }

    private static List<HostId> ids(List<HostStatus> hosts) {
        return hosts.stream().map(status -> status.host().id()).toList();
    }
}
