package org.vipdrift.capture.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.SampleFrame;
import org.vipdrift.core.InvalidValueException;

class ColourRulesTest {
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour RED = new Colour(65535, 1, 2);
    private static final ColourRule ARP = new ColourRule("ARP", "arp", BLACK, RED, true);
    private static final ColourRule REPLY = new ColourRule("Reply", "arp.opcode == 2", RED, BLACK, true);
    private static final ColourRule FOREIGN = new ColourRule("Bad TCP", "tcp.analysis.flags", RED, BLACK, true);

    @Test
    void theFirstRuleThatFitsWins() {
        assertEquals(Optional.of(REPLY), new ColourRules(List.of(REPLY, ARP)).first(packet("ARP_REPLY")));
        assertEquals(Optional.of(ARP), new ColourRules(List.of(ARP, REPLY)).first(packet("ARP_REPLY")));
        assertEquals(Optional.of(ARP), new ColourRules(List.of(REPLY, ARP)).first(packet("ARP_REQUEST")));
        assertEquals(Optional.empty(), new ColourRules(List.of(REPLY, ARP)).first(packet("UDP")));
    }

    @Test
    void rulesThatAreOffOrCannotBeAppliedAreKeptAndPassedOver() {
        ColourRules rules = new ColourRules(List.of(FOREIGN, REPLY.enabled(false), ARP));
        assertEquals(Optional.of(ARP), rules.first(packet("ARP_REPLY")));
        assertEquals(3, rules.all().size());
        assertTrue(FOREIGN.compile().error().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"GRATUITOUS_REPLY, Announced addresses", "UNSOLICITED_ADVERTISEMENT, Announced addresses",
            "ARP_PROBE, Address probes", "VRRP2, VRRP", "ARP_REQUEST, ARP and neighbour discovery",
            "NEIGHBOUR_SOLICITATION, ARP and neighbour discovery", "PING, ICMP", "PING6, ICMP",
            "ARP_OF_20_BYTES, Impossible packets", "UDP, none"})
    void theStandardRulesColourWhatMattersToVips(String packet, String rule) {
        ColourRules standard = ColourRules.standard();
        standard.all().forEach(r -> assertEquals(Optional.empty(), r.compile().error(), r.name()));
        assertEquals(rule, standard.first(packet(packet)).map(ColourRule::name).orElse("none"));
    }

    @Test
    void writesAndReadsTheTextOfWireshark() {
        ColourRules rules = new ColourRules(List.of(REPLY, FOREIGN.enabled(false)));
        assertEquals("""
                # Colour rules, as Wireshark reads them
                @Reply@arp.opcode == 2@[0,0,0][65535,1,2]
                !@Bad TCP@tcp.analysis.flags@[0,0,0][65535,1,2]
                """, ColourFile.write(rules));
        assertEquals(rules.all(), ColourFile.read(ColourFile.write(rules)).all());
        assertEquals(List.of(ARP), ColourFile.read("\n# a\n @ARP@arp@[65535,1,2][0,0,0]\r\n").all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            @a@arp@[1,2,3]                  § Line 2 is not @name@filter@[red,green,blue][red,green,blue], background first.
            @a@arp                          § Line 2 is not @name@filter@[red,green,blue][red,green,blue], background first.
            @a@arp@@[1,2,3][1,2,3]          § Line 2 is not @name@filter@[red,green,blue][red,green,blue], background first.
            @a@arp@[1,2,70000][1,2,3]       § Line 2: The parts of a colour are from 0 to 65535, not 1, 2, 70000.
            """)
    void namesTheLineThatIsNoRule(String line, String complaint) {
        assertEquals(complaint, assertThrows(InvalidValueException.class,
                () -> ColourFile.read("@a@arp@[1,2,3][1,2,3]\n" + line)).getMessage());
    }

    @Test
    void refusesWhatTheFileCannotHold() {
        assertThrows(InvalidValueException.class, () -> new ColourRule("a@b", "arp", RED, BLACK, true));
        assertThrows(InvalidValueException.class, () -> new ColourRule("a\nb", "arp", RED, BLACK, true));
        assertThrows(InvalidValueException.class, () -> new ColourRule("a", " ", RED, BLACK, true));
        assertThrows(InvalidValueException.class, () -> ColourFile.read("@a@arp@[1,2,3][1,2,3]\n".repeat(1001)));
    }

    @Test
    void coloursHaveTheStepsOfAScreen() {
        assertEquals(0x12ff00, Colour.ofScreen(0x12, 0xff, 0).screen());
        assertEquals(new Colour(65535, 0, 257), Colour.ofScreen(255, 0, 1));
        assertEquals(0xff0000, RED.screen());
    }

    private static Dissection packet(String name) {
        return Dissector.dissect(SampleFrame.named(name));
    }
}
