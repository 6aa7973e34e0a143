package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.filter.Proposal.Kind;

class CompletionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            arp.op^                    § arp.opcode
            arp.src.hw^                § arp.src.hw arp.src.hw_mac
            !(arp.opc^ && ip)          § arp.opcode
            arp and vrrp.pr^           § vrrp.prio
            ARP.OPC^                   § arp.opcode
            vrrp.prio ^                § == != > < >= <= === ~= in { && || ^^ and or xor
            vrrp.prio =^               § == ===
            vrrp.prio > ^              §
            arp.opcode ==^             § === 1 2 3 4 8 9
            arp.opcode==^1             § === 1 2 3 4 8 9
            arp.opcode==1&^            § &&
            arp.opcode==1 |^           § ||
            arp.opcode==1&&vrrp.virt^  § vrrp.virt_rtr_id
            !vrrp.virt^                § vrrp.virt_rtr_id
            arp && !^vrrp.prio         § {ALL}
            vrrp.prio=^                § == ===
            vrrp.prio n^               §
            vrrp.prio a^               § and
            arp.isgratuitous ^         § == != === ~= in { && || ^^ and or xor
            eth.padding c^             § contains
            arp ^                      § contains matches && || ^^ and or xor
            arp.opcode == ^            § 1 2 3 4 8 9
            arp.opcode == rep^         § 2 4 9
            arp.opcode in {1, ^        § 1 2 3 4 8 9
            arp.opcode in {1 ^         § , .. }
            arp.opcode in {1..^        § 1 2 3 4 8 9
            arp.opcode not ^           § in {
            arp.opcode not in {1} ^    § && || ^^ and or xor
            arp.isprobe == ^           § 1 0
            eth.src == arp.src^        § arp.src.hw arp.src.hw_mac arp.src.proto
            arp.src.proto_ipv4 == ip.^ § ip.addr ip.dst ip.src
            eth.src contains "^        §
            eth.src contains "x" o^    § or
            arp.opcod == ^             §
            arp = ^                    §
            """)
    void offersWhatFitsThePlaceOfTheCaret(String text, String expected) {
        int caret = text.indexOf('^');
        String offered = Completion.at(text.replace("^", ""), caret).stream().map(Proposal::text)
                .collect(Collectors.joining(" "));
        String all = Completion.at("", 0).stream().map(Proposal::text).collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected.replace("{ALL}", all), offered);
    }

    @Test
    void saysTypeAndDescriptionAndReplacesTheWholeWord() {
        assertEquals(List.of(new Proposal(Kind.FIELD, 4, 10, "arp.opcode", "a number", "Opcode")),
                Completion.at("ip||arp.op == 2", 9));
        assertEquals(new Proposal(Kind.VALUE, 14, 14, "1", "a number", "request"),
                Completion.at("arp.opcode == ", 14).getFirst());
        assertEquals(new Proposal(Kind.OPERATOR, 11, 11, "==", "", "equal, one of the values"),
                Completion.at("arp.opcode ", 11).getFirst());
    }

    @Test
    void findsFieldsByTheirDescriptionBehindThoseThatBeginAsTyped() {
        List<String> found = Completion.at("gratuitous", 10).stream().map(Proposal::text).toList();
        assertEquals(List.of("arp.isgratuitous"), found);
    }

    @Test
    void everyOfferedFieldAndOperatorMakesAFilter() {
        for (Proposal field : Completion.at("", 0)) {
            if (field.kind() == Kind.FIELD) {
                assertTrue(DisplayFilter.compile(field.text()).filter().isPresent(), field.text());
                assertEquals(field.text(), Completion.at(field.text(), field.text().length()).getFirst().text());
            }
        }
    }

    @Test
    void aCaretOutsideOfTheTextCountsAsAtItsEnds() {
        assertEquals(Completion.at("arp.op", 6), Completion.at("arp.op", 99));
        assertEquals(Completion.at("arp.op", 0), Completion.at("arp.op", -5));
    }
}
