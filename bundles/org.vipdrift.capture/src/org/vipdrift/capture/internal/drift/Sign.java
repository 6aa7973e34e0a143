package org.vipdrift.capture.internal.drift;

import java.time.Instant;
import org.vipdrift.capture.drift.Holder;

/** A sign of life of somebody who has, or gives up, an address or virtual router. */
record Sign(Kind kind, Holder by, Instant at, long packet) {

    enum Kind {
        /** An answer to a question. */
        ANSWER,
        /** A question or the like, asked under the address. */
        USE,
        /** What makes all who hear it learn. */
        ANNOUNCEMENT,
        /** A master's advert. */
        ADVERT,
        /** That it stops. */
        RESIGNATION
    }

    /** Whether whoever is entitled to it begins so; others merely answer. */
    boolean claims() {
        return kind == Kind.ANNOUNCEMENT || kind == Kind.ADVERT;
    }
}
