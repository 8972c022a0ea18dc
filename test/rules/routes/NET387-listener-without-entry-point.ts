import type { RuleCases } from '../cases';

const traefik = (...args: readonly string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: traefik, namespace: traefik}
spec:
  selector: {matchLabels: {app: traefik}}
  template:
    metadata: {labels: {app: traefik}}
    spec:
      containers:
        - name: traefik
          image: traefik:v3.6.0
          args: [${args.map((one) => `'${one}'`).join(', ')}]
`;

const TRAEFIK = traefik(
  '--entryPoints.web.address=:8000/tcp',
  '--entryPoints.websecure.address=:8443',
);

const gateway = (port: number, controller = 'traefik.io/gateway-controller') => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: edge}
spec: {controllerName: ${controller}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: edge
  listeners: [{name: web, protocol: HTTP, port: ${port}}]
`;

export const cases: RuleCases = {
  wrong: {
    yaml: TRAEFIK + gateway(80),
    text: `
warning NET387 listener-without-entry-point: no entry point of Traefik has port 80
  wrong.yaml:13   Deployment traefik/traefik   spec.template.spec.containers[0].args
  wrong.yaml:25   Gateway default/edge         spec.listeners[0].port
  why: Traefik serves a listener by the entry point with the same port, and without one it does not accept the listener
  fix: Write 8000 or 8443, a port of the container of Traefik, or add an entry point.
  see: npx cdk8s-reach rules NET387
`,
  },
  right: TRAEFIK + gateway(8000),
  silent: {
    'a Gateway of another controller': { yaml: TRAEFIK + gateway(80, 'example.com/other') },
    'no Traefik in the files': { yaml: gateway(80) },
    'an entry point whose address is filled in later': {
      yaml: traefik('--entryPoints.web.address=:$(PORT)') + gateway(80),
    },
  },
};
