# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches bytes for secrets in the forms in which programs happen to leave them behind."""

import base64
import json
import pathlib
import quopri
import re
import urllib.parse

SHORTEST = 6  # shorter needles are found by chance


def base64_forms(data):
    """What every base64 of a longer text that holds `data` must hold: three alignments, whole groups only."""
    forms = set()
    for shift in range(3):
        padded = b"\0" * shift + data
        encoded = base64.b64encode(padded).rstrip(b"=")
        first = (0, 2, 3)[shift]  # characters that also depend on the bytes before
        last = len(encoded) - (0 if len(padded) % 3 == 0 else 1)  # the last one also depends on what follows
        form = encoded[first:last]
        forms.add(form)
        forms.add(form.replace(b"+", b"-").replace(b"/", b"_"))
    return forms


def forms_of(needle):
    """{name of the encoding: the byte strings to look for}."""
    data = needle.encode() if isinstance(needle, str) else needle
    forms = {"utf-8": {data}, "base64": base64_forms(data), "hex": {data.hex().encode(), data.hex().upper().encode()}}
    if isinstance(needle, str):
        wide = {"utf-16le": needle.encode("utf-16-le"), "utf-16be": needle.encode("utf-16-be")}
        forms.update({name: {form} for name, form in wide.items()})
        forms["base64 of utf-16"] = base64_forms(wide["utf-16le"]) | base64_forms(wide["utf-16be"])
        forms["quoted-printable"] = {quopri.encodestring(data).replace(b"=\n", b""),
                                     quopri.encodestring(data, quotetabs=True).replace(b"=\n", b""),
                                     quopri.encodestring(data, header=True).replace(b"=\n", b"")}
        forms["percent"] = {urllib.parse.quote(needle, safe="").encode()}
        forms["json"] = {json.dumps(needle)[1:-1].encode()}
    return forms


class Scanner:
    """Looks for named needles. A find names the needle and the encoding, never what was found."""

    def __init__(self, needles):
        self.needles = {}
        for name, needle in needles.items():
            assert len(needle) >= SHORTEST, f"{name} is too short to look for"
            self.needles[name] = forms_of(needle)

    def search(self, content, where):
        """[(where, needle, encoding)] in `content`, also across the line breaks of base64 and quoted-printable."""
        joined = re.sub(rb"=\r?\n|\r?\n[ \t]?", b"", content)
        found = []
        for name, forms in self.needles.items():
            for encoding, variants in forms.items():
                if any(variant in content or variant in joined for variant in variants if len(variant) >= SHORTEST):
                    found.append((where, name, encoding))
        return found

    def search_folder(self, folder):
        """All files below `folder`; their names too."""
        found, files = [], 0
        for path in sorted(pathlib.Path(folder).rglob("*")):
            found += self.search(str(path.relative_to(folder)).encode(), f"name of {path.name}")
            if path.is_file():
                files += 1
                found += self.search(path.read_bytes(), path.name)
        return found, files
