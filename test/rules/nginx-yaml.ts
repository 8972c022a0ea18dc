/** A chart of ingress-nginx that Flux installs, with values. */
export const nginxRelease = (values: string) => `---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ingress, namespace: ingress-nginx}
spec:
  chart: {spec: {chart: ingress-nginx, version: 4.12.1}}
  values: ${values}
`;

/** A ConfigMap of ingress-nginx. */
export const nginxMap = (data: string) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data: {${data}}
`;

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
