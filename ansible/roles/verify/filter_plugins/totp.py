"""The codes of a second factor, from the standard library alone (RFC 6238: SHA-1, six digits, thirty seconds)."""

import base64
import hmac
import struct

STEP = 30


def totp(secret, epoch):
    """The code of a Base32 secret at a moment, in seconds since 1970."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", int(epoch) // STEP), "sha1").digest()
    offset = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return "%06d" % (number % 1000000)


def totp_wrong(secret, epoch):
    """Six digits that are the code of none of the moments around this one."""
    right = {totp(secret, int(epoch) + STEP * around) for around in range(-4, 5)}
    return next(code for code in ("%06d" % number for number in range(1000000)) if code not in right)


class FilterModule:
    def filters(self):
        return {"totp": totp, "totp_wrong": totp_wrong}
