#!/bin/sh
# A git working copy: its branch, how far it is from its upstream, and what changed. Looks into the folder that
# PRIMETIME_GIT or the first line of ~/.config/primetime/git-state names, else into the home folder. Argument: another.
# primetime: kind=text every=13s title="git" needs=git
named=$HOME/.config/primetime/git-state
folder=${1:-$PRIMETIME_GIT}
[ -n "$folder" ] || [ ! -r "$named" ] || IFS= read -r folder <"$named"
case ${folder:=$HOME} in "~"*) folder=$HOME${folder#"~"} ;; esac
# To look must neither lock the index nor start what a repository's configuration names.
if ! said=$(GIT_OPTIONAL_LOCKS=0 git -c core.fsmonitor=false -c core.quotePath=false -C "$folder" \
        status --porcelain=v2 --branch 2>&1); then
    case $said in
    *"not a git repository"*) echo "n/a: no working copy; see ~/.config/primetime/git-state" ;;
    *) printf '%s\n' "$said" | head -n 1 >&2; exit 1 ;;
    esac
    exit 0
fi
printf '%s\n' "$said" | LC_ALL=C awk -v folder="${folder##*/}" -v most=30 '
    # In bytes, whatever this awk is, and never half a character.
    function fit(s, n) {
        if (length(s) <= n) return s
        s = substr(s, 1, n - 1)
        while ((c = substr(s, length(s))) >= "\200" && c < "\300") s = substr(s, 1, length(s) - 1)
        if (c >= "\300") s = substr(s, 1, length(s) - 1)
        return s "…"
    }
    function show(mark, colour, fields, path, i) {
        path = $0
        for (i = 0; i < fields; i++) sub(/^[^ ]* /, "", path)
        sub(/\t.*/, "", path) # where a renamed file came from
        if (++count <= most) rows = rows sprintf("\033[%sm%s\033[0m  %s\n", colour, mark, fit(path, 48))
    }
    { gsub(/[\001-\010\013-\037\177]/, "?") }
    $1 == "#" && $2 == "branch.head" { branch = $3 }
    $1 == "#" && $2 == "branch.upstream" { upstream = 1 }
    $1 == "#" && $2 == "branch.ab" { ahead = $3 + 0; behind = -$4; compared = 1 }
    $1 == "u" { show("conflict", 31, 10) }
    $1 == "1" || $1 == "2" {
        word = substr($2, 2, 1) == "." ? "staged  " : substr($2, 1, 1) == "." ? "changed " : "partly  "
        show(word, word ~ /staged/ ? 32 : 33, $1 == "2" ? 9 : 8)
    }
    $1 == "?" { show("new     ", 36, 1) }
    END {
        far = !upstream ? "no upstream" : !compared ? "upstream gone" : ahead || behind ? "" : "up to date"
        far = far (ahead ? ahead " ahead" : "") (ahead && behind ? ", " : "") (behind ? behind " behind" : "")
        printf "\033[1m%s\033[0m  %s  %s\n", fit(branch, 24), far, fit(folder, 16)
        printf "%s", rows
        if (count > most) printf "and %d more\n", count - most
        if (!count) print "\033[32m✓\033[0m nothing to commit"
    }'
