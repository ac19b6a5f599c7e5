#!/usr/bin/awk -f
# Arrays of Linux's software RAID: whole or short of disks, and how far a rebuild is. Argument: another file than
# /proc/mdstat.
# primetime: kind=text every=13s title="raid"
BEGIN {
    path = ARGC > 1 ? ARGV[1] : "/proc/mdstat"
    while ((got = (getline < path)) > 0) {
        gsub(/[\001-\037\177]/, " ")
        if ($2 == ":" && $1 != "Personalities") begin()
        else if ($1 ~ /^unused/) continue
        else if (name != "") more()
    }
    if (got < 0) print "n/a: no " path ", the kernel has no software RAID here"
    else if (name == "") print "n/a: no arrays"
    else show()
}

# md0 : active (read-only) raid1 sdb1[1] sda1[0](F)
function begin(i) {
    if (name != "") show()
    name = $1
    state = $3
    level = failed = work = ""
    have = want = 0
    for (i = 4; i <= NF; i++) {
        if ($i ~ /^(raid|linear|multipath|faulty)/) level = $i
        if ($i ~ /\(F\)/) failed = failed " " substr($i, 1, index($i, "[") - 1)
    }
}

#       976630464 blocks super 1.2 [2/1] [_U]    and    [==>..]  recovery = 12.6% (1/9) finish=127.5min speed=33K/sec
function more(i, part) {
    for (i = 1; i <= NF; i++) {
        if ($i ~ /^\[[0-9]+\/[0-9]+\]$/) { split(substr($i, 2), part, "/"); want = part[1] + 0; have = part[2] + 0 }
        if ($i ~ /^(recovery|resync|reshape|check|repair)$/) work = $i " " $(i + 2)
        if ($i ~ /^(recovery|resync|reshape|check|repair)=/) work = $i
        if ($i ~ /^finish=/) work = work ", " substr($i, 8) " left"
    }
}

function show(word, colour, mark) {
    word = state != "active" ? state : have < want ? "degraded" : failed != "" ? "failed" : "whole"
    mark = word != "whole" ? "✗" : work == "" ? "●" : "!"
    colour = word == "whole" ? (work == "" ? "" : "\033[33m") : "\033[31m"
    word = sprintf("%s %-7.7s %-7.7s %-9.9s %-6s", mark, name, level, word, want ? have "/" want : "")
    if (failed != "") work = work (work == "" ? "" : ", ") "failed:" failed
    word = word " " substr(work, 1, 25)
    sub(/ +$/, "", word)
    print colour word (colour == "" ? "" : "\033[0m")
}
