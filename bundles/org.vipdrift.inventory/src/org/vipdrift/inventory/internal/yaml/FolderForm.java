package org.vipdrift.inventory.internal.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.vipdrift.inventory.Folder;

/** How a folder is written: what it gives, and nothing of what it does not. */
final class FolderForm {
    private FolderForm() {
    }

    static void change(MappingNode node, Folder old, Folder folder) {
        LoginForm form = new LoginForm(node);
        if (old.port() != folder.port()) {
            form.port(folder.port());
        }
        if (!old.user().equals(folder.user())) {
            form.text(LoginForm.USER, folder.user());
        }
        if (!old.identity().equals(folder.identity())) {
            form.identity(folder.identity());
        }
        if (!old.become().equals(folder.become())) {
            form.become(folder.become());
        }
        if (!old.jump().equals(folder.jump())) {
            form.text(LoginForm.JUMP, folder.jump());
        }
        if (!old.tags().equals(folder.tags())) {
            form.tags(folder.tags());
        }
    }
}
