package org.vipdrift.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {
    @TempDir
    private Path plugins;

    @Test
    void readsLevelAndStartOfAnEntry() {
        assertEquals(new Plugin(plugins.resolve("a_1.jar"), 2, true),
                Plugin.of("reference:file:a_1.jar@2:start", plugins, 4));
    }

    @Test
    void takesTheDefaultLevelWhereTheEntryNamesNone() {
        assertEquals(new Plugin(plugins.resolve("a_1.jar"), 4, false), Plugin.of("reference:file:a_1.jar", plugins, 4));
        assertEquals(new Plugin(plugins.resolve("a_1.jar"), 4, true),
                Plugin.of("reference:file:a_1.jar@start", plugins, 4));
    }

    @Test
    void leavesAFolderToTheFramework() throws Exception {
        Path folder = Files.createDirectory(plugins.resolve("themes_1"));
        assertEquals("reference:" + folder.toUri(), Plugin.of("reference:file:themes_1/@4", plugins, 4).location());
        assertEquals("connect:a_1.jar", Plugin.of("reference:file:a_1.jar@4", plugins, 4).location());
    }
}
