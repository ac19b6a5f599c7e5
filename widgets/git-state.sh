#!/bin/sh
# The state of a working copy: branch, what is ahead and behind, what is changed. Looks into the folder that the file
# .config/primetime/git-state names, else into the home folder.
# primetime: kind=text every=11s title="git state" needs=git
folder=$HOME
[ -r "$HOME/.config/primetime/git-state" ] && read -r folder <"$HOME/.config/primetime/git-state"
cd "$folder" || exit 1
# Without locks, since looking must not write.
status=$(GIT_OPTIONAL_LOCKS=0 git status --porcelain=v1 --branch 2>&1) || {
    printf '%s: %s\n' "$folder" "$(printf '%s' "$status" | head -n 1)" >&2
    exit 1
}
printf '%s\n' "$status" | {
    read -r marks branch
    printf '\033[1m%s\033[0m  \033[2m%s\033[0m\n' "$branch" "$folder"
    clean=1
    while IFS= read -r line; do
        clean=0
        case $line in
        '??'*) colour=36 ;;
        ' '*) colour=33 ;;
        *) colour=32 ;;
        esac
        printf '\033[%sm%.2s\033[0m%s\n' "$colour" "$line" "${line#??}"
    done
    [ $clean = 0 ] || printf '\033[32m✓\033[0m nothing to commit\n'
}
