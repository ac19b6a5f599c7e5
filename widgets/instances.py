#!/usr/bin/python3 -I
# Containers and virtual machines of LXD and Incus, in all projects, with their first address and what memory they use.
# Asks the daemons' own sockets: their commands come as snaps, which cannot start without the right to gain privileges.
# Who may ask is in the group lxd, or incus-admin. Arguments: other sockets.
# primetime: kind=text every=31s title="instances" needs=python3
import json, os, socket, sys

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
PLACES = ["/var/snap/lxd/common/lxd/unix.socket", "/var/lib/lxd/unix.socket", "/run/incus/unix.socket",
          "/var/lib/incus/unix.socket"]
LOOKS = {"Error": (0, "✗", "\033[31m%s\033[0m"), "Running": (2, "●", "%s"),
         "Stopped": (3, "·", "\033[2m%s\033[0m")}
BETWEEN = (1, "!", "\033[33m%s\033[0m")

def ask(path, what):
    with socket.socket(socket.AF_UNIX) as daemon:
        daemon.settimeout(4)
        daemon.connect(path)
        daemon.sendall(("GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" % what).encode())
        body = b"".join(iter(lambda: daemon.recv(65536), b"")).partition(b"\r\n\r\n")[2]
    answer = json.loads(body)
    if answer.get("type") == "error":
        raise ValueError(answer.get("error"))
    return answer["metadata"]

def fit(text, width):
    text = "".join(c if c.isprintable() else "?" for c in str(text))
    return text.ljust(width) if len(text) <= width else text[:width - 1] + "…"

def row(one):
    state = one.get("state") or {}
    found = [each["address"] for name, card in sorted((state.get("network") or {}).items()) if name != "lo"
             for each in card.get("addresses") or [] if each.get("scope") == "global"]
    address = next((each for each in found if ":" not in each), found[0] if found else "")
    used = (state.get("memory") or {}).get("usage") or 0
    project = one.get("project", "default")
    name = one["name"] if project == "default" else project + "/" + one["name"]
    order, mark, colour = LOOKS.get(one["status"], BETWEEN)
    memory = "%6.1f G" % (used / 2**30) if used >= 2**30 else "%6.0f M" % (used / 2**20) if used else ""
    kind = "vm" if one.get("type") == "virtual-machine" else "ct"
    line = " ".join((mark, fit(name, 19), fit(one["status"].lower(), 8), kind, fit(address, 15), fit(memory, 8)))
    return order, name, colour % line.rstrip()

places = {os.path.realpath(place): place for place in sys.argv[1:] or PLACES if os.path.exists(place)}
rows = []
for place in places:
    try:
        rows += map(row, ask(place, "/1.0/instances?recursion=2&all-projects=true"))
    except PermissionError:
        sys.exit(place + ": not allowed; join the group lxd or incus-admin")
    except Exception as e:
        sys.exit(fit("%s: %s" % (place, getattr(e, "strerror", None) or e), 200).rstrip())
for order, name, line in sorted(rows):
    print(line)
if not rows:
    print("\033[2mno instances\033[0m" if places else "n/a: neither LXD's nor Incus's socket is here")
