#!/bin/sh
# Units of systemd that failed, and what each is. One quiet line where all is well.
# primetime: kind=text every=31s title="failed units" needs=systemctl
if ! said=$(systemctl list-units --failed --plain --no-legend --no-pager --full 2>&1); then
    printf '%s\n' "$said" | head -n 1 >&2
    exit 1
fi
printf '%s\n' "$said" | LC_ALL=C awk '
    # In bytes, whatever this awk is, and never half a character.
    function fit(s, n) {
        if (length(s) <= n) return sprintf("%-" n "s", s)
        s = substr(s, 1, n - 1)
        while ((c = substr(s, length(s))) >= "\200" && c < "\300") s = substr(s, 1, length(s) - 1)
        if (c >= "\300") s = substr(s, 1, length(s) - 1)
        return s "…"
    }
    NF >= 4 {
        gsub(/[\001-\037\177]/, "?")
        unit = $1; sub(/\.service$/, "", unit)
        what = $0; sub(/^ *[^ ]+ +[^ ]+ +[^ ]+ +[^ ]+ */, "", what)
        row = "✗ " fit(unit, 24) " " fit($4, 9) " " fit(what, 23)
        sub(/ +$/, "", row)
        printf "\033[31m%s\033[0m\n", row
        count++
    }
    END { if (!count) print "\033[32m✓\033[0m no failed units" }'
