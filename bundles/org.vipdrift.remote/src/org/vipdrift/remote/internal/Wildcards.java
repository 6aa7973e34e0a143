package org.vipdrift.remote.internal;

/** Patterns in which {@code *} stands for any characters and {@code ?} for one. */
public final class Wildcards {
    private Wildcards() {
    }

    /** In at most pattern times name steps, whatever the pattern: only the last star is ever gone back to. */
    public static boolean match(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int taken = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                taken = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
