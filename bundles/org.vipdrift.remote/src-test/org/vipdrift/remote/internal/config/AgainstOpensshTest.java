package org.vipdrift.remote.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.remote.HostConfig;

/** What we read in a configuration is what OpenSSH's own program reads in it, wherever that is installed. */
class AgainstOpensshTest {
    private static final int STORIES = 150;
    private static final List<String> NAMES = List.of("web", "web1", "db.example.com", "Web1", "198.51.100.11", "far");
    private static final Self SELF = Self.here();

    @TempDir
    @Nullable
    Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void opensshIsInstalled() throws IOException {
        assumeTrue(OpensshReading.program(System.getenv("PATH")).isPresent());
        file = Files.createFile(Path.of(String.valueOf(folder), "config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            # a comment
            host=web
              HOSTNAME = %h.example.com
              port=2222 # another
            Host *
              User "bob smith"
              Port 22
            """, """
            Host * !web
              User nobody
            Host web?
              User one
            Host web *.com
              User two
            """, """
            Match host web user root
              Port 1
            Match originalhost WEB*,!web1
              Port 2
            Match !user root
              Port 3
            Match all
              Port 4
            """, """
            Host web
              HostName db.example.com
            Match final host db.example.com
              User late
            Host db.example.com
              Port 77
            """, """
            IdentityFile ~/.ssh/id_%r_%h_%n_%p
            IdentityFile "/tmp/with space"
            IdentityFile %d/%u/%%
            IdentityFile ~/.ssh/id_%r_%h_%n_%p
            IdentitiesOnly YES
            IdentityAgent ~/agents/%h
            """, """
            IdentityFile none
            IdentityAgent none
            ProxyJump none
            ProxyCommand nc %h %p
            UserKnownHostsFile none
            GlobalKnownHostsFile /tmp/a ~/b
            """, """
            ProxyCommand none
            ProxyJump gate
            """, """
            ProxyJump anna@gate:2222,ssh://inner:33,[2001:db8::1]:44
            HostKeyAlias of-%h
            UserKnownHostsFile ~/kh_%h /tmp/%r
            StrictHostKeyChecking off
            """, """
            Host w*
            ProxyJump near-%h
            StrictHostKeyChecking accept-new
            Match host *
            StrictHostKeyChecking yes
            """, "User a\\ b\nHostName 'x'\n", "\tHost\tweb\t\n\tPort\t44\r\n",
            "Host web\n  IdentityAgent $NOT_THERE\n"})
    void aConfigurationIsReadAsOpensshReadsIt(String text) throws Exception {
        Files.writeString(file, text);
        for (String name : NAMES) {
            assertSame(name, Optional.empty(), OptionalInt.empty(), text);
            assertSame(name, Optional.of("root"), OptionalInt.of(2200), text);
        }
    }

    @Test
    void includedFilesAreReadAsOpensshReadsThem() throws Exception {
        Path more = Files.createDirectory(file.resolveSibling("more.d"));
        Files.writeString(more.resolve("2.conf"), "User second\nHost web1\nPort 4\n");
        Files.writeString(more.resolve("1.conf"), "Host web\nUser first\nMatch all\nPort 3\n");
        Files.writeString(more.resolve(".hidden.conf"), "User hidden\n");
        String text = "Host web*\n Include " + more + "/[12].conf " + more + "/nothing\nHostName of.%h\n"
                + "Host *\nInclude " + more + "/*.conf\nInclude " + more.getParent() + "/m*.d/1*\n";
        Files.writeString(file, text);
        for (String name : NAMES) {
            assertSame(name, Optional.empty(), OptionalInt.empty(), text);
        }
    }

    @Test
    void madeUpConfigurationsAreReadAsOpensshReadsThem() throws Exception {
        for (int seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            String text = MadeUpConfig.text(random);
            Files.writeString(file, text);
            assertSame(NAMES.get(random.nextInt(NAMES.size())), Optional.empty(), OptionalInt.empty(),
                    "seed " + seed + ":\n" + text);
        }
    }

    private void assertSame(String name, Optional<String> user, OptionalInt port, String text) throws Exception {
        Path program = OpensshReading.program(System.getenv("PATH")).orElseThrow();
        HostConfig theirs = new Resolved(SELF, name,
                new OpensshReading(program, List.of("-F", file.toString())).options(name, user, port)).config();
        Options options = new OwnReading(SELF, List.of(new ConfigFile(file, SELF.folder()))).options(name, user, port);
        assertEquals(theirs.toString(), new Resolved(SELF, name, options).config().toString(), name + " in\n" + text);
    }

    /** Confined to one thread. Configurations of blocks that overlap, with each keyword we know. */
    private static final class MadeUpConfig {
        private static final List<String> BLOCKS = List.of("Host web*", "Host *", "Host !web1 *", "Host db.* far",
                "Match all", "Match host web*,!web1", "Match originalhost far", "Match user anna,root",
                "Match !host *.com localuser *", "Match user r?ot host *", "Match final", "Match !final host far");
        private static final List<String> LINES = List.of("HostName far", "HostName %h.example.com", "User anna",
                "User root", "Port 1022", "Port=2022", "IdentityFile ~/.ssh/a", "IdentityFile /k/%h-%r",
                "IdentitiesOnly yes",
                "IdentitiesOnly no", "IdentityAgent /run/%u", "IdentityAgent none", "ProxyJump j1,me@j2:22",
                "ProxyJump none",
                "ProxyCommand nc %h %p", "HostKeyAlias other", "UserKnownHostsFile /kh1 /kh2",
                "GlobalKnownHostsFile ~/gkh",
                "StrictHostKeyChecking accept-new", "StrictHostKeyChecking no", "ForwardAgent no", "# nothing", "");

        static String text(Random random) {
            return String.join("\n", IntStream.range(0, 5 + random.nextInt(25)).mapToObj(_ -> random.nextInt(4) == 0
                    ? one(BLOCKS, random)
                    : " ".repeat(random.nextInt(3)) + one(LINES, random)).toList()) + "\n";
        }

        private static String one(List<String> of, Random random) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
