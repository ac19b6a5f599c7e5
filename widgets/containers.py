#!/usr/bin/python3 -I
# Containers of Docker and Podman, first those that need a look. Asks the daemons' sockets, since Podman's command
# writes. It answers after: systemctl [--user] enable --now podman.socket. Arguments: other sockets.
# primetime: kind=text every=11s title="containers" needs=python3
import json, os, socket, sys

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
USER = "/run/user/%d/" % os.getuid()
PLACES = ["/run/docker.sock", USER + "docker.sock", "/run/podman/podman.sock", USER + "podman/podman.sock"]
BAD, ODD, OFF, PLAIN = "\033[31m%s\033[0m", "\033[33m%s\033[0m", "\033[2m%s\033[0m", "%s"

def ask(path, what):
    with socket.socket(socket.AF_UNIX) as daemon:
        daemon.settimeout(3)
        daemon.connect(path)
        daemon.sendall(("GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" % what).encode())
        head, _, body = b"".join(iter(lambda: daemon.recv(65536), b"")).partition(b"\r\n\r\n")
    if head.split()[1:2] != [b"200"]:
        raise ValueError("answered " + head.split(b"\r\n")[0].decode("utf-8", "replace"))
    return json.loads(body)

def fit(text, width):
    text = "".join(c if c.isprintable() else "?" for c in str(text))
    return text.ljust(width) if len(text) <= width else text[:width - 1] + "…"

def row(box):
    state, status = box.get("State") or "?", box.get("Status") or ""
    if state in ("restarting", "dead") or "(unhealthy)" in status:
        order, mark, colour = 0, "✗", BAD
    elif state in ("exited", "stopped") and not status.startswith("Exited (0)"):
        order, mark, colour = 1, "!", ODD
    elif state == "running":
        order, mark, colour = 2, "●", PLAIN
    else:
        order, mark, colour = 3, "·", OFF
    name = (box.get("Names") or [box.get("Id", "?")[:12]])[0].lstrip("/")
    # Podman's older versions leave the status empty.
    said = (status or state).replace("Exited", "exit").replace("Restarting", "restart").replace(" (healthy)", "")
    said = said.replace(" seconds", " s").replace(" minutes", " min")
    image = box.get("Image", "").split("@")[0].split("/")[-1]
    return order, name, colour % " ".join((mark, fit(name, 18), fit(said, 24), fit(image, 14).rstrip()))

rows, troubles = [], []
places = {os.path.realpath(place): place for place in sys.argv[1:] or PLACES if os.path.exists(place)}
for place in places:
    try:
        rows += map(row, ask(place, "/containers/json?all=1"))
    except Exception as e:
        troubles.append("%s: %s" % (place, getattr(e, "strerror", None) or e))
if not places:
    print("n/a: neither Docker's nor Podman's socket is here")
if troubles and not rows:
    sys.exit(fit("; ".join(troubles), 200).rstrip())
for order, name, line in sorted(rows):
    print(line)
for trouble in troubles:
    print(ODD % ("! " + fit(trouble, 58).rstrip()))
if places and not rows:
    print(OFF % "no containers")
