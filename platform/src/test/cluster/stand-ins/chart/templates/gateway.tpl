# Stands in for OpenFaaS' gateway: the page's own nginx, in front of the functions, with an administration behind a
# password. It leaves X-Forwarded-For as it came.
apiVersion: v1
kind: ConfigMap
metadata: { name: gateway, namespace: openfaas }
data:
  nginx.conf: |
    daemon off;
    pid /tmp/nginx.pid;
    error_log /dev/stderr warn;
    events {}
    http {
      client_body_temp_path /tmp/body;
      proxy_temp_path /tmp/proxy;
      fastcgi_temp_path /tmp/fastcgi;
      uwsgi_temp_path /tmp/uwsgi;
      scgi_temp_path /tmp/scgi;
      access_log off;
      resolver 10.211.0.1 valid=2s ipv6=off;
      server {
        listen 8080;
        location ~ ^/function/([a-z0-9-]+)$ {
          proxy_http_version 1.1;
          proxy_pass http://$1.openfaas-fn.svc.cluster.local:8080/;
        }
        location = /healthz { return 200; }
        location / {
          auth_basic OpenFaaS;
          auth_basic_user_file /etc/users/users;
          default_type application/json;
          try_files /nothing @admin;
        }
        location @admin { return 200 '[]'; }
      }
    }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: gateway, namespace: openfaas }
spec:
  selector: { matchLabels: { app: gateway } }
  template:
    metadata: { labels: { app: gateway } }
    spec:
      # The password is read once, when the gateway starts (openfaas/faas, gateway/main.go).
      initContainers:
        - name: password
          image: localhost/postgres:15.0
          command: [bash, -c, 'printf "admin:{PLAIN}%s" "$(cat /secret/basic-auth-password)" > /users/users']
          volumeMounts:
            - { name: secret, mountPath: /secret }
            - { name: users, mountPath: /users }
      containers:
        - name: gateway
          image: registry.example.org/cofrap/page:1.0.0
          resources: {{ .Values.gateway.resources | toJson }}
          command: [/cofrap/nginx, -e, /dev/stderr, -c, /etc/gateway/nginx.conf]
          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 2 }
          volumeMounts:
            - { name: configuration, mountPath: /etc/gateway }
            - { name: users, mountPath: /etc/users }
            - { name: tmp, mountPath: /tmp }
      volumes:
        - { name: configuration, configMap: { name: gateway } }
        - { name: secret, secret: { secretName: basic-auth } }
        - { name: users, emptyDir: {} }
        - { name: tmp, emptyDir: {} }
---
apiVersion: v1
kind: Service
metadata: { name: gateway, namespace: openfaas }
spec:
  selector: { app: gateway }
  ports: [{ port: 8080, protocol: TCP }]
