package org.vipdrift.control;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.internal.readonly.OnlyReading;
import org.vipdrift.control.internal.readonly.ReadInventory;
import org.vipdrift.control.internal.readonly.UnmovedMoves;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.Moves;
import org.vipdrift.inventory.InventoryStore;

/**
 * Thread-safe. Another control that shows everything and plans everything, and changes neither a host nor the inventory:
 * whatever is not known to read only is refused. The journal still gets what the hosts themselves did.
 */
public final class ReadOnlyControl implements Control {
    /** Why everything that changes something is refused. */
    public static final String SENTENCE = "This console was started read-only (--read-only) and changes nothing;"
            + " start it without that to do so.";

    private final Control control;
    private final InventoryStore inventory;
    private final Moves moves;
    private final Hosts hosts;
    private final CredentialStore credentials;
    private final Agents agents;
    private final Diagnostics diagnostics;
    private final Evidence evidence;
    private final Adoption adoption;
    private final Groups groups;
    private final Automation automation;
    private final Maintenance maintenance;

    private ReadOnlyControl(Control control) {
        this.control = control;
        inventory = new ReadInventory(control.inventory(), SENTENCE);
        moves = new UnmovedMoves(control.moves(), SENTENCE);
        hosts = OnlyReading.of(Hosts.class, control.hosts(), Set.of("test", "trustOnce", "inherited", "terminal"),
                SENTENCE);
        credentials = OnlyReading.of(CredentialStore.class, control.credentials(),
                Set.of("all", "find", "usedBy", "place"), SENTENCE);
        agents = OnlyReading.of(Agents.class, control.agents(), Set.of("status", "plan", "using"), SENTENCE);
        diagnostics = OnlyReading.of(Diagnostics.class, control.diagnostics(), Set.of("log", "facts", "selfTest"),
                SENTENCE);
        evidence = OnlyReading.of(Evidence.class, control.evidence(), Set.of("gather"), SENTENCE);
        adoption = OnlyReading.of(Adoption.class, control.adoption(), Set.of(), SENTENCE);
        groups = OnlyReading.of(Groups.class, control.groups(), Set.of(), SENTENCE);
        automation = OnlyReading.of(Automation.class, control.automation(), Set.of("settings", "plan", "simulate"),
                SENTENCE);
        maintenance = OnlyReading.of(Maintenance.class, control.maintenance(), Set.of("plan"), SENTENCE);
    }

    public static Control of(Control control) {
        return new ReadOnlyControl(control);
    }

    @Override
    public Optional<String> readOnly() {
        return Optional.of(SENTENCE);
    }

    @Override
    public InventoryStore inventory() {
        return inventory;
    }

    @Override
    public Hosts hosts() {
        return hosts;
    }

    @Override
    public CredentialStore credentials() {
        return credentials;
    }

    @Override
    public Agents agents() {
        return agents;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public Adoption adoption() {
        return adoption;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public Moves moves() {
        return moves;
    }

    @Override
    public Journal journal() {
        return control.journal();
    }

    @Override
    public Automation automation() {
        return automation;
    }

    @Override
    public Maintenance maintenance() {
        return maintenance;
    }

    @Override
    public Events events() {
        return control.events();
    }

    /** It changes nothing: what is found is added by others. */
    @Override
    public Discovery discovery() {
        return control.discovery();
    }

    @Override
    public StatusBoard status() {
        return control.status();
    }

    @Override
    public CaptureSource captures() {
        return control.captures();
    }

    @Override
    public Subscription watchInventory(Consumer<String> said) {
        return control.watchInventory(said);
    }

    @Override
    public Optional<Path> folder() {
        return control.folder();
    }

    @Override
    public void close() {
        control.close();
    }
}
