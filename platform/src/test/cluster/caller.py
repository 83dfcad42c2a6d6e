#!/usr/bin/python3
"""Calls the platform from outside, as a browser would.
caller.py OPERATOR create|opens|refused NAME, or caller.py OPERATOR traffic until SIGTERM; then 0 if no call failed."""

import collections
import http.client
import json
import os
import signal
import socket
import ssl
import sys
import time

operator, what = sys.argv[1:3]
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../../ansible/roles/verify/filter_plugins"))
import totp

HOST = "comptes.cofrap.test"
trust = ssl.create_default_context(cafile="%s/tls/%s.crt" % (operator, HOST))


class Entry(http.client.HTTPSConnection):
    """Whatever the name, the entry is on this machine."""

    def _create(self, address, *rest):
        return socket.create_connection(("127.0.0.1", 8443), *rest[:1])

    def __init__(self):
        super().__init__(HOST, 443, context=trust, timeout=20)
        self._create_connection = self._create


def call(function, **body):
    connection = Entry()
    try:
        connection.request("POST", "/function/" + function, json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")
    finally:
        connection.close()


def sign_in(account):
    # The step after the last used one, once its time has come.
    step = max(account["step"] + 1, int(time.time()) // 30 - 1)
    time.sleep(max(0, (step - 1) * 30 - time.time()))
    account["step"] = step
    code = totp.totp(account["secret"], step * 30)
    return call("authenticate", username=account["username"], password=account["password"], code=code)[0]


def create(name):
    created = call("generate-password", username=name)[1]
    enrolled = call("generate-2fa", username=name, ticket=created["ticket"])[1]
    account = {"username": name, "password": created["password"], "secret": enrolled["secret"], "step": 0}
    expect(sign_in(account), 200)
    return account


def expect(status, wanted):
    if status != wanted:
        sys.exit("%s: %s instead of %s" % (what, status, wanted))


def end(*_):
    raise KeyboardInterrupt


def traffic():
    signal.signal(signal.SIGTERM, end)
    seen = collections.Counter()
    start = time.time()
    try:
        while True:
            for function, body, wanted in (
                ("authenticate", {"username": "nobody", "password": "none", "code": "000000"}, 401),
                ("generate-password", {"username": "call-%d-%d" % (start, sum(seen.values()))}, 201),
            ):
                try:
                    status = call(function, **body)[0]
                except OSError as error:
                    status = repr(error)
                seen["as expected" if status == wanted else "%s %s" % (function, status)] += 1
            time.sleep(0.1)
    except KeyboardInterrupt:
        print("%d calls in %d s: %s" % (sum(seen.values()), time.time() - start, dict(seen)))
    sys.exit(len(seen) > 1)


if what == "traffic":
    traffic()
name = sys.argv[3]
file = "%s/%s.json" % (operator, name)
account = create(name) if what == "create" else json.load(open(file))
if what != "create":
    expect(sign_in(account), 200 if what == "opens" else 401)
json.dump(account, open(file, "w"))
print("%s: as expected" % what)
