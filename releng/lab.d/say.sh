# Words to the person, and bounded waits.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "lab: $*"
    exit 1
}

# until_true SECONDS COMMAND...: polls COMMAND every 20 ms; fails when it has not succeeded in time.
until_true() {
    local deadline=$(($(now_ms) + $1 * 1000))
    shift
    until "$@"; do
        (($(now_ms) < deadline)) || return 1
        pause 0.02
    done
}

now_ms() { printf '%s' $((${EPOCHREALTIME/[.,]/} / 1000)); }

# Sleeps without a process of its own. The descriptor is a pipe nobody ever writes to.
pause() {
    [[ -n ${never:-} ]] || exec {never}<> <(:)
    read -r -t "$1" -u "$never" || true
}
