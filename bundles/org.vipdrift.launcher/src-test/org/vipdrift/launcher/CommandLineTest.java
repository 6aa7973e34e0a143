package org.vipdrift.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void tellsTheFrameworkWhatIsForIt() {
        CommandLine line = CommandLine.of("-nl", "zh_CN", "-clean", "-perspective", "org.vipdrift.app.capture");
        assertEquals(Map.of("osgi.nl", "zh_CN", "osgi.clean", "true"), line.properties());
        assertEquals(List.of("-perspective", "org.vipdrift.app.capture"), line.rest());
        assertEquals(List.of("-nl", "zh_CN", "-clean", "-perspective", "org.vipdrift.app.capture"), line.all());
    }

    @Test
    void leavesAnOptionWithoutItsValueAlone() {
        assertEquals(List.of("-nl"), CommandLine.of("-nl").rest());
    }
}
