/** A controller of ingress-nginx in the namespace `ingress`, with arguments. */
export const nginxYaml = (...args: readonly string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: controller, namespace: ingress}
spec:
  selector: {matchLabels: {app: nginx}}
  template:
    metadata: {labels: {app: nginx}}
    spec:
      containers:
        - name: controller
          image: registry.k8s.io/ingress-nginx/controller:v1.15.0
          args: [${['/nginx-ingress-controller', ...args].join(', ')}]
          env:
            - {name: POD_NAMESPACE, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
`;
