package org.vipdrift.capture.internal.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;

/** What may be written at the places of a filter. */
final class Offers {
    static final List<Offer> JOINTS = List.of(Offer.operator("&&", "and: both"),
            Offer.operator("||", "or: one of both"),
            Offer.operator("^^", "xor: either, not both"), Offer.operator("and", "both"),
            Offer.operator("or", "one of both"), Offer.operator("xor", "either, not both"));
    static final List<Offer> MORE = List.of(Offer.operator(",", "another value"), Offer.operator("..", "a range up to"),
            Offer.operator("}", "the set's end"));
    private static final Offer NOT = Offer.operator("!", "not: the opposite of what follows");
    private static final Offer IN = Offer.operator("in {", "one of these values");

    private Offers() {
    }

    static List<Offer> fields() {
        return Stream.concat(FieldCatalog.all().stream().map(Offer::field), Stream.of(NOT)).toList();
    }

    /** @param negated whether {@code not} was written behind the field */
    static List<Offer> relations(FieldInfo field, boolean negated) {
        if (negated) {
            return List.of(IN);
        }
        Stream<Offer> relations = Arrays.stream(Relation.values()).filter(relation -> suits(relation, field))
                .map(relation -> Offer.operator(relation.symbol(), relation.description()));
        Stream<Offer> set = field.type() == FieldType.PROTOCOL ? Stream.of() : Stream.of(IN);
        return Stream.of(relations, set, JOINTS.stream()).flatMap(offers -> offers).toList();
    }

    private static boolean suits(Relation relation, FieldInfo field) {
        return switch (relation) {
            case CONTAINS, MATCHES -> Types.hasInside(field);
            case GT, LT, GE, LE -> field.type() != FieldType.FLAG && field.type() != FieldType.PROTOCOL;
            case EQ, NE, ALL_EQ, ANY_NE -> field.type() != FieldType.PROTOCOL;
        };
    }

    /** @param withFields whether a field may stand there too */
    static List<Offer> values(FieldInfo field, boolean withFields) {
        Stream<Offer> fields = withFields ? comparable(field).map(Offer::field) : Stream.of();
        return Stream.concat(constants(field), fields).toList();
    }

    private static Stream<Offer> constants(FieldInfo field) {
        if (field.type() == FieldType.FLAG) {
            return Stream.of(Offer.value(FieldType.FLAG, "1", "true"), Offer.value(FieldType.FLAG, "0", "false"));
        }
        return ValueNames.of(field.name()).entrySet().stream()
                .map(value -> Offer.value(field.type(), value.getKey().toString(), value.getValue()));
    }

    /** Other addresses; of numbers and texts a filter hardly ever compares two. */
    private static Stream<FieldInfo> comparable(FieldInfo field) {
        return switch (field.type()) {
            case MAC, IPV4, IPV6 -> FieldCatalog.all().stream().filter(other -> !other.name().equals(field.name())
                    && Types.compatible(field.type(), other.type()));
            case PROTOCOL, NUMBER, FLAG, OCTETS, TEXT, TIME -> Stream.of();
        };
    }
}
