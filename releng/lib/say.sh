# Talk goes to standard error, so that standard output stays data.

say() { printf '%s\n' "$*" >&2; }

# Ends the script: one sentence on what is wrong and what to do; exit status 78 (configuration) unless given.
fail() { printf '%s\n' "$1" >&2; exit "${2:-78}"; }
