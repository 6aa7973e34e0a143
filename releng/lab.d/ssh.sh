# SSH to a host as a program does it: the lab's key, the lab's known hosts, no question.

create_key() {
    ssh-keygen -q -t ed25519 -N '' -C "lab $lab" -f "$lab_run/key"
}

# From the host keys themselves, so that a changed one is noticed here too.
write_known_hosts() {
    local host key
    for host in $(lab_hosts); do
        for key in "$lab_run/hosts/$host"/upper/etc/ssh/ssh_host_*_key.pub; do
            printf '%s,%s %s\n' "$host" "$(host_address "$host")" "$(cut -d ' ' -f 1,2 "$key")"
        done
    done > "$lab_run/known_hosts"
}

# ssh_to [USER@]HOST ARGUMENT...: as root unless a user is named.
ssh_to() {
    local user=root host=$1
    shift
    [[ $host != *@* ]] || { user=${host%%@*}; host=${host#*@}; }
    in_lan ssh -F none -i "$lab_run/key" -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \
        -o UserKnownHostsFile="$lab_run/known_hosts" -o GlobalKnownHostsFile=none -o StrictHostKeyChecking=yes \
        -l "$user" "$(host_address "$host")" "$@"
}
