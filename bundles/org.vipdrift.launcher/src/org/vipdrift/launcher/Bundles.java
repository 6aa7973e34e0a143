package org.vipdrift.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Brings the framework's bundles, which it keeps from start to start, into line with the product's. */
final class Bundles {
    private final BundleContext framework;

    Bundles(BundleContext framework) {
        this.framework = framework;
    }

    /** Installs what is new, uninstalls what is gone; what was there stays as it is. */
    void install(List<Plugin> plugins) throws BundleException {
        boolean changed = uninstallAllBut(plugins.stream().map(Plugin::location).collect(Collectors.toSet()));
        List<Bundle> fresh = new ArrayList<>();
        for (Plugin plugin : plugins) {
            Bundle bundle = framework.getBundle(plugin.location());
            if (bundle == null) {
                bundle = install(plugin);
                fresh.add(bundle);
            }
            ClassOwners.add(plugin.name(), bundle);
        }
        if (changed || !fresh.isEmpty()) {
            framework.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        }
    }

    private boolean uninstallAllBut(Set<String> locations) throws BundleException {
        boolean changed = false;
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getBundleId() != 0 && !locations.contains(bundle.getLocation())) {
                bundle.uninstall();
                changed = true;
            }
        }
        return changed;
    }

    /** A bundle that asks to be started with its first class is started with all others: nobody sees that class come. */
    private Bundle install(Plugin plugin) throws BundleException {
        Bundle bundle = framework.installBundle(plugin.location());
        bundle.adapt(BundleStartLevel.class).setStartLevel(plugin.level());
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        if (!fragment && (plugin.start() || lazy)) {
            bundle.start();
        }
        return bundle;
    }
}
