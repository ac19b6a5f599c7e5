#!/usr/bin/awk -f
# Whether ufw guards this host, what it does by default, and its rules. Reads what ufw keeps, since its command wants
# root, a lock and iptables even to look; so it says what ufw was told, and an ordinary user sees no rules.
# Arguments: other folders than /etc/ufw and /etc/default.
# primetime: kind=text every=61s title="ufw"
BEGIN {
    kept = ARGC > 1 ? ARGV[1] : "/etc/ufw"
    defaults = (ARGC > 2 ? ARGV[2] : "/etc/default") "/ufw"
    while ((got = (getline line < (kept "/ufw.conf"))) > 0)
        if (line ~ /^ENABLED=/) enabled = tolower(line) ~ /=["']?yes/
    if (got < 0) { print "n/a: no " kept "/ufw.conf, so no ufw here"; exit }
    if (!enabled) { print "\033[33m! off\033[0m, says ENABLED in " kept "/ufw.conf"; exit }
    while ((getline line < defaults) > 0) if (line ~ /^DEFAULT_[A-Z]+_POLICY=/) {
        split(line, part, /[_=]/)
        gsub(/["']/, "", part[4])
        policy[part[2]] = part[4] == "ACCEPT" ? "allow" : part[4] == "REJECT" ? "reject" : "deny"
    }
    printf "\033[32m✓\033[0m on   in %s, out %s, routed %s\n", word("INPUT"), word("OUTPUT"), word("FORWARD")
    rules(kept "/user.rules")
    rules(kept "/user6.rules")
    if (hidden) print "\033[2mthe rules are root's to read\033[0m"
    else if (!count) print "\033[2mno rules\033[0m"
}

function word(chain) { return chain in policy ? policy[chain] : "?" }

# ### tuple ### ACTION PROTOCOL PORT TO PORT FROM [APPLICATION APPLICATION] DIRECTION[_INTERFACE] [comment=HEX]
function rules(file, got, row, place) {
    while ((got = (getline < file)) > 0) {
        if ($2 != "tuple" || NF < 10) continue
        gsub(/[\001-\037\177]/, "?")
        place = $NF ~ /^comment=/ ? NF - 1 : NF
        row = sprintf("  %-11.11s %-16s %-6.6s from %s", $4, fit(target(), 16), $place, fit(where($9) port($8), 17))
        # Most rules stand twice, for IPv4 and for IPv6.
        if (seen[row]++) continue
        count++
        if ($4 ~ /allow|limit/ && $6 == "any" && where($7) where($9) == "anywhereanywhere" && $10 ~ /^in/)
            row = "\033[33m! " substr(row, 3) "\033[0m"
        print row
    }
    if (got < 0) hidden = 1
}

function where(address) { return address == "0.0.0.0/0" || address == "::/0" ? "anywhere" : address }
function port(number) { return number == "any" ? "" : " port " number }
function fit(s, n) { return length(s) <= n ? s : substr(s, 1, n - 1) "…" }
function target(to) {
    to = ($6 == "any" ? "all ports" : $6) ($5 == "any" ? "" : "/" $5)
    return where($7) == "anywhere" ? to : where($7) " " to
}
