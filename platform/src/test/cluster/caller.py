#!/usr/bin/python3
"""Calls the platform from outside, as a browser would.
caller.py OPERATOR create|opens|refused NAME
caller.py OPERATOR traffic   until SIGTERM: tells each call that missed, then how many there were; 0 if none missed"""

import collections
import http.client
import json
import os
import signal
import socket
import ssl
import sys
import threading
import time
import uuid

operator, what = sys.argv[1:3]
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../../ansible/roles/verify/filter_plugins"))
import totp

HOST = "comptes.cofrap.test"
trust = ssl.create_default_context(cafile="%s/tls/%s.crt" % (operator, HOST))


class Entry(http.client.HTTPSConnection):
    """Whatever the name, the entry is the cluster's."""

    def _create(self, address, *rest):
        return socket.create_connection((os.environ.get("COFRAP_ENTRY", "10.211.0.1"), 443), *rest[:1])

    def __init__(self):
        super().__init__(HOST, 443, context=trust, timeout=20)
        self._create_connection = self._create


def call(function, **body):
    """The status, and what was read of the answer: {} when it is not JSON, as a proxy's own refusals are."""
    connection = Entry()
    try:
        connection.request("POST", "/function/" + function, json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        return answer.status, json.loads(content) if "json" in answer.getheader("Content-Type", "") else {}
    finally:
        connection.close()


def due(account):
    """When the step after the last used one begins."""
    return (account["step"] + 1) * 30


def sign_in(account, call=call):
    # The code of now, which a step that ends meanwhile leaves good; or the next one, from the middle of the step before.
    account["step"] = max(account["step"] + 1, int(time.time()) // 30)
    time.sleep(max(0, account["step"] * 30 - 15 - time.time()))
    code = totp.totp(account["secret"], account["step"] * 30)
    return call("authenticate", username=account["username"], password=account["password"], code=code)[0]


def create(name, call=call):
    created = call("generate-password", username=name)[1]
    enrolled = call("generate-2fa", username=name, ticket=created["ticket"])[1]
    account = {"username": name, "password": created["password"], "secret": enrolled["secret"], "step": 0}
    expect(sign_in(account, call), 200)
    return account


def expect(status, wanted):
    if status != wanted:
        raise Missed("%s: %s instead of %s" % (what, status, wanted))


class Missed(Exception):
    pass


class Traffic:
    """Newcomers, holders who come back and strangers, at once, so that a call that hangs hides no other. Every name is
    new, every code is used once: what is refused is refused by the platform's fault."""

    HOLDERS = 60

    def __init__(self):
        self.start, self.over, self.lock = time.time(), threading.Event(), threading.Lock()
        self.expected, self.missed = collections.Counter(), collections.Counter()
        self.holders = collections.deque()

    def watched(self, wanted):
        def watch(function, **body):
            begun = time.time()
            try:
                status, answer = call(function, **body)
                told = answer.get("type", "")
            except (OSError, ValueError, http.client.HTTPException) as error:
                status, answer, told = type(error).__name__, {}, str(error)
            good = status == wanted(function)
            with self.lock:
                (self.expected if good else self.missed)["%s %s" % (function, status)] += 1
            if not good:
                where = (begun - self.start, function, status, told, time.time() - begun)
                print("at %.1f s: %s: %s %s after %.1f s" % where, flush=True)
                raise Missed(function)
            return status, answer

        return watch

    def newcomers(self):
        served = self.watched(lambda function: 201 if function == "generate-password" else 200)
        account = create("c%s" % uuid.uuid4().hex, served)
        if len(self.holders) < self.HOLDERS:
            self.holders.append(account)

    def returning(self):
        if self.holders and due(self.holders[0]) <= time.time():
            self.holders.rotate(-1)
            sign_in(self.holders[-1], self.watched(lambda function: 200))

    def strangers(self):
        self.watched(lambda function: 401)("authenticate", username="nobody", password="none", code="000000")

    def repeat(self, one):
        while not self.over.wait(0.2):
            try:
                one()
            except Missed:
                pass

    def run(self):
        signal.signal(signal.SIGTERM, lambda *_: self.over.set())
        threads = [threading.Thread(target=self.repeat, args=[one]) for one in (self.newcomers, self.returning, self.strangers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        calls = sum(self.expected.values()) + sum(self.missed.values())
        print("%d calls in %d s, %d missed" % (calls, time.time() - self.start, sum(self.missed.values())))
        print("as expected: %s; missed: %s" % (dict(sorted(self.expected.items())), dict(sorted(self.missed.items()))))
        sys.exit(1 if self.missed or not calls else 0)


if what == "traffic":
    Traffic().run()
name = sys.argv[3]
file = "%s/%s.json" % (operator, name)
try:
    account = create(name) if what == "create" else json.load(open(file))
    if what != "create":
        expect(sign_in(account), 200 if what == "opens" else 401)
except Missed as missed:
    sys.exit(str(missed))
json.dump(account, open(file, "w"))
print("%s: as expected" % what)
