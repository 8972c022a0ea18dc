/** The three manifests of an app, as one writes them by hand; the name may be a placeholder. */
function manifests(name) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - image: registry.example.com/${name}:1.4
          name: ${name}
          ports:
            - containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  ports:
    - port: 80
      targetPort: 8080
  selector:
    app: ${name}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
spec:
  rules:
    - host: ${name}.example.com
      http:
        paths:
          - backend:
              service:
                name: ${name}
                port:
                  number: 80
            path: /
            pathType: Prefix
`;
}

module.exports = { manifests };
