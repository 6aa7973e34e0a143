package org.vipdrift.capture.internal.filter;

import java.util.Optional;
import java.util.function.Predicate;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.FieldValue;

/** Tests of a field against a value, a pattern, or another field. */
final class Comparisons {
    private Comparisons() {
    }

    static Predicate<Dissection> check(Syntax.Compares syntax, FieldInfo field) throws Refusal {
        Relation relation = syntax.relation();
        Token operand = syntax.operand();
        boolean inside = relation == Relation.CONTAINS || relation == Relation.MATCHES;
        if (inside && !Types.hasInside(field)) {
            throw Refusal.at(syntax.operator(), syntax.operator().text() + " looks into text and bytes; "
                    + field.name() + " is " + Types.phrase(field.type()) + ".", instead(field));
        }
        FieldReader reader = new FieldReader(field);
        Optional<FieldInfo> other = operand.isString() ? Optional.empty() : FieldCatalog.named(operand.text());
        if (relation != Relation.MATCHES && other.isPresent()) {
            return withField(syntax, field, other.get());
        }
        Predicate<FieldValue> test = inside ? inside(relation, field, operand)
                : against(relation, Literals.read(field, operand));
        return relation.all() ? packet -> reader.all(packet, test) : packet -> reader.any(packet, test);
    }

    private static Optional<String> instead(FieldInfo field) {
        return field.type() == FieldType.PROTOCOL ? Optional.empty() : Optional.of(Relation.EQ.symbol());
    }

    private static Predicate<FieldValue> against(Relation relation, Constant constant) {
        return value -> holds(relation, value, constant);
    }

    private static boolean holds(Relation relation, FieldValue value, Constant constant) {
        return constant.isLike(value) ? relation.holds(constant.order(value)) : relation.holdsBetweenStrangers();
    }

    private static Predicate<FieldValue> inside(Relation relation, FieldInfo field, Token operand) throws Refusal {
        if (relation == Relation.CONTAINS) {
            byte[] part = part(field, operand);
            return value -> RawBytes.contain(RawBytes.of(value), part);
        }
        if (!operand.isString()) {
            throw Refusal.at(operand, "The regular expression stands in double quotes.",
                    Optional.of(Quoted.of(operand.text())));
        }
        return TextPattern.compile(operand, field.type() != FieldType.TEXT)::test;
    }

    private static byte[] part(FieldInfo field, Token operand) throws Refusal {
        if (operand.isString()) {
            return Quoted.octets(operand);
        }
        FieldInfo octets = new FieldInfo(field.name(), FieldType.OCTETS, "", field.joins());
        return field.type() == FieldType.TEXT ? Quoted.octets(operand)
                : ((Constant.Bytes) Literals.read(octets, operand)).octets();
    }

    private static Predicate<Dissection> withField(Syntax.Compares syntax, FieldInfo one, FieldInfo other)
            throws Refusal {
        if (!Types.compatible(one.type(), other.type())) {
            throw Refusal.at(syntax.operand(), one.name() + " is " + Types.phrase(one.type()) + ", " + other.name()
                    + " is " + Types.phrase(other.type()) + "; they cannot be compared.");
        }
        return new FieldPair(new FieldReader(one), syntax.relation(), new FieldReader(other))::test;
    }
}
