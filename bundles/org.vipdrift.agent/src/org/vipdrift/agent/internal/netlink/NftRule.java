package org.vipdrift.agent.internal.netlink;

/** Confined to the thread that builds it. One rule of nf_tables, written into a batch expression by expression. */
final class NftRule {
    private static final int ICMPV6 = 58;

    private final NftBatch batch;

    private NftRule(NftBatch batch) {
        this.batch = batch;
    }

    /** What a rule is made of. */
    @FunctionalInterface
    interface Body {
        NftRule write(NftRule rule);
    }

    /** Appends a rule to a chain. */
    static void append(NftBatch batch, int family, String table, String chain, Body body) {
        batch.message(Nft.NFT_MSG_NEWRULE, Rtm.NLM_F_CREATE | Nft.NLM_F_APPEND, family)
                .text(Nft.NFTA_TABLE, table).text(Nft.NFTA_RULE_CHAIN, chain)
                .nest(Nft.NFTA_RULE_EXPRESSIONS, () -> body.write(new NftRule(batch)));
    }

    private NftRule expression(String name, Runnable data) {
        batch.nest(Nft.NFTA_LIST_ELEM,
                () -> batch.text(Nft.NFTA_EXPR_NAME, name).nest(Nft.NFTA_EXPR_DATA, data));
        return this;
    }

    private NftRule load(int base, int offset, int length) {
        return expression("payload", () -> batch.number(Nft.NFTA_PAYLOAD_DREG, Nft.NFT_REG_1)
                .number(Nft.NFTA_PAYLOAD_BASE, base).number(Nft.NFTA_PAYLOAD_OFFSET, offset)
                .number(Nft.NFTA_PAYLOAD_LEN, length));
    }

    /** The packet's network protocol, NFPROTO_*, or the one above it is this one. */
    private NftRule meta(int key, int value) {
        return expression("meta", () -> batch.number(Nft.NFTA_META_KEY, key)
                .number(Nft.NFTA_META_DREG, Nft.NFT_REG_1)).compare(Nft.NFT_CMP_EQ, value);
    }

    private NftRule compare(int how, int octet) {
        return expression("cmp", () -> batch.number(Nft.NFTA_CMP_SREG, Nft.NFT_REG_1).number(Nft.NFTA_CMP_OP, how)
                .nest(Nft.NFTA_CMP_DATA, () -> batch.octets(Nft.NFTA_DATA_VALUE, (byte) octet)));
    }

    NftRule ipv4() {
        return meta(Nft.NFT_META_NFPROTO, Nft.NFPROTO_IPV4);
    }

    NftRule ipv6() {
        return meta(Nft.NFT_META_NFPROTO, Nft.NFPROTO_IPV6);
    }

    /** ICMPv6 of the types from first to last. */
    NftRule icmpv6(int first, int last) {
        return ipv6().meta(Nft.NFT_META_L4PROTO, ICMPV6).load(Nft.NFT_PAYLOAD_TRANSPORT_HEADER, 0, 1)
                .compare(Nft.NFT_CMP_GTE, first).compare(Nft.NFT_CMP_LTE, last);
    }

    /** So many octets of the network header, of what is in ARP's place of one. */
    NftRule network(int offset, int length) {
        return load(Nft.NFT_PAYLOAD_NETWORK_HEADER, offset, length);
    }

    NftRule transport(int offset, int length) {
        return load(Nft.NFT_PAYLOAD_TRANSPORT_HEADER, offset, length);
    }

    /** What was loaded last is in the set. */
    NftRule in(String set) {
        return lookup(set, 0);
    }

    NftRule notIn(String set) {
        return lookup(set, Nft.NFT_LOOKUP_F_INV);
    }

    private NftRule lookup(String set, int flags) {
        return expression("lookup", () -> batch.text(Nft.NFTA_LOOKUP_SET, set)
                .number(Nft.NFTA_LOOKUP_SREG, Nft.NFT_REG_1).number(Nft.NFTA_LOOKUP_FLAGS, flags));
    }

    NftRule drop() {
        return verdict(Nft.NF_DROP);
    }

    NftRule accept() {
        return verdict(Nft.NF_ACCEPT);
    }

    private NftRule verdict(int code) {
        return expression("immediate", () -> batch.number(Nft.NFTA_IMMEDIATE_DREG, Nft.NFT_REG_VERDICT)
                .nest(Nft.NFTA_IMMEDIATE_DATA, () -> batch.nest(Nft.NFTA_DATA_VERDICT,
                        () -> batch.number(Nft.NFTA_VERDICT_CODE, code))));
    }
}
