package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {
    private final List<Path> opened = new ArrayList<>();
    private final FileDrop drop = new FileDrop(opened::add);

    @Test
    void opensTheFirstOfTheFilesDropped() {
        drop.dropped(new String[] {"/captures/web.pcapng", "/captures/db.pcapng"});
        assertEquals(List.of(Path.of("/captures/web.pcapng")), opened);
    }

    @Test
    void passesOverWhatIsNoFile() {
        drop.dropped(new String[0]);
        drop.dropped("text");
        drop.dropped(null);
        assertEquals(List.of(), opened);
    }
}
