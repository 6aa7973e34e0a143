package org.vipdrift.core;

import java.util.regex.Pattern;

/** The rule for names a person gives to hosts, groups and credentials. */
public final class Name {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private Name() {
    }

    /**
     * Checks a name.
     *
     * @param kind what is named, for the sentence: "host", "group"
     * @throws InvalidValueException unless it is 1 to 63 ASCII letters, digits, '.', '_' or '-', with a letter or digit
     *             at both ends
     */
    public static String checked(String kind, String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new InvalidValueException("The " + kind + " name " + Printable.quoted(name)
                    + " is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and ending with a"
                    + " letter or digit.");
        }
        return name;
    }
}
