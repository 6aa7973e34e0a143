package org.vipdrift.inventory.ui.internal;

import java.util.Arrays;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.ui.common.Fields;

/** Confined to the UI thread. What found hosts are given when they are added. */
record DiscoverGiven(Text user, Text folder, Text tags) {
    private static final int IN_A_ROW = 3;

    static DiscoverGiven in(Composite body, String id) {
        Fields fields = new Fields(body, id, IN_A_ROW);
        return new DiscoverGiven(fields.text("user", Messages.fieldUser, Messages.discoverUserHint),
                fields.text("folder", Messages.fieldFolder, Messages.fieldFolderHint),
                fields.text("tags", Messages.fieldTags, Messages.fieldTagsHint));
    }

    FoundHosts.Given given() {
        return new FoundHosts.Given(user.getText().strip(), folder.getText().strip(),
                Arrays.stream(tags.getText().split("[,\\s]+")).filter(tag -> !tag.isEmpty()).toList());
    }
}
