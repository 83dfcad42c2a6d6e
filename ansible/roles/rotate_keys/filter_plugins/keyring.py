"""The three states of a rotation, read from the ring of keys alone: that is what makes it resumable."""

import base64
import re
import secrets
import time

from ansible.errors import AnsibleFilterError


def _lines(ring):
    lines = [line.strip() for line in ring.splitlines() if line.strip()]
    for line in lines:
        if not re.fullmatch(r"[a-z0-9]{1,16}:[A-Za-z0-9+/]{43}=", line):
            raise AnsibleFilterError("une clé de chiffrement ne s’écrit pas « nom:base64 de 32 octets »")
    if not 1 <= len(lines) <= 2:
        raise AnsibleFilterError(
            "il y a %d clés dans le trousseau : une rotation en attend une, ou deux si elle a déjà commencé" % len(lines)
        )
    return lines


def _number(line):
    found = re.fullmatch(r"k([0-9]+)", line.split(":")[0])
    return int(found.group(1)) if found else 0


def keyring_names(ring):
    """The names alone, which are no secret."""
    return [line.split(":")[0] for line in _lines(ring)]


def keyring_state(ring):
    """quiet: one key. introduced: the new one opens, behind the old one. leading: the new one seals, before the old one."""
    lines = _lines(ring)
    if len(lines) == 1:
        return "quiet"
    return "leading" if _number(lines[0]) > _number(lines[1]) else "introduced"


def keyring_introduce(ring):
    """The ring with a new key behind the one that seals: every function learns to open before any of them seals."""
    (old,) = _lines(ring)
    key = base64.b64encode(secrets.token_bytes(32)).decode("ascii")
    # Named after its birth, as the first key is; what counts is that the newer has the greater number.
    number = max(_number(old) + 1, int(time.strftime("%Y%m%d%H%M%S", time.gmtime())))
    return "%s\nk%d:%s\n" % (old, number, key)


def keyring_promote(ring):
    """The ring with its newest key first: that one seals from now on."""
    old, new = sorted(_lines(ring), key=_number)
    return "%s\n%s\n" % (new, old)


def keyring_retire(ring):
    """The ring with its newest key alone."""
    return max(_lines(ring), key=_number) + "\n"


class FilterModule:
    def filters(self):
        return {
            "keyring_names": keyring_names,
            "keyring_state": keyring_state,
            "keyring_introduce": keyring_introduce,
            "keyring_promote": keyring_promote,
            "keyring_retire": keyring_retire,
        }
