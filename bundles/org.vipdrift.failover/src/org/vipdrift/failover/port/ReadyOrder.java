package org.vipdrift.failover.port;

import java.time.Duration;
import java.util.Optional;

/** An order with everything done but the sending. Used once. */
public interface ReadyOrder {

    /** Sends it and waits for the answer. */
    Answer send(Duration limit);

    /**
     * Sends this order and, as soon as its answer says that it was done, the next one; whatever lies between the two is
     * the clients' outage. Waits for both answers. If it is known before that the next one can't be sent, neither is: this
     * one is refused then.
     *
     * @param between called after this order's answer and before the next is sent, if it is; does nothing outside tests
     */
    default Answers sendThen(ReadyOrder next, Runnable between, Duration limit, Duration nextLimit) {
        Answer first = send(limit);
        between.run();
        return new Answers(first, first instanceof Answer.Did ? Optional.of(next.send(nextLimit)) : Optional.empty());
    }

    /** @param second absent if the next order was not sent */
    record Answers(Answer first, Optional<Answer> second) {
    }
}
