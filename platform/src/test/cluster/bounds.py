#!/usr/bin/python3
"""Asks the entry for what it must refuse, from two addresses of a machine that is not the cluster's, and tells what it did.
bounds.py OPERATOR            with the bounds of the role
bounds.py OPERATOR together   with two calls under way at once, whoever calls"""

import collections
import concurrent.futures
import http.client
import json
import socket
import ssl
import sys
import time

HOST, ENTRY = "comptes.cofrap.test", "10.211.0.1"
trust = ssl.create_default_context(cafile="%s/tls/%s.crt" % (sys.argv[1], HOST))


def entry(address="10.213.0.2"):
    return trust.wrap_socket(socket.create_connection((ENTRY, 443), 30, (address, 0)), server_hostname=HOST)


def asked(method="GET", path="/function/authenticate", body=None, headers={}, address="10.213.0.2"):
    connection = http.client.HTTPSConnection(HOST, 443, context=trust, timeout=30)
    connection._create_connection = lambda *_: socket.create_connection((ENTRY, 443), 30, (address, 0))
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.content = answer.read()
    connection.close()
    return answer


def post(size):
    answer = asked("POST", body="a" * size, headers={"Content-Type": "application/json"})
    return answer.status, answer.getheader("Content-Type", "").split(";")[0]


def unfinished(address="10.213.0.2"):
    """A request whose body never comes whole."""
    connection = entry(address)
    connection.sendall(b"POST /function/authenticate HTTP/1.1\r\nHost: %s\r\nContent-Length: 99\r\n\r\n{" % HOST.encode())
    return connection


def expect(what, found, wanted):
    print("%s: %s" % (what, found))
    if found != wanted:
        sys.exit("%s: %s instead of %s" % (what, found, wanted))


def at_once(what, count, call, wanted):
    begun = time.time()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = collections.Counter(pool.map(call, range(count)))
    print("%s, in %.1f s: %s" % (what, time.time() - begun, dict(statuses)))
    if set(statuses) != wanted:
        sys.exit("%s: %s, and only them, were awaited" % (what, wanted))


def stranger(number):
    body = json.dumps({"username": "nobody", "password": "none", "code": "000000"})
    return asked("POST", body=body, headers={"Content-Type": "application/json"}, address="10.213.0.%d" % (2 + number % 2)).status


if sys.argv[2:] == ["together"]:
    at_once("24 calls from two addresses, where two at once are let through", 24, stranger, {401, 429})
    sys.exit()

plain = http.client.HTTPConnection(ENTRY, 80, timeout=30)
plain.request("GET", "/", headers={"Host": HOST})
redirected = plain.getresponse()
expect("HTTP", (redirected.status // 100, redirected.getheader("Location")), (3, "https://%s/" % HOST))
for path in "/", "/function/authenticate":
    expect("HSTS on " + path, asked(path=path).getheader("Strict-Transport-Security"), "max-age=31536000")
for header in "X-Served-By", "X-Start-Time":
    expect("what the gateway tells of itself, " + header, asked().getheader(header), None)
expect("5,000 bytes, that the function refuses", post(5000), (413, "application/problem+json"))
expect("9,000 bytes, that the entry refuses", post(9000)[0], 413)

# What one address has under way counts from its first byte; another has its own count.
# Forty at once take all that its rate lets through: what was asked above is given back first.
time.sleep(3)
held = [unfinished() for _ in range(40)]
begun = time.time()
time.sleep(1)
expect("the 41st of one address", asked().status, 429)
expect("the first of another", asked(address="10.213.0.3").status, 405)
statuses = collections.Counter()
for connection in held:
    connection.settimeout(30)
    try:
        statuses[connection.recv(64)[9:12].decode() or "closed"] += 1
    except OSError as error:
        statuses[type(error).__name__] += 1
print("requests that never come whole, after %d s: %s" % (time.time() - begun, dict(statuses)))
if time.time() - begun > 25:
    sys.exit("they were waited for too long")
expect("once they are gone", asked().status, 405)

time.sleep(3)
at_once("200 calls of one address", 200, lambda _: asked().status, {405, 429})
time.sleep(3)
