package org.vipdrift.agent.api;

import com.google.gson.GsonBuilder;
import java.net.InetAddress;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/**
 * How the contract looks in JSON, the same at both ends: pass {@link #configure} to the JSON-RPC library's
 * {@code configureGson}. Ids, addresses, MACs and VIPs are plain strings, epochs numbers, enum constants their names,
 * records objects. What cannot be read is refused with one sentence, as a {@code JsonSyntaxException}.
 */
public final class AgentJson {
    /** The longest message, in bytes of UTF-8, that either end accepts; answers are kept below it by their bounds. */
    public static final int LARGEST_MESSAGE = 1 << 20;

    private AgentJson() {
    }

    /** Adds the adapters to a builder. */
    public static void configure(GsonBuilder builder) {
        builder.registerTypeAdapterFactory(new RecordAdapter.Factory());
        builder.registerTypeAdapterFactory(new EnumNameAdapter.Factory());
        builder.registerTypeHierarchyAdapter(InetAddress.class,
                TextAdapter.of(Addresses::parse, Addresses::text));
        builder.registerTypeAdapter(MacAddress.class, TextAdapter.of(MacAddress::parse, MacAddress::toString));
        builder.registerTypeAdapter(Vip.class, TextAdapter.of(Vip::parse, Vip::toString));
        builder.registerTypeAdapter(Ipv4Subnet.class, TextAdapter.of(Ipv4Subnet::parse, Ipv4Subnet::toString));
        builder.registerTypeAdapter(HostId.class, TextAdapter.of(HostId::new, HostId::name));
        builder.registerTypeAdapter(GroupId.class, TextAdapter.of(GroupId::new, GroupId::name));
        builder.registerTypeAdapter(Epoch.class, new EpochAdapter());
    }
}
