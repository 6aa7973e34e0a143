package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;

/** A group's automatic mode from the command line. */
class ArmTest {
    private static final GroupId WEB = new GroupId("web");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @BeforeEach
    void mayBeArmed() {
        world.arming = plan(true, Farm.check("gateway", Severity.WARN, true));
        world.armed = new ArmingReport(WEB, true, true, List.of(new Answer(Farm.H1, true, "Armed at epoch 8."),
                new Answer(Farm.H2, true, "Armed at epoch 8.")), "web is armed.");
    }

    private static ArmingPlan plan(boolean allowed, CheckResult... checks) {
        return new ArmingPlan(Farm.WEB.with(Automatic.defaults(51)), new Epoch(8),
                List.of(new ArmingPlan.Member(Farm.H1, "host0", Addresses.parse("198.51.100.11"), 200),
                        new ArmingPlan.Member(Farm.H2, "host0", null, 100)),
                List.of(checks), "Each side may have a holder.",
                allowed ? "h1 holds web and goes on holding it." : "web can't be armed: h2 is too old.", allowed);
    }

    @Test
    void showsThePlanAsksAndArms() {
        io.typing("y\n");
        assertEquals(0, run("group", "arm", "web", "--reason", "night shift"));
        assertEquals("""
                Arming of group web, epoch 8.
                h1 holds web and goes on holding it.
                Each side may have a holder.
                VIPs: 198.51.100.100/24.

                CHECK    RESULT  EVIDENCE
                gateway  ok      Seen: gateway.

                Arm group web now? [y/N]\s""", io.said());
        assertEquals("""
                web is armed.
                HOST  RESULT  WHAT IT SAYS
                h1    done    Armed at epoch 8.
                h2    done    Armed at epoch 8.
                """, io.printed());
        assertEquals("arm web because night shift", world.calls.getLast());
    }

    @Test
    void acknowledgesAGroupThatMovedTooOften() {
        world.armed = new ArmingReport(WEB, true, true, List.of(new Answer(Farm.H1, true, "Acknowledged.")),
                "web is free again.");
        assertEquals(0, run("group", "ack", "web", "--reason", "cable replaced"));
        assertEquals("""
                web is free again.
                HOST  RESULT  WHAT IT SAYS
                h1    done    Acknowledged.
                """, io.printed());
        assertEquals("acknowledge web because cable replaced", world.calls.getLast());
        world.armed = new ArmingReport(WEB, true, false, List.of(), "web is not acknowledged.");
        FakeIo json = new FakeIo();
        assertEquals(1, Main.run(new String[] {"group", "ack", "web", "--json"}, json, world));
        assertTrue(json.printed().contains("\"outcome\": \"failed\""), json.printed());
    }

    @Test
    void setsTheLimitOfMoves() {
        settings("flaps=3/30s/2m");
        assertEquals(new FlapLimit(3, 30, 120), world.settings.flaps());
        settings("flaps=off");
        assertEquals(FlapLimit.NONE, world.settings.flaps());
    }

    @Test
    void armsNothingWithoutAYes() {
        io.typing("n\n");
        assertEquals(130, run("group", "arm", "web"));
        assertEquals("plan to arm web PT10S", world.calls.getLast());
        FakeIo pipe = new FakeIo();
        assertEquals(64, Main.run(new String[] {"group", "arm", "web"}, pipe, world));
        assertTrue(pipe.said().startsWith("Nobody can be asked here, there is no terminal; add --yes"), pipe.said());
    }

    @Test
    void armsWithoutAskingWhereToldSo() {
        assertEquals(0, run("group", "arm", "web", "--yes", "--json"));
        assertEquals(Golden.text("group-arm"), io.printed());
        assertEquals("arm web because ", world.calls.getLast());
    }

    @Test
    void changesNothingInADryRun() {
        assertEquals(0, run("group", "arm", "web", "--dry-run", "--json"));
        assertEquals(Golden.text("group-arm-dry-run"), io.printed());
        assertEquals("plan to arm web PT10S", world.calls.getLast());
    }

    @Test
    void refusesWithAStatusOfItsOwn() {
        world.arming = plan(false, Farm.check("agents-know-automatic", Severity.FATAL, false));
        assertEquals(107, run("group", "arm", "web", "--yes"));
        assertEquals("""
                Arming of group web, epoch 8.
                web can't be armed: h2 is too old.
                Each side may have a holder.
                VIPs: 198.51.100.100/24.

                CHECK                  RESULT      EVIDENCE
                agents-know-automatic  IMPOSSIBLE  Seen: agents-know-automatic.
                                                   What to do: Mend agents-know-automatic.
                """, io.printed());
        assertEquals("plan to arm web PT10S", world.calls.getLast());
    }

    @Test
    void tellsWhenAGroupIsPartlyArmed() {
        world.armed = new ArmingReport(WEB, true, false, List.of(new Answer(Farm.H1, true, "Armed."),
                new Answer(Farm.H2, false, "The disk of h2 is full.")), "web is only partly armed: h2.");
        assertEquals(1, run("group", "arm", "web", "--yes"));
        assertTrue(io.printed().contains("h2    FAILED  The disk of h2 is full.\n"), io.printed());
        FakeIo json = new FakeIo();
        Main.run(new String[] {"group", "arm", "web", "--yes", "--json"}, json, world);
        assertTrue(json.printed().contains("\"outcome\": \"partly\""), json.printed());
    }

    @Test
    void disarms() {
        world.armed = new ArmingReport(WEB, false, true, List.of(new Answer(Farm.H1, true, "Disarmed.")),
                "web is disarmed.");
        assertEquals(0, run("group", "disarm", "web", "--reason", "over"));
        assertEquals("disarm web because over", world.calls.getLast());
        assertEquals("web is disarmed.\nHOST  RESULT  WHAT IT SAYS\nh1    done    Disarmed.\n", io.printed());
    }

    @Test
    void showsTheSettings() {
        world.settings = settings("advert=100ms", "witnesses=198.51.100.2", "check.web=tcp:[::1]:80,fall=3",
                "check.deep=http:http://127.0.0.1/x,status=200-299,weight=-20",
                "hook.warm=before-claim:/opt/warm --all,timeout=3s");
        assertEquals(0, run("group", "set", "web"));
        assertEquals("""
                KEY            VALUE                                                   MEANING
                vrid           51                                                      virtual router id
                version        3                                                       of VRRP
                advert         100ms                                                   between the holder's adverts
                preempt        off                                                     whether a better member takes over from a living one
                preempt-delay  0ms                                                     how long it must be fit before
                unicast        off                                                     adverts to each member's address
                witnesses      198.51.100.2                                            addresses and hosts that count as voters
                alone          keep                                                    what a holder does that is cut off
                hold           2s                                                      the VIPs go so long after the agent died
                gate           off                                                     the hold time alone counts
                accept         on                                                      the holder takes traffic for the VIPs
                flaps          5/60s/60s                                               moves in a time that are too many; then it stays so long
                check.web      tcp:[::1]:80,fall=3                                     failing is a fault
                check.deep     http:http://127.0.0.1/x,status=200-299,weight=-20       weighs on the priority
                hook.warm      before-claim:/opt/warm --all,timeout=3s                 asked before a planned move
                priority.h1    200                                                     the greater is preferred
                priority.h2    100                                                     the greater is preferred
                """.replaceAll(" +", " "), io.printed().replaceAll(" +", " "));
        FakeIo json = new FakeIo();
        assertEquals(0, Main.run(new String[] {"group", "set", "web", "--json"}, json, world));
        assertEquals(Golden.text("group-set"), json.printed());
    }

    private Automatic settings(String... changes) {
        String[] line = new String[3 + changes.length];
        line[0] = "group";
        line[1] = "set";
        line[2] = "web";
        System.arraycopy(changes, 0, line, 3, changes.length);
        FakeIo quiet = new FakeIo();
        assertEquals(0, Main.run(line, quiet, world), quiet.said());
        return world.settings;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vrid=7                | virtualRouterId=7,
            version=2             | version=2,
            advert=20             | advertMillis=20,
            advert=1s             | advertMillis=1000,
            preempt=on            | preempt=true,
            preempt-delay=1m      | preemptDelayMillis=60000,
            unicast=on            | unicast=true,
            witnesses=198.51.100.2,198.51.100.3 | witnesses=[/198.51.100.2, /198.51.100.3],
            witnesses=198.51.100.2,h3 | witnesses=[/198.51.100.2],
            witnesses=198.51.100.2,h3 | witnessHosts=[h3]
            hook.a=after-claim:/opt/x -v a\\,b | Hook[name=a, when=AFTER_CLAIM, arguments=[/opt/x, -v, a\\,b], timeoutMillis=5000]
            hook.a=before-release:/opt/x,timeout=20ms | when=BEFORE_RELEASE, arguments=[/opt/x], timeoutMillis=20]
            alone=release         | releaseWhenAlone=true,
            hold=5                | holdSeconds=5,
            gate=100ms            | gateMillis=100,
            gate=off              | gateMillis=0,
            accept=off            | accept=false,
            hold=1m               | holdSeconds=60,
            check.a=file:/run/x   | arguments=[/run/x], intervalMillis=1000, timeoutMillis=500, rise=2, fall=2, weight=0]
            check.a=link:eth1,interval=200ms,rise=1 | arguments=[eth1], intervalMillis=200, timeoutMillis=200, rise=1,
            check.a=script:/opt/check -v a\\,b,timeout=100ms | kind=SCRIPT, arguments=[/opt/check, -v, a\\,b],
            check.a=tcp:db:5432   | kind=TCP, arguments=[db, 5432],
            """)
    void setsOneValue(String change, String part) {
        String now = settings(change.replace("\\", "")).toString();
        assertTrue(now.contains(part.replace("\\", "")), now);
    }

    @Test
    void changesPrioritiesAllAtOnceAndNothingElse() {
        assertEquals(0, run("group", "set", "web", "priority.h1=50", "priority.h2=60"));
        assertEquals("set web null {h1=50, h2=60}", world.calls.getLast());
        assertTrue(io.printed().contains("priority.h1    50 "), io.printed());
        assertEquals(0, run("group", "set", "web", "priority.h1=70", "hold=5"));
        assertTrue(world.calls.getLast().contains("holdSeconds=5,")
                && world.calls.getLast().endsWith("] {h1=70}"), world.calls.getLast());
    }

    @Test
    void replacesAndRemovesAChecks() {
        settings("check.a=file:/x", "check.b=file:/y", "check.a=file:/z");
        assertEquals(List.of("/z", "/y"), world.settings.checks().stream().map(c -> c.arguments().getFirst()).toList());
        settings("check.a=");
        assertEquals(List.of("b"), world.settings.checks().stream().map(c -> c.name()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            advert                | "advert" is no setting: write KEY=VALUE, as advert=100ms; "vipdrift group set --help" names the keys.
            colour=blue           | There is no setting "colour"; those there are: vrid, version, advert, preempt, preempt-delay, unicast, witnesses, alone, hold, gate, accept, flaps, check.NAME, hook.NAME, priority.HOST.
            hook.a=noon:/x        | The hook "a" is run "noon", which is not known: write WHEN:/PROGRAM ARGUMENT..., WHEN one of before-release, after-release, before-claim, after-claim.
            hook.a=               | There is no hook "a" to remove; there are none.
            hook.a=after-claim:/x,timeout=x | The timeout of hook a "x" is not usable: write 50ms, 2s or 1m.
            vrid=300              | The virtual router id is 300; it must be 1 to 255.
            advert=fast           | The advert interval "fast" is not usable: write 50ms, 2s or 1m.
            hold=500ms            | The hold time is 500ms; it is counted in whole seconds: write 2s, for example.
            flaps=5               | The setting flaps is "5"; write MOVES/WINDOW/HOLD-DOWN, as 5/60s/60s, or off.
            flaps=1/60s/60s       | The number of moves is 1; it must be 2 to 100.
            flaps=5/60s/half      | The hold-down time "half" is not usable: write 2s or 1m, or 0.
            gate=open             | The gate "open" is not usable: write 50ms, 2s or 1m.
            accept=no             | The setting accept is "no"; write on or off.
            preempt=yes           | The setting preempt is "yes"; write on or off.
            alone=stay            | The setting alone is "stay"; write release or keep.
            witnesses=198.51.100  | "198.51.100" is not an IP address: write it in digits, as 198.51.100.100 or 2001:db8::100.
            check.a=              | There is no check "a" to remove; there are none.
            priority.h1=high      | The priority "high" is not a whole number.
            check.a=dns:x         | The check "a" is of the kind "dns", which is not known: write KIND:ARGUMENTS, the kind one of tcp, http, script, process, file, link.
            check.a=file:/x,rise=many | The rise of check a is "many"; it must be a whole number.
            check.a=file:/x,status=200 | A check of kind file has no option "status"; those there are: interval, timeout, rise, fall, weight.
            """)
    void saysInASentenceWhatIsWrong(String change, String sentence) {
        assertEquals(64, run("group", "set", "web", change));
        assertEquals(sentence, io.said().lines().findFirst().orElse(""));
        assertEquals(List.of("open"), world.calls);
    }

    @Test
    void tellsWhatWouldHappen() {
        world.forecasts = List.of(
                new Forecast("h1 loses power", Farm.H2, Duration.ofMillis(164),
                        List.of(new ForecastStep(Duration.ofMillis(150), Farm.H2, "Asks the wire."),
                                new ForecastStep(Duration.ofMillis(164), Farm.H2, "Claims.")),
                        "h2 takes over."),
                new Forecast("both die", null, Duration.ofMillis(3000), List.of(), "Nobody holds web."));
        assertEquals(0, run("group", "simulate", "web"));
        assertEquals("""
                If h1 loses power:
                  h2 takes over.
                  +150 ms  h2  Asks the wire.
                  +164 ms  h2  Claims.
                If both die:
                  Nobody holds web.
                """, io.printed());
        FakeIo json = new FakeIo();
        Main.run(new String[] {"group", "simulate", "web", "--json"}, json, world);
        assertEquals(Golden.text("group-simulate"), json.printed());
    }

    private int run(String... words) {
        return Main.run(words, io, world);
    }
}
