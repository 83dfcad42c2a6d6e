# Stands in for OpenFaaS' gateway and its Prometheus where no container runs (chart/openfaas/templates/gateway-dep.yaml,
# gateway-svc.yaml and prometheus-dep.yaml of openfaas/faas-netes): the gateway's pods wait for the password.
apiVersion: apps/v1
kind: Deployment
metadata: { name: gateway, namespace: openfaas }
spec:
  selector: { matchLabels: { app: gateway } }
  template:
    metadata: { labels: { app: gateway } }
    spec:
      containers:
        - name: gateway
          image: gateway:1
          resources: {{ .Values.gateway.resources | toJson }}
        - name: faas-netes
          image: faas-netes:1
          resources: {{ .Values.faasnetes.resources | toJson }}
      volumes: [{ name: auth, secret: { secretName: basic-auth } }]
---
apiVersion: v1
kind: Service
metadata: { name: gateway, namespace: openfaas }
spec:
  selector: { app: gateway }
  ports: [{ port: 8080, protocol: TCP }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: prometheus, namespace: openfaas }
spec:
  selector: { matchLabels: { app: prometheus } }
  template:
    metadata: { labels: { app: prometheus } }
    spec:
      containers:
        - name: prometheus
          image: prometheus:1
          resources: {{ .Values.prometheus.resources | toJson }}
