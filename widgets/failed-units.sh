#!/bin/sh
# Units that failed, of the system and of the user who looks. Quiet where all is well.
# primetime: kind=text every=31s title="failed units" needs=systemctl
units() {
    # "● name.service loaded failed failed What it is", the dot only on newer versions.
    systemctl $1 --failed --no-legend --plain --no-pager 2>&1
}
system=$(units) || { printf '%s\n' "$system" | head -n 1 >&2; exit 1; }
if [ -z "$system" ]; then
    printf '\033[32m✓\033[0m no failed units\n'
    exit 0
fi
printf '%s\n' "$system" | while read -r unit load active sub what; do
    printf '\033[31m✗\033[0m %s  \033[2m%s\033[0m\n' "$unit" "$what"
done
