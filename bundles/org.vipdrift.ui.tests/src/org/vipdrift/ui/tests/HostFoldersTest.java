package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.driver.Scope;

/** Folders, tags, many hosts at once, import and export. */
class HostFoldersTest extends ConsoleTest {
    private static final Inventory FILED = new Inventory(
            List.of(new Folder("prod").onPort(2222).as("ops").becoming(Optional.of(Become.DOAS)).through("h1")
                    .tagged(List.of("live"))),
            List.of(host("h1", "", ""), host("db1", "prod/db", "first"), host("db2", "prod/db", ""),
                    host("web1", "prod/web", "")),
            List.of());

    private static Host host(String name, String folder, String tag) {
        return new Host(new HostId(name), name + ".example.net", 22, "", new Identity.Automatic())
                .with(new Filing(folder, tag.isEmpty() ? List.of() : List.of(tag), ""));
    }

    private void filed() {
        control.inventory().update(now -> FILED);
        shown("h1|▾ prod (3)| ▾ db (2)|  db1|  db2| ▾ web (1)|  web1");
    }

    private void shown(String rows) {
        screen.until("the rows " + rows, () -> rows.equals(names()));
    }

    private String names() {
        return window().rows("hosts").stream().map(row -> row.getFirst().replace('\u2002', ' '))
                .collect(Collectors.joining("|"));
    }

    @Test
    void hostsLieInTheirFoldersWhichFoldAndUnfold() throws IOException {
        filed();
        assertEquals("first, live", window().row("hosts", "db1", row -> row.getFirst().endsWith("db1")).get(6));
        takePicture("tree");
        key(SWT.ARROW_LEFT, 2);
        shown("h1|▾ prod (3)| ▸ db (2)| ▾ web (1)|  web1");
        key(SWT.ARROW_LEFT, 1);
        shown("h1|▸ prod (3)");
        window().type("hosts.filter", "web");
        shown("▾ prod (1)| ▾ web (1)|  web1");
        window().type("hosts.filter", "");
        key(SWT.ARROW_RIGHT, 1);
        shown("h1|▾ prod (3)| ▸ db (2)| ▾ web (1)|  web1");
        key(SWT.ARROW_RIGHT, 2);
    }

    private void key(int code, int row) {
        window().read("hosts", Table.class, table -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
            Event event = new Event();
            event.keyCode = code;
            table.notifyListeners(SWT.KeyDown, event);
            return true;
        });
    }

    @Test
    void aThousandHostsAreFoundAsOneTypes() {
        List<Host> many = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> many.add(host("n" + i, "site" + i % 7, i % 2 == 0 ? "even" : "odd")));
        control.inventory().update(now -> new Inventory(many, List.of()));
        screen.until("all are there", () -> rowsNow() == 1007);
        window().type("hosts.filter", "n99");
        screen.until("11 hosts in 7 folders", () -> rowsNow() == 18);
        window().type("hosts.filter", "site3");
        screen.until("a folder's hosts", () -> rowsNow() == 144);
        window().type("hosts.filter", "");
    }

    private int rowsNow() {
        return window().read("hosts", Table.class, Table::getItemCount);
    }

    @Test
    void onlyWhatIsTickedIsWrittenToAllSelectedHosts() throws IOException {
        filed();
        select(1);
        screen.command("org.vipdrift.host.edit");
        Scope dialog = screen.dialog("bulk");
        assertFalse(dialog.isEnabled("bulk.ok"));
        dialog.type("bulk.tags", "+new,-first");
        dialog.type("bulk.port", "99999");
        assertEquals("The port of host db1 is 99999; it must be 1 to 65535.", dialog.text("bulk.message"));
        takePicture("bulk");
        dialog.type("bulk.port", "23");
        dialog.type("bulk.become", "dosa");
        assertEquals("The way to root \"dosa\" is not known: write sudo, doas or su.", dialog.text("bulk.message"));
        dialog.type("bulk.become", "su");
        dialog.press("bulk.ok");
        dialog.untilClosed();
        Inventory now = control.inventory().current();
        assertEquals(FILED.hosts().getFirst(), now.hosts().getFirst());
        assertEquals(List.of("23 SU [new] prod/db", "23 SU [new] prod/db", "23 SU [new] prod/web"), now.hosts().stream()
                .skip(1).map(h -> h.port() + " " + h.become().orElseThrow() + " " + h.filing().tags() + " "
                        + h.filing().folder())
                .toList());
    }

    private void select(int row) {
        window().read("hosts", Table.class, table -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    @Test
    void oneHostsDialogSaysWhatItsFolderGives() throws IOException {
        filed();
        select(3);
        screen.command("org.vipdrift.host.edit");
        Scope dialog = screen.dialog("host");
        assertEquals("ops, from folder prod", message(dialog, "host.user"));
        assertEquals("h1, from folder prod", message(dialog, "host.jump"));
        assertEquals("doas, from folder prod", dialog.text("host.become"));
        takePicture("inherited");
        dialog.type("host.folder", "");
        assertEquals("that of your ssh config if empty", message(dialog, "host.user"));
        assertEquals("sudo, as usual", dialog.text("host.become"));
        dialog.type("host.tags", "b, a");
        dialog.press("host.ok");
        dialog.untilClosed();
        assertEquals(new Filing("", List.of("a", "b"), ""),
                control.inventory().current().host(new HostId("db1")).orElseThrow().filing());
    }

    @Test
    void theDarkThemeHasFoldersAndSheetsWithDarkGrounds() throws IOException {
        filed();
        theme("dark");
        try {
            isReadable(window(), "hosts", false);
            takePicture("tree");
            select(1);
            screen.command("org.vipdrift.host.edit");
            Scope bulk = screen.dialog("bulk");
            bulk.type("bulk.tags", "+critical,-spare");
            takePicture("bulk");
            List.of("bulk.tags", "bulk.tags.set", "bulk.ok").forEach(id -> isReadable(bulk, id, false));
            bulk.press("bulk.cancel");
            bulk.untilClosed();
            select(3);
            screen.command("org.vipdrift.host.edit");
            Scope host = screen.dialog("host");
            takePicture("host");
            List.of("host.address", "host.become", "host.found").forEach(id -> isReadable(host, id, false));
            host.press("host.cancel");
            host.untilClosed();
            screen.command("org.vipdrift.inventory.export");
            takePicture("export");
            screen.dialog("export").press("export.cancel");
            screen.command("org.vipdrift.inventory.import");
            takePicture("import");
            screen.dialog("import").press("import.cancel");
        } finally {
            theme("default");
        }
    }

    @Test
    void whatAFolderGivesIsChangedInItsDialog() throws IOException {
        filed();
        select(2);
        screen.command("org.vipdrift.folder.edit");
        Scope dialog = screen.dialog("folder");
        assertEquals("none given", dialog.text("folder.way"));
        dialog.type("folder.jump", "-x");
        assertEquals(
                "The jump host \"-x\" of folder \"prod/db\" is not usable: write a host's name, or user@host:port.",
                dialog.text("folder.message"));
        dialog.type("folder.jump", "h1");
        dialog.type("folder.tags", "db");
        takePicture("folder");
        dialog.press("folder.ok");
        dialog.untilClosed();
        assertEquals(Optional.of(new Folder("prod/db").through("h1").tagged(List.of("db"))),
                control.inventory().current().folder("prod/db"));
        assertEquals(FILED.hosts(), control.inventory().current().hosts());
        select(2);
        screen.command("org.vipdrift.folder.edit");
        Scope again = screen.dialog("folder");
        assertEquals("h1", again.text("folder.jump"));
        again.type("folder.jump", "");
        again.type("folder.tags", "");
        again.press("folder.ok");
        again.untilClosed();
        assertEquals(FILED, control.inventory().current());
    }

    @Test
    void whatAnotherProgramChangedMeanwhileIsSaidAndNotOverwritten() {
        filed();
        select(1);
        screen.command("org.vipdrift.host.edit");
        Scope dialog = screen.dialog("bulk");
        Host moved = FILED.hosts().get(1).onPort(2201);
        control.inventory().update(now -> now.with(moved));
        dialog.type("bulk.port", "23");
        dialog.press("bulk.ok");
        screen.until("it is said", () -> dialog.text("bulk.message").contains("2201"));
        assertEquals(FILED.with(moved), control.inventory().current());
        dialog.press("bulk.ok");
        dialog.untilClosed();
        assertEquals(23, control.inventory().current().hosts().get(1).port());
    }

    private static String message(Scope dialog, String id) {
        return dialog.read(id, org.eclipse.swt.widgets.Text.class, org.eclipse.swt.widgets.Text::getMessage);
    }

    @Test
    void anImportIsPreviewedAndThenDone(@TempDir Path folder) throws Exception {
        filed();
        Path file = Files.writeString(folder.resolve("hosts.ini"), """
                [db]
                db1 ansible_host=db1.example.net ansible_user=root ansible_password=hunter2
                db9 ansible_host=192.0.2.9
                twin ansible_host=192.0.2.9
                """);
        screen.command("org.vipdrift.inventory.import");
        Scope dialog = screen.dialog("import");
        assertFalse(dialog.isEnabled("import.ok"));
        dialog.type("import.file", file.toString());
        dialog.row("import.preview", "the new host", row -> row.getFirst().equals("db9"));
        assertEquals(List.of("db1", "changed", "user root, tags first → db,first"),
                dialog.rows("import.preview").getFirst().subList(0, 3));
        assertEquals("left out", dialog.rows("import.preview").get(2).get(1));
        String remarks = dialog.text("import.remarks");
        assertTrue(remarks.startsWith("1 new, 1 changed, 0 unchanged, 1 left out; 3 only in the inventory."), remarks);
        assertTrue(remarks.contains("line 2: The variable ansible_password looks like a secret"), remarks);
        assertFalse(remarks.contains("hunter2"));
        takePicture("preview");
        dialog.press("import.ok");
        dialog.untilClosed();
        assertEquals(5, control.inventory().current().hosts().size());
        assertEquals("prod/db", control.inventory().current().host(new HostId("db1")).orElseThrow().filing().folder());
    }

    @Test
    void aBadFileIsNamedWithItsPlaceAndHostsAreWrittenForOthers(@TempDir Path folder) throws Exception {
        filed();
        Path bad = Files.writeString(folder.resolve("hosts.ini"), "a\nh[3:1]\n");
        screen.command("org.vipdrift.inventory.import");
        Scope dialog = screen.dialog("import");
        dialog.type("import.file", bad.toString());
        dialog.until("import.message", "the place", text -> text.startsWith(bad + ", line 2: The range in"));
        assertFalse(dialog.isEnabled("import.ok"));
        dialog.press("import.cancel");
        dialog.untilClosed();
        Path out = folder.resolve("out");
        screen.command("org.vipdrift.inventory.export");
        Scope export = screen.dialog("export");
        export.choose("export.format", "OpenSSH (ssh config)");
        export.type("export.file", out.toString());
        export.press("export.ok");
        export.untilClosed();
        assertTrue(Files.readString(out).contains("Host web1\n    HostName web1.example.net\n    Port 2222\n"));
    }
}
