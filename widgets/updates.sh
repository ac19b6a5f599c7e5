#!/bin/sh
# What apt would upgrade, those for security by name, and whether the host wants a restart. Simulates the upgrade from
# the lists as they are, without locks and logs. Where apt has no cache that is up to date, it needs temporary files for
# the lists' signatures, hence the wish to write. Argument: another folder than /run.
# primetime: kind=text every=1801s title="updates" needs=apt-get,write
run=${1:-/run}
set -- -s -q -o Debug::NoLocking=true -o Dir::Log::Planner= --with-new-pkgs
if [ -n "$PRIMETIME_FOLDER" ]; then
    export TMPDIR="$PRIMETIME_FOLDER"
    # A cache would be larger than a drop-in's file may be.
    set -- "$@" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
fi
if ! said=$(apt-get "$@" upgrade 2>&1); then
    case $said in
    *mkstemp*) echo "apt needs a temporary file: allow this drop-in to write" ;;
    *) printf '%s\n' "$said" | sed -n '/^E: /{p;q;}' | cut -c 1-200 ;;
    esac >&2
    exit 1
fi
if [ -e "$run/reboot-required" ]; then
    for package in $(sort -u "$run/reboot-required.pkgs" 2>/dev/null | head -n 3); do why="$why $package"; done
    printf '\033[31m%.60s\033[0m\n' "✗ restart required:${why:- nobody says why}"
fi
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
        else printf "%s %d update%s, %d for security\n", urgent ? "!" : "●", count, count == 1 ? "" : "s", urgent
        printf "%s", rows
        if (urgent > 20) printf "  and %d more for security\n", urgent - 20
    }'
