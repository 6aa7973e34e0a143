package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.sample.Sample;

/** What completion and the types of a filter rest on. */
class FieldCatalogTest {

    @Test
    void findsAFieldByItsName() {
        FieldInfo opcode = FieldCatalog.named("arp.opcode").orElseThrow();
        assertEquals(new FieldInfo("arp.opcode", FieldType.NUMBER, "Opcode", List.of()), opcode);
        assertEquals(FieldCatalog.all().size(), FieldCatalog.all().stream().map(FieldInfo::number).distinct().count());
        assertEquals(Optional.empty(), FieldCatalog.named("arp.opcod"));
    }

    @Test
    void completesABeginningInTheOrderOfNames() {
        assertEquals(List.of("vxlan.flag_a", "vxlan.flag_d", "vxlan.flag_g", "vxlan.flag_i", "vxlan.flags"),
                FieldCatalog.startingWith("vxlan.fl").map(FieldInfo::name).toList());
        assertEquals(List.of("arp.opcode"), FieldCatalog.startingWith("arp.opcode").map(FieldInfo::name).toList());
        assertEquals(FieldCatalog.all().size(), FieldCatalog.startingWith("").count());
    }

    @Test
    void resolvesANameThatJoinsOthers() {
        assertEquals(List.of("ip.src", "ip.dst"), FieldCatalog.sources("ip.addr"));
        assertEquals(List.of("ip.src"), FieldCatalog.sources("ip.src"));
        assertEquals(List.of("no.such"), FieldCatalog.sources("no.such"));
        List<String> ends = Dissector.dissect(Sample.named("PING").frame()).fields("ip.addr")
                .map(field -> field.value().text()).toList();
        assertEquals(List.of("198.51.100.11", "198.51.100.12"), ends);
    }

    @Test
    void picksWhatANameJoins() {
        Dissection picked = Dissector.dissect(Sample.named("PING").frame(), 1, FieldSelection.of(List.of("ip.addr")));
        assertEquals(2, picked.fields("ip.addr").count());
    }

    @Test
    void everyFieldHasWordsAndKnownSources() {
        for (FieldInfo field : FieldCatalog.all()) {
            assertFalse(field.description().isBlank(), field.name());
            assertTrue(field.joins().stream().allMatch(name -> FieldCatalog.named(name).isPresent()), field.name());
        }
    }

    /** But the mark of frames that the capture cut: samples are whole. */
    @Test
    void everyFieldIsInSomeSample() {
        Set<String> seen = Sample.all().stream().map(sample -> Dissector.dissect(sample.frame(), 1,
                List.of("written"), FieldSelection.ALL)).flatMap(dissection -> dissection.layers().stream())
                .flatMap(FieldCatalogTest::flat).map(Field::name).collect(Collectors.toSet());
        Collection<String> missing = new TreeSet<>();
        FieldCatalog.all().stream().filter(field -> field.joins().isEmpty()).map(FieldInfo::name)
                .filter(name -> !seen.contains(name)).forEach(missing::add);
        assertEquals(List.of("_ws.short"), List.copyOf(missing));
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(FieldCatalogTest::flat));
    }
}
