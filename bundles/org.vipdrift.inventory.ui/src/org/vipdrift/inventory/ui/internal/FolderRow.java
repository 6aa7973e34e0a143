package org.vipdrift.inventory.ui.internal;

/**
 * A folder between the hosts of the Hosts view.
 *
 * @param depth 0 for the outermost
 * @param hosts how many lie in it, at any depth
 * @param folded whether they are not shown
 */
record FolderRow(String path, int depth, int hosts, boolean folded) {
}
