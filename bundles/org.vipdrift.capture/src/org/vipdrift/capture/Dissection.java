package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a frame means.
 *
 * @param doubts sentences that say what is strange or impossible about it, at most 4
 * @param layers outermost first; empty if only the summary was asked for
 * @param claim what the packet says about who has which address, if it is ARP or neighbour discovery
 */
public record Dissection(Summary summary, Severity severity, List<String> doubts, Optional<AddressClaim> claim,
        List<Field> layers) {

    public Dissection {
        doubts = List.copyOf(doubts);
        layers = List.copyOf(layers);
    }

    /**
     * All fields with Wireshark's name, depth first; a name may occur more than once, and one that joins others
     * ({@code ip.addr}) stands for all of these.
     */
    public Stream<Field> fields(String name) {
        List<String> names = FieldCatalog.sources(name);
        return layers.stream().flatMap(Dissection::flat).filter(field -> names.contains(field.name()));
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(Dissection::flat));
    }
}
