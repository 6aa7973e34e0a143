package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ErrnoTest {
    @TempDir
    Path locales;

    @Test
    void isKnownInEnglish() {
        assertTrue(Errno.ENOSPC.isIn("a: No space left on device"));
        assertFalse(Errno.ENOSPC.isIn("Connection refused"));
        assertTrue(Errno.ECONNREFUSED.isIn("Connection refused"));
    }

    @Test
    void isKnownInTheLanguageOfTheMachine() throws Exception {
        boolean there = Files.exists(Path.of("/usr/share/i18n/locales/zh_CN"));
        assertTrue(there || !"true".equals(System.getenv("CI")), "In CI the package locales must be there.");
        assumeTrue(there, "Skipped: it needs the package locales.");
        assumeTrue(Files.exists(Path.of("/usr/share/locale/zh_CN/LC_MESSAGES/libc.mo")),
                "Skipped: this machine keeps no translations.");
        run(new ProcessBuilder("localedef", "-i", "zh_CN", "-f", "UTF-8", locales.resolve("zh_CN.UTF-8").toString()));
        ProcessBuilder chinese = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Program.class.getName());
        chinese.environment().put("LOCPATH", locales.toString());
        chinese.environment().put("LC_ALL", "zh_CN.UTF-8");
        assertEquals("""
                true 设备上没有空间
                true 拒绝连接
                """, run(chinese));
    }

    private static String run(ProcessBuilder command) throws Exception {
        Process running = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(20, TimeUnit.SECONDS));
        return said;
    }

    /** Fails to write and to connect, and tells the words and whether they were understood. */
    static final class Program {
        private Program() {
        }

        public static void main(String[] arguments) throws IOException {
            try {
                Files.write(Path.of("/dev/full"), new byte[1]);
            } catch (IOException e) {
                System.out.println(Disk.isFull(e) + " " + e.getMessage());
            }
            InetAddress own = InetAddress.getLoopbackAddress();
            int free;
            try (ServerSocket taken = new ServerSocket(0, 1, own)) {
                free = taken.getLocalPort();
            }
            try (Socket socket = new Socket(own, free)) {
                System.out.println("connected to " + socket.getPort());
            } catch (ConnectException e) {
                System.out.println(Errno.ECONNREFUSED.isIn(String.valueOf(e.getMessage())) + " " + e.getMessage());
            }
        }
    }
}
