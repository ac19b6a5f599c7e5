#!/usr/bin/python3 -I
# Machines of MAAS: what each is doing and whether it has power, first those that failed. Asks the region's API with the
# key that "maas login" has put into ~/.maascli.db, which is quicker than the command and works where that is a snap.
# It connects to the region, hence the network. Argument: another such file.
# primetime: kind=text every=61s title="MAAS" needs=python3,network
import json, os, sqlite3, sys, time, urllib.request, uuid

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
HOME = os.path.expanduser("~/")
PLACES = sys.argv[1:] or [HOME + ".maascli.db", HOME + "snap/maas/current/.maascli.db",
                          HOME + "snap/maas/common/.maascli.db"]
SETTLED = ("Ready", "Deployed", "Allocated", "Reserved", "Retired")

def profile(path):
    # Read only: to look must not make the file, nor its journal.
    with sqlite3.connect("file:%s?mode=ro" % urllib.request.pathname2url(path), uri=True) as database:
        rows = database.execute("SELECT data FROM profiles ORDER BY id LIMIT 1").fetchall()
    return json.loads(rows[0][0]) if rows else None

def ask(profile, what):
    consumer, token, secret = profile["credentials"]
    # OAuth 1.0a with the signature in the clear, RFC 5849 3.4.4: the key's own words, in three parts.
    words = {"oauth_version": "1.0", "oauth_signature_method": "PLAINTEXT", "oauth_consumer_key": consumer,
             "oauth_token": token, "oauth_signature": "%26" + secret, "oauth_nonce": uuid.uuid4().hex,
             "oauth_timestamp": str(int(time.time()))}
    request = urllib.request.Request(profile["url"].rstrip("/") + what, headers={
        "Authorization": "OAuth " + ", ".join('%s="%s"' % pair for pair in words.items()),
        "Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)

def fit(text, width):
    text = "".join(c if c.isprintable() else "?" for c in str(text))
    return text.ljust(width) if len(text) <= width else text[:width - 1] + "…"

def row(machine):
    status, power = machine["status_name"], machine.get("power_state", "")
    order, mark, colour = 3, "·", "\033[2m%s\033[0m"
    if status.startswith("Failed") or status in ("Broken", "Missing") or power == "error":
        order, mark, colour = 0, "✗", "\033[31m%s\033[0m"
    elif status not in SETTLED and status != "New":
        order, mark, colour = 1, "!", "\033[33m%s\033[0m"
    elif power == "on":
        order, mark, colour = 2, "●", "%s"
    line = " ".join((mark, fit(machine["hostname"], 22), fit(status, 22), "power " + fit(power, 6).rstrip()))
    return order, machine["hostname"], colour % line

try:
    known = next(filter(None, map(profile, filter(os.path.exists, PLACES))), None)
    rows = sorted(map(row, ask(known, "/machines/"))) if known else None
except Exception as e:
    sys.exit(fit("%s: %s" % (type(e).__name__, e), 200).rstrip())
if rows is None:
    print('n/a: nobody logged in; do so with "maas login"')
elif not rows:
    print("\033[2mno machines\033[0m")
for order, name, line in rows or ():
    print(line)
