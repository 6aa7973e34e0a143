package org.vipdrift.inventory.exchange;

import org.vipdrift.inventory.HostSetting;

/** One field of a host, as text before and after; empty for none. */
public record FieldChange(HostSetting.Key key, String before, String after) {
}
