package org.vipdrift.control.internal.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.HostServices.NamedVip;

/** The VIP of a ucarp(8) by the arguments it was started with. */
final class UcarpLine {
    private static final Map<String, String> LONG = Map.of("-i", "--interface", "-v", "--vhid", "-a", "--addr");

    private UcarpLine() {
    }

    /** @param arguments the program's name first */
    static List<NamedVip> vips(List<String> arguments) {
        String address = value(arguments, "-a");
        VipList vips = new VipList("ucarp's command line", new ArrayList<>());
        if (!address.isEmpty()) {
            vips.add(new VipList.Source("ucarp", value(arguments, "-i"), VipList.number(value(arguments, "-v")), 0, ""),
                    address);
        }
        return vips.found();
    }

    private static String value(List<String> arguments, String option) {
        String word = LONG.getOrDefault(option, option);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(word + "=")) {
                return argument.substring(word.length() + 1);
            }
            if ((argument.equals(option) || argument.equals(word)) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }
}
