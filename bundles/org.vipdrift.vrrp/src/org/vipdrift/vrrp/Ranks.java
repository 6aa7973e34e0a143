package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** Who stands where among members. */
final class Ranks {

    private Ranks() {
    }

    /** By their octets, as unsigned numbers: what decides between equal priorities. */
    static int compare(InetAddress one, InetAddress other) {
        return Arrays.compareUnsigned(one.getAddress(), other.getAddress());
    }

    /** @return the member with this address, null if it is none */
    static @Nullable Rival rival(Terms terms, @Nullable InetAddress address) {
        for (Rival rival : terms.rivals()) {
            if (rival.address().equals(address)) {
                return rival;
            }
        }
        return null;
    }

    /** Whether a member advertises that a person has the word: its adverts say 254 or 253, which is not its priority. */
    static boolean isPinned(Terms terms, Advert advert) {
        Rival sender = rival(terms, advert.source());
        return sender != null && sender.priority() != advert.priority()
                && (advert.priority() == Terms.BY_ORDER || advert.priority() == Terms.UNDER_ORDER);
    }

    /** Whether an advert stands for none of the group's addresses. */
    static boolean isForeign(Terms terms, Advert advert) {
        return !terms.vips().isEmpty() && !advert.addresses().isEmpty()
                && advert.addresses().stream().noneMatch(terms.vips()::contains);
    }

    /**
     * Whether this member is not the one that is cut off. Two voters: the gateway answers, or none is configured, or another
     * voter does. More: a majority of voters is reached, itself counted.
     */
    static boolean inTouch(Terms terms, Surroundings around) {
        if (terms.knowsMajority()) {
            return 2 * (1 + voters(terms, around)) > terms.voters();
        }
        return !terms.hasGateway() || around.gateway() || voters(terms, around) > 0;
    }

    private static int voters(Terms terms, Surroundings around) {
        int reached = 0;
        for (Rival rival : terms.rivals()) {
            reached += around.reached().contains(rival.address()) ? 1 : 0;
        }
        for (InetAddress witness : terms.witnesses()) {
            reached += around.reached().contains(witness) ? 1 : 0;
        }
        return reached;
    }
}
