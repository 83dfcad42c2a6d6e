# Stands in for OpenFaaS' gateway where no container runs (chart/openfaas/templates/gateway-dep.yaml and gateway-svc.yaml of
# openfaas/faas-netes): its pods wait for the password.
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
      volumes: [{ name: auth, secret: { secretName: basic-auth } }]
---
apiVersion: v1
kind: Service
metadata: { name: gateway, namespace: openfaas }
spec:
  selector: { app: gateway }
  ports: [{ port: 8080, protocol: TCP }]
