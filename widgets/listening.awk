#!/usr/bin/awk -f
# TCP ports on which something listens here, who can reach them, and how many callers wait to be let in.
# Arguments: other places than /proc/net and /etc/services.
# primetime: kind=text every=11s title="listening"
BEGIN {
    kept = ARGC > 1 ? ARGV[1] : "/proc/net"
    names = ARGC > 2 ? ARGV[2] : "/etc/services"
    readable = read(kept "/tcp") + read(kept "/tcp6")
    if (!readable) { print "n/a: no " kept "/tcp"; exit }
    while ((getline < names) > 0) if ($2 ~ /^[0-9]+\/tcp$/ && !($2 + 0 in called)) {
        gsub(/[\001-\037\177]/, "?", $1)
        called[$2 + 0] = $1
    }
    for (port = 1; port < 65536 && shown < 40; port++) if (port in reach) show(port)
    if (count > shown) print "\033[2mand " count - shown " more\033[0m"
    if (!count) print "nothing listens"
}

#   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000003    address:port, 0A is LISTEN, sent:waiting, all hexadecimal
function read(file, part, port, got, any) {
    while ((got = (getline < file)) > 0) {
        any = 1
        if ($4 != "0A" || split($2, part, ":") != 2 || !(port = number(part[2]))) continue
        if (!(port in reach)) count++
        if (reach[port] < scope(part[1])) reach[port] = scope(part[1])
        waiting[port] += number(substr($5, index($5, ":") + 1))
    }
    return any
}

# Each four bytes stand in the order of the processor, the lowest first: 127.0.0.1 ends with 7F, in IPv6 too.
# 1 is this host, 2 one address of it, 3 all.
function scope(address) {
    return address ~ /^0+$/ ? 3 : address ~ /^(0000000000000000FFFF0000)?......7F$/ \
        || address == "00000000000000000000000001000000" ? 1 : 2
}

function number(hex, i, sum) {
    for (i = 1; i <= length(hex); i++) sum = sum * 16 + index("123456789ABCDEF", toupper(substr(hex, i, 1)))
    return sum + 0
}

function show(port, row) {
    row = reach[port] == 1 ? "this host" : reach[port] == 2 ? "one address" : "anyone"
    row = sprintf("%5d %-15.15s %-11s", port, called[port], row)
    if (waiting[port]) row = row " " waiting[port] (waiting[port] == 1 ? " waits" : " wait")
    sub(/ +$/, "", row)
    print waiting[port] ? "\033[33m! " row "\033[0m" : reach[port] == 1 ? "· " row : "● " row
    shown++
}
