package org.vipdrift.capture;

/** Is told of the fields of one packet. */
@FunctionalInterface
public interface FieldListener {
    /** @param field its children are told of by themselves */
    void found(Field field);
}
