package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.fuzz.FuzzTarget;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.exchange.Difference;
import org.vipdrift.inventory.exchange.Exporting;
import org.vipdrift.inventory.exchange.Format;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.Importing;

/** Files of other tools: hosts that keep all rules once they are taken and can be written again, or a sentence. */
public final class ImportTarget implements FuzzTarget {
    private static final String INI = """
            # rack
            gate:2222 ansible_user="o'b" ansible_password=x
            [web]
            www[01:03].example ansible_ssh_common_args='-o ProxyCommand="ssh -W %h:%p gate"' # c
            [all:children]
            web
            [web:vars]
            ansible_port = 22
            """;
    private static final String YAML = """
            all:
              hosts: {a: , "b[1:2]": {ansible_host: 192.0.2.1}}
              children: {c: {hosts: {d: {x: !vault "1"}}, vars: {ansible_user: e}}}
            """;
    private static final String SSH = "Host a *.b !c\n  HostName %h.d\n  IdentityFile \"~/x y\"\nMatch user z\nPort=22\n";
    private static final String CSV = "name;ip;tags\n\"a \"\"b\";192.0.2.1;x,y\n主机,2001:db8::1,z\n";
    private final Path file;

    public ImportTarget() throws IOException {
        file = TemporaryFile.named("hosts");
    }

    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(INI, YAML, SSH, CSV).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return List.of("[", ":", "]", "ansible_host", "ansible_port", "children", "vars", "hosts", "Host", "ProxyJump",
                "name", "address", "tags", "%h", "!vault", "$ANSIBLE_VAULT");
    }

    /** What it allocates is not bounded by the file's size: a range stands for many hosts. */
    @Override
    public void test(byte[] input) {
        for (Format format : Format.values()) {
            try {
                Files.write(file, input);
                take(new Importing(Optional.of(format), Map.of()).read(file));
            } catch (ImportException e) {
                Claim.same(Printable.clean(e.sentence()), e.sentence(), () -> "not fit to be shown");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void take(Imported imported) {
        imported.remarks().forEach(remark -> Claim.same(Printable.clean(remark.sentence()), remark.sentence(),
                () -> "not fit to be shown"));
        Inventory taken = Difference.applied(Inventory.EMPTY, imported);
        Claim.same(List.of(), InventoryRules.problems(taken), () -> "rules");
        Claim.same(taken, Difference.applied(taken, imported), () -> "taken twice");
        for (Format format : Format.values()) {
            Exporting.text(taken, taken.hosts(), format);
        }
    }
}
