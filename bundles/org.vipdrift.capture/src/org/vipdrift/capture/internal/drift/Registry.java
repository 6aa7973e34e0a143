package org.vipdrift.capture.internal.drift;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Holder;
import org.vipdrift.capture.drift.RouterAdvert;
import org.vipdrift.capture.drift.RouterAdvert.Role;
import org.vipdrift.capture.drift.Subject;
import org.vipdrift.capture.drift.Takeover;

/** Confined to one thread. All addresses and virtual routers heard of lately, and what happened to them. */
public final class Registry {
    private static final int MOST_ROUTERS_OF_ADDRESS = 8;
    private final Ledger ledger;
    private final Map<Subject, Tenure> tenures;
    private final Map<InetAddress, Set<Subject.Router>> routers;

    /**
     * @param subjects addresses and routers kept
     * @param takeovers kept
     */
    public Registry(int subjects, int takeovers) {
        ledger = new Ledger(takeovers);
        tenures = new Latest<>(subjects);
        routers = new Latest<>(subjects);
    }

    /** @return the takeovers that began with it */
    public List<Takeover> accept(Evidence evidence) {
        evidence.adverts().forEach(advert -> accept(advert, evidence));
        evidence.claim().filter(AddressClaim::binds).ifPresent(claim -> accept(claim, evidence));
        return ledger.takeFresh();
    }

    private void accept(RouterAdvert advert, Evidence evidence) {
        if (advert.role() == Role.OTHER) {
            return;
        }
        Tenure tenure = tenure(advert.router());
        if (!advert.interval().isZero()) {
            tenure.interval(advert.interval());
        }
        Sign.Kind kind = advert.role() == Role.MASTER ? Sign.Kind.ADVERT : Sign.Kind.RESIGNATION;
        tenure.hear(new Sign(kind, advert.by(), evidence.at(), evidence.packet()));
        tenure.tell(advert.by().mac(), advert.addresses());
        for (InetAddress ip : advert.addresses()) {
            Set<Subject.Router> of = routers.computeIfAbsent(ip, _ -> new HashSet<>(1));
            if (of.size() < MOST_ROUTERS_OF_ADDRESS) {
                of.add(advert.router());
            }
            Tenure address = tenures.get(new Subject.Address(ip));
            if (address != null) {
                address.alive(advert.by().mac(), evidence.at());
            }
        }
    }

    private void accept(AddressClaim claim, Evidence evidence) {
        Sign sign = new Sign(kind(claim, evidence), Holder.of(claim.mac()), evidence.at(), evidence.packet());
        tenure(new Subject.Address(claim.ip())).hear(sign);
        Set<Subject.Router> of = routers.get(claim.ip());
        if (of != null) {
            of.stream().map(tenures::get).filter(java.util.Objects::nonNull).forEach(tenure -> tenure.note(sign));
        }
    }

    private static Sign.Kind kind(AddressClaim claim, Evidence evidence) {
        return switch (claim.kind()) {
            case GRATUITOUS_REQUEST, GRATUITOUS_REPLY ->
                evidence.announces() ? Sign.Kind.ANNOUNCEMENT : Sign.Kind.USE;
            case REPLY -> Sign.Kind.ANSWER;
            case REQUEST, PROBE -> Sign.Kind.USE;
        };
    }

    private Tenure tenure(Subject subject) {
        return tenures.computeIfAbsent(subject, of -> new Tenure(of, ledger));
    }

    public List<Takeover> takeovers() {
        return ledger.all();
    }

    public long forgotten() {
        return ledger.forgotten();
    }
}
