package org.vipdrift.ui.common;

import java.util.Optional;
import org.eclipse.jface.resource.CompositeImageDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/**
 * Icons on a canvas as tall as a roomy row: the row takes its height from it. (A MeasureItem listener would do the same
 * and cost the cells their colours on GTK.)
 */
final class RowImage extends CompositeImageDescriptor {
    private static final int ICON = 16;
    private static final int HEIGHT = 25;
    private final Optional<ImageDescriptor> icon;
    private final int width;

    private RowImage(Optional<ImageDescriptor> icon, int width) {
        this.icon = icon;
        this.width = width;
    }

    /** The icon, or the same room left blank. */
    static Image of(Optional<Icon> icon) {
        return registered("row." + icon.map(Enum::name).orElse(""),
                new RowImage(icon.map(Icon::descriptor), ICON));
    }

    /** For tables without icons. */
    static Image narrow() {
        return registered("row.narrow", new RowImage(Optional.empty(), 1));
    }

    @Override
    protected void drawCompositeImage(int canvasWidth, int canvasHeight) {
        icon.ifPresent(descriptor -> drawImage(createCachedImageDataProvider(descriptor), 0, (HEIGHT - ICON) / 2));
    }

    @Override
    protected Point getSize() {
        return new Point(width, HEIGHT);
    }

    private static Image registered(String key, ImageDescriptor descriptor) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String full = RowImage.class.getName() + "." + key;
        if (registry.getDescriptor(full) == null) {
            registry.put(full, descriptor);
        }
        return registry.get(full);
    }
}
