#!/usr/bin/env python3
"""Stands in for Traefik: prints the nginx configuration that the Ingresses of the cluster ask for.
entry.py FOLDER < what `kubectl get ingress,service,secret -A -o json` printed; certificates go to FOLDER."""

import base64
import json
import sys

folder = sys.argv[1]
items = json.load(sys.stdin)["items"]


def find(kind, namespace, name):
    return next(
        item
        for item in items
        if (item["kind"], item["metadata"]["namespace"], item["metadata"]["name"]) == (kind, namespace, name)
    )


locations, hosts = [], {}
for entry in (item for item in items if item["kind"] == "Ingress"):
    namespace = entry["metadata"]["namespace"]
    for tls in entry["spec"]["tls"]:
        secret = find("Secret", namespace, tls["secretName"])
        for name, key in (("crt", "tls.crt"), ("key", "tls.key")):
            with open("%s/entry.%s" % (folder, name), "wb") as file:
                file.write(base64.b64decode(secret["data"][key]))
    for rule in entry["spec"]["rules"]:
        hosts[rule["host"]] = True
        for path in rule["http"]["paths"]:
            wanted = path["backend"]["service"]
            service = find("Service", namespace, wanted["name"])
            port = wanted["port"].get("number") or next(
                port["port"] for port in service["spec"]["ports"] if port.get("name") == wanted["port"]["name"]
            )
            exact = "= " if path["pathType"] == "Exact" else ""
            locations.append(
                "location %s%s { proxy_pass http://%s:%d; }" % (exact, path["path"], service["spec"]["clusterIP"], port)
            )

print(
    """daemon off; pid %(folder)s/entry.pid; error_log stderr warn; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path %(folder)s/body; proxy_temp_path %(folder)s/proxy;
  fastcgi_temp_path %(folder)s/fastcgi; uwsgi_temp_path %(folder)s/uwsgi; scgi_temp_path %(folder)s/scgi;
  server {
    listen 127.0.0.1:8443 ssl; server_name %(hosts)s; ssl_certificate %(folder)s/entry.crt; ssl_certificate_key %(folder)s/entry.key;
    proxy_http_version 1.1; proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr;
    %(locations)s
  }
}"""
    % {"folder": folder, "hosts": " ".join(hosts), "locations": "\n    ".join(locations)}
)
