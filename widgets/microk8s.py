#!/usr/bin/python3 -I
# Nodes and pods of MicroK8s, or of the Kubernetes that ~/.kube/config names: how many are well, and each that is not.
# Takes the kubectl that lies inside the MicroK8s snap, since the snap's own command cannot start without the right to
# gain privileges. Who may read its credentials is in the group microk8s. It connects to the cluster, hence the network.
# primetime: kind=text every=31s title="microk8s" needs=python3,network
import json, os, shutil, subprocess, sys

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
CREDENTIALS = "/var/snap/microk8s/current/credentials/client.config"
OWN = os.path.expanduser("~/.kube/config")
BAD, ODD = "\033[31m✗ %s\033[0m", "\033[33m! %s\033[0m"
PASSING = ("ContainerCreating", "PodInitializing", "Pending", "Terminating", "not ready")

def ask(what):
    command = shutil.which("kubectl") or "/snap/microk8s/current/kubectl"
    config = CREDENTIALS if os.path.exists(CREDENTIALS) else OWN
    if not os.path.exists(command) or not os.path.exists(config):
        sys.exit(print("n/a: no kubectl, or neither MicroK8s nor ~/.kube/config here"))
    # As the server sends it: kubectl then needs no list of what there is, which it would write to a cache.
    done = subprocess.run([command, "--kubeconfig", config, "--request-timeout=3s", "get", "--raw", what],
                          capture_output=True, text=True, errors="replace")
    if done.returncode:
        sys.exit(fit((done.stderr.strip().splitlines() or ["kubectl failed"])[-1], 200).rstrip())
    return json.loads(done.stdout)["items"]

def fit(text, width):
    text = "".join(c if c.isprintable() else "?" for c in str(text))
    return text.ljust(width) if len(text) <= width else text[:width - 1] + "…"

def trouble(pod, boxes):
    """Why a pod is not well, in the cluster's own word; empty: it is."""
    status = pod["status"]
    if pod["metadata"].get("deletionTimestamp"):
        return "Terminating"
    for reason in (state.get("reason") for box in boxes for state in (box.get("state") or {}).values()):
        if reason not in (None, "Completed"):
            return reason
    if status.get("phase") not in ("Running", "Succeeded"):
        return status.get("reason") or status.get("phase", "Unknown")
    well = status["phase"] == "Succeeded" or all(box.get("ready") for box in status.get("containerStatuses") or [])
    return "" if well else "not ready"

def row(pod):
    about, status = pod["metadata"], pod["status"]
    boxes = (status.get("initContainerStatuses") or []) + (status.get("containerStatuses") or [])
    why, again = trouble(pod, boxes), sum(box.get("restartCount", 0) for box in boxes)
    name = fit(about["namespace"] + "/" + about["name"], 33)
    line = name + " " + fit(why, 17) + (" ×%d" % again if again else "")
    return why and (ODD if why in PASSING else BAD) % line.rstrip()

try:
    nodes, pods = ask("/api/v1/nodes"), ask("/api/v1/pods")
    bad = [BAD % (fit(node["metadata"]["name"], 33) + " node not ready") for node in nodes if not any(
        each["type"] == "Ready" and each["status"] == "True" for each in node["status"].get("conditions", []))]
    odd = list(filter(None, map(row, pods)))
except (KeyError, TypeError, AttributeError, ValueError) as e:
    sys.exit("kubectl's answer is not as expected: " + fit(repr(e), 80).rstrip())
for name, wrong, all in ("nodes", bad, nodes), ("pods ", odd, pods):
    print("%s %s %4d of %d well" % (ODD.replace(" %s", "") if wrong else "●", name, len(all) - len(wrong), len(all)))
print(*sorted(bad), *sorted(odd), sep="\n", end="\n" if bad or odd else "")
