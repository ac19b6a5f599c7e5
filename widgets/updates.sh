#!/bin/sh
# What apt would upgrade, those for security by name, and whether the host wants a restart. Simulates the upgrade from
# the lists as they are, without locks and logs. Where apt keeps no cache, or an old one, it needs temporary files for
# their signatures, hence the wish to write. Arguments: other folders than /run and /var/cache/apt.
# primetime: kind=text every=1801s title="updates" needs=apt-get,write
run=${1:-/run}
cache=${2:-/var/cache/apt}
if [ -e "$run/reboot-required" ]; then
    for package in $(sort -u "$run/reboot-required.pkgs" 2>/dev/null | head -n 3); do why="$why $package"; done
    restart=$(printf '\033[31m%.60s\033[0m' "✗ restart required:${why:- nobody says why}")
fi
# What is made of the lists is larger than a drop-in's file may be: it stays in memory.
set -- -s -q -o Debug::NoLocking=true -o Dir::Log::Planner= -o Dir::Cache::pkgcache= --with-new-pkgs
if [ -n "$PRIMETIME_FOLDER" ]; then
    export TMPDIR="$PRIMETIME_FOLDER"
    set -- "$@" -o Dir::Cache::srcpkgcache=
elif [ ! -e "$cache/srcpkgcache.bin" ]; then
    printf '%s\n' ${restart:+"$restart"} "n/a: apt has no cache; allow this drop-in to write"
    exit 0
fi
if ! said=$(apt-get "$@" upgrade 2>&1); then
    case $said in
    *mkstemp*) echo "apt's cache is old: apt-get update, or allow this drop-in to write" ;;
    *) printf '%s\n' "$said" | sed -n '/^E: /{p;q;}' | cut -c 1-200 ;;
    esac >&2
    exit 1
fi
printf '%s' "${restart:+$restart
}"
printf '%s\n' "$said" | awk '
    function fit(s, n) { return length(s) <= n ? sprintf("%-" n "s", s) : substr(s, 1, n - 1) "…" }
    # Inst NAME [OLD] (NEW ORIGIN [ARCHITECTURE]); what is new has no old version.
    $1 == "Inst" {
        gsub(/[\001-\037\177]/, "?")
        count++
        if ($0 !~ /[Ss]ecurity/) next
        new = $3 ~ /^\(/ ? $3 : $4; sub(/^\(/, "", new)
        new = fit(new, 25); sub(/ +$/, "", new)
        if (++urgent <= 20) rows = rows sprintf("\033[33m!\033[0m %s %s\n", fit($2, 32), new)
    }
    END {
        if (!count) print "\033[32m✓\033[0m up to date, as the lists say"
        else {
            mark = urgent ? "\033[33m!\033[0m" : "●"
            printf "%s %d update%s, %d for security\n", mark, count, (count == 1 ? "" : "s"), urgent
        }
        printf "%s", rows
        if (urgent > 20) printf "  and %d more for security\n", urgent - 20
    }'
