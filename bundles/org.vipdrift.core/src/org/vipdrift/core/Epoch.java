package org.vipdrift.core;

/** A number per group that only grows; an agent refuses an order with an older one. */
public record Epoch(long number) implements Comparable<Epoch> {
    /** Before the first order. */
    public static final Epoch NONE = new Epoch(0);

    /** @throws InvalidValueException if negative */
    public Epoch {
        if (number < 0) {
            throw new InvalidValueException("An epoch is never negative, this one is " + number + ".");
        }
    }

    public Epoch next() {
        return new Epoch(Math.incrementExact(number));
    }

    public boolean isOlderThan(Epoch other) {
        return number < other.number;
    }

    @Override
    public int compareTo(Epoch other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
