package org.vipdrift.inventory.internal.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;

/**
 * How a host is written: address, port unless it is 22, user if one is named, identity, how to become root if that is named,
 * jump, folder, tags, notes.
 */
final class HostForm {
    static final String FOLDER = "folder";
    static final String NOTES = "notes";
    private static final String ADDRESS = "address";
    private static final List<String> BEFORE_FOLDER = List.of(ADDRESS, LoginForm.PORT, LoginForm.USER,
            LoginForm.IDENTITY, LoginForm.BECOME, LoginForm.JUMP);
    private static final List<String> BEFORE_NOTES = List.of(ADDRESS, LoginForm.PORT, LoginForm.USER,
            LoginForm.IDENTITY, LoginForm.BECOME, LoginForm.JUMP, FOLDER, LoginForm.TAGS);

    private HostForm() {
    }

    static void fill(MappingNode node, Host host) {
        Entries.set(node, ADDRESS, Nodes.text(host.address()), List.of());
        LoginForm form = new LoginForm(node);
        if (host.port() != Host.SSH_PORT) {
            form.port(host.port());
        }
        form.text(LoginForm.USER, host.user());
        form.identity(host.identity());
        form.become(host.become());
        form.text(LoginForm.JUMP, host.jump());
        filing(node, Filing.NONE, host.filing());
    }

    static void change(MappingNode node, Host old, Host host) {
        if (!old.address().equals(host.address())) {
            Entries.set(node, ADDRESS, Nodes.text(host.address()), List.of());
        }
        LoginForm form = new LoginForm(node);
        if (old.port() != host.port()) {
            form.port(host.port());
        }
        if (!old.user().equals(host.user())) {
            form.text(LoginForm.USER, host.user());
        }
        if (!old.identity().equals(host.identity())) {
            form.identity(host.identity());
        }
        if (!old.become().equals(host.become())) {
            form.become(host.become());
        }
        if (!old.jump().equals(host.jump())) {
            form.text(LoginForm.JUMP, host.jump());
        }
        filing(node, old.filing(), host.filing());
    }

    private static void filing(MappingNode node, Filing old, Filing filing) {
        if (!old.folder().equals(filing.folder())) {
            LoginForm.text(node, FOLDER, filing.folder(), BEFORE_FOLDER);
        }
        if (!old.tags().equals(filing.tags())) {
            new LoginForm(node).tags(filing.tags());
        }
        if (!old.notes().equals(filing.notes())) {
            LoginForm.text(node, NOTES, filing.notes(), BEFORE_NOTES);
        }
    }
}
