# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""secretservice.py COMMAND…: runs a command with a D-Bus session and a Secret Service of its own.

The Secret Service is GNOME Keyring with a new, unlocked keyring in a temporary home; its process id is in
ANTEROOM_KEYRING_PID. Exits 77 (skipped) where a tool is missing. The session ends with the command.
"""

import os
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
TOOLS = ("dbus-run-session", "gnome-keyring-daemon", "secret-tool", "gdbus")


def run_in_new_session(command):
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print("skipped: not installed: " + ", ".join(missing))
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="anteroom-keyring-") as home:
        # Nothing of the session that this was started in: its keyring holds somebody's real secrets.
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")
                       and not name.startswith("XDG_")}
        environment.update(HOME=home, XDG_RUNTIME_DIR=home, ANTEROOM_KEYRING_HOME=home)
        return subprocess.run(["dbus-run-session", "--", sys.executable, "-B", __file__, *command],
                              env=environment, check=False).returncode


def run_with_keyring(command):
    keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        keyring.stdin.write(b"a password")
        keyring.stdin.close()
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "20", "org.freedesktop.secrets"], check=True)
        environment = dict(os.environ, ANTEROOM_KEYRING_PID=str(keyring.pid))
        return subprocess.run(command, env=environment, check=False).returncode
    finally:
        keyring.kill()
        keyring.wait()


if __name__ == "__main__":
    inside = "ANTEROOM_KEYRING_HOME" in os.environ
    sys.exit((run_with_keyring if inside else run_in_new_session)(sys.argv[1:]))
