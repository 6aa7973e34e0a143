package org.vipdrift.inventory.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Credential;
import org.vipdrift.core.Become;
import org.vipdrift.ui.common.Fields;

/** Confined to the UI thread. The fields of the folder dialog. */
record FolderFields(Text port, Text user, LoginChoice login, FileRow keyFile, Combo become, Text jump, Text tags) {

    /** @param credentials those of this console */
    static FolderFields in(Composite parent, String id, List<Credential> credentials, HostInput begin,
            Runnable changed) {
        Fields fields = new Fields(parent, id);
        Text port = fields.text("port", Messages.fieldPort, "");
        Text user = fields.text("user", Messages.fieldUser, Messages.fieldUserHint);
        Combo way = fields.choice("way", Messages.fieldWay);
        LoginChoice login = new LoginChoice(way, credentials);
        login.unsaid(Messages.folderNone);
        FileRow file = new FileRow(fields, id, Messages.fieldKeyFile, SWT.OPEN);
        Combo become = fields.choice("become", Messages.fieldBecome, Stream.concat(Stream.of(Messages.folderNone),
                Arrays.stream(Become.values()).map(Become::program)).toArray(String[]::new));
        Text jump = fields.text("jump", Messages.fieldJump, Messages.fieldJumpHint);
        Text tags = fields.text("tags", Messages.fieldTags, Messages.folderTagsHint);
        FolderFields all = new FolderFields(port, user, login, file, become, jump, tags);
        all.fill(begin);
        Stream.of(port, user, file.text(), jump, tags)
                .forEach(text -> text.addListener(SWT.Modify, event -> changed.run()));
        become.addListener(SWT.Selection, event -> changed.run());
        way.addListener(SWT.Selection, event -> {
            all.enable();
            changed.run();
        });
        return all;
    }

    private void fill(HostInput begin) {
        port.setText(begin.port());
        user.setText(begin.user());
        login.select(begin.way(), begin.credential());
        keyFile.text().setText(begin.keyFile());
        become.select(begin.become().map(way -> way.ordinal() + 1).orElse(0));
        jump.setText(begin.jump());
        tags.setText(begin.tags());
        enable();
        user.setFocus();
    }

    private void enable() {
        keyFile.enable(login.way() == HostInput.Way.KEY_FILE);
    }

    /** @param begin has what these fields do not show */
    HostInput input(HostInput begin) {
        int way = become.getSelectionIndex();
        return new HostInput(begin.name(), begin.address(), port.getText(), user.getText(), login.way(),
                keyFile.text().getText(), login.credential(),
                way <= 0 ? Optional.empty() : Optional.of(Become.values()[way - 1]), jump.getText(), begin.folder(),
                tags.getText(), begin.notes());
    }
}
