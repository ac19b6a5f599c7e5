#!/usr/bin/awk -f
# Pressure stall information: in how much of the last 10, 60 and 300 seconds somebody waited for processor, memory or
# disks, and for memory and disks, everybody at once. Arguments: other files than those of /proc/pressure.
# primetime: kind=text every=5s title="pressure"
BEGIN {
    if (ARGC < 2) {
        for (i = split("cpu memory io", names, " "); i > 0; i--) ARGV[i] = "/proc/pressure/" names[i]
        ARGC = 4
    }
    for (i = 1; i < ARGC; i++) {
        name = ARGV[i]
        sub(/.*\//, "", name)
        while ((got = (getline line < ARGV[i])) > 0) {
            # some avg10=0.00 avg60=0.00 avg300=0.00 total=0
            split(line, field, " ")
            if (field[1] == "full" && name == "cpu") continue # of the whole host it says nothing
            row(name, field[1])
        }
        if (got < 0) {
            print "n/a: this kernel does not say; start it with psi=1"
            exit
        }
    }
}

function row(name, who, i, bar, text, share) {
    if (!heading++) printf "\033[2m%-16s %6s %6s %6s\033[0m\n", "waited, % of", "10s", "60s", "300s"
    text = sprintf("%-6s %-9s", name, who == "some" ? "somebody" : "everybody")
    for (i = 2; i <= 4; i++) {
        sub(/.*=/, "", field[i])
        text = text sprintf(" %6.1f", field[i])
    }
    share = field[2] + 0
    for (i = 10; i <= share; i += 10) bar = bar "█"
    if (share >= (who == "some" ? 50 : 10)) text = "\033[31m" text "  " bar " high\033[0m"
    else text = text "  " bar
    sub(/ +$/, "", text)
    print text
}
