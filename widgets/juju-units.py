#!/usr/bin/python3 -I
# Units of the current Juju model: how many are active, and each that is not, with what it says. Juju connects to its
# controller, hence the network, and insists on writing locks and cookies, hence the folder: there they go, beside links
# to its own files. The command inside the snap is taken, since the snap's cannot start without gaining privileges.
# primetime: kind=text every=61s title="juju" needs=python3,juju,network,write
import json, os, subprocess, sys

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
SNAP = "/snap/juju/current/bin/juju"
BAD, ODD = "\033[31m✗ %s\033[0m", "\033[33m! %s\033[0m"
WRONG = ("error", "blocked", "lost", "failed", "down")

def environment():
    variables, folder = dict(os.environ), os.environ.get("PRIMETIME_FOLDER")
    own = os.path.expanduser("~/.local/share/juju")
    if folder and os.path.isdir(own):
        for name in os.listdir(own):
            link = os.path.join(folder, name)
            if name != "cookies" and not os.path.lexists(link):
                os.symlink(os.path.join(own, name), link)
        variables.update(JUJU_DATA=folder, TMPDIR=folder)
    return variables

def fit(text, width):
    text = "".join(c if c.isprintable() else "?" for c in str(text))
    return text.ljust(width) if len(text) <= width else text[:width - 1] + "…"

def units(applications):
    """Name, workload and agent of each, subordinates too."""
    for application in applications.values():
        waiting = list((application.get("units") or {}).items())
        while waiting:
            name, unit = waiting.pop()
            waiting += (unit.get("subordinates") or {}).items()
            yield name, unit.get("workload-status") or {}, unit.get("juju-status") or {}

done = subprocess.run([SNAP if os.access(SNAP, os.X_OK) else "juju", "status", "--format=json"], env=environment(),
                      stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
if done.returncode:
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR ")] or done.stderr.splitlines()
    sys.exit(fit((said or ["juju failed and said nothing"])[0].removeprefix("ERROR "), 200).rstrip())
try:
    status, rows, well, count = json.loads(done.stdout), [], 0, 0
    for name, workload, agent in units(status.get("applications") or {}):
        words = workload.get("current", "?"), agent.get("current", "?")
        count += 1
        if words[0] == "active" and words[1] in ("idle", "executing"):
            well += 1
            continue
        wrong = any(word in WRONG for word in words)
        said = workload.get("message") or agent.get("message") or ""
        line = fit(name, 20) + " " + fit("/".join(words), 16) + " " + fit(said, 20)
        rows.append((not wrong, name, (BAD if wrong else ODD) % line.rstrip()))
    model = "%(controller)s:%(name)s" % status["model"]
except (KeyError, TypeError, AttributeError, ValueError) as e:
    sys.exit("juju's answer is not as expected: " + fit(repr(e), 80).rstrip())
mark = "●" if well == count else ODD.replace(" %s", "")
print("%s %3d of %d units active  %s" % (mark, well, count, fit(model, 30).rstrip()))
for order, name, line in sorted(rows):
    print(line)
