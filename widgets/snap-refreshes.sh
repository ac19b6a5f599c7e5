#!/bin/sh
# Snaps that a refresh would renew, and when the next one is. The store is asked by snapd, not from here.
# primetime: kind=text every=1801s title="snap refreshes" needs=snap
# Without its daemon the command asks again and again.
said=$(timeout 6 snap refresh --list 2>&1)
case $? in
0) ;;
124) echo "snapd does not answer: systemctl start snapd.socket" >&2; exit 1 ;;
*) printf '%s\n' "$said" | head -n 1 >&2; exit 1 ;;
esac
next=$(timeout 2 snap refresh --time 2>/dev/null | sed -n 's/^\(next\|hold\): *//p' | head -n 1)
# Name, Version, Rev, Size, Publisher, Notes; or one sentence, where there is nothing to renew.
printf '%s\n' "$said" | awk -v next_time="$next" '
    function fit(s, n) { return length(s) <= n ? sprintf("%-" n "s", s) : substr(s, 1, n - 1) "…" }
    { gsub(/[\001-\037\177]/, "?") }
    $1 == "Name" && $2 == "Version" { table = 1; next }
    table && NF >= 4 { printf "\033[33m!\033[0m %s %s %10.10s\n", fit($1, 26), fit($2, 19), $4; count++ }
    END {
        if (!count) print "\033[32m✓\033[0m all snaps up to date"
        if (next_time != "") printf "\033[2mnext refresh %s\033[0m\n", substr(next_time, 1, 40)
    }'
