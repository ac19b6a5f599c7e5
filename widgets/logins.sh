#!/bin/sh
# Who is logged in, and how often. Nothing where nobody is.
# primetime: kind=status every=17s title="logins" needs=who
who | awk '
    NF { gsub(/[\001-\037\177]/, "?"); if (!times[$1]++) names[++count] = $1; all++ }
    END {
        for (i = 1; i <= count; i++) {
            name = length(names[i]) > 8 ? substr(names[i], 1, 7) "…" : names[i]
            if (times[names[i]] > 1) name = name " ×" times[names[i]]
            line = line (i == 1 ? "" : ", ") (i < 4 ? name : count - i + 1 " more")
            if (i == 4) break
        }
        if (all) printf "%d login%s: %s\n", all, (all == 1 ? "" : "s"), line
    }'
