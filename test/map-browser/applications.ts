import { mapGraph } from '../../lib/map/graph/graph';
import type { MapGraph } from '../../lib/map/graph/map-graph';
import { waysOf } from '../../lib/ways/trace/ways';
import { networkOf } from '../support/network';

/** Applications in namespaces of twenty, of which some are broken, blocked, or have no pods. */
export function applicationsYaml(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const namespace = `team-${Math.floor(at / 20)}`;
    const metadata = `{ name: app-${at}, namespace: ${namespace} }`;
    const labels = at % 9 === 4 ? 'elsewhere' : `app-${at}`;
    const port = at % 13 === 5 ? 81 : 80;
    return `apiVersion: v1
kind: Service
metadata: ${metadata}
spec: { selector: { app: app-${at} }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: ${metadata}
spec:
  selector: { matchLabels: { app: ${labels} } }
  template:
    metadata: { labels: { app: ${labels} } }
    spec: { containers: [{ name: a, image: a, ports: [{ containerPort: 8080 }] }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: ${metadata}
spec:
  ingressClassName: nginx
  rules:
    - host: app-${at}.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: app-${at}, port: { number: ${port} } } } }]
${at % 7 === 2 ? policy(metadata, at) : ''}---
`;
  }).join('');
}

/** No request passes it. */
function policy(metadata: string, at: number): string {
  return `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: ${metadata}
spec: { podSelector: { matchLabels: { app: app-${at} } }, policyTypes: [Ingress] }
`;
}

export function applicationsGraph(count: number): MapGraph {
  return mapGraph([{ cluster: '', ways: waysOf(networkOf(applicationsYaml(count))) }], []);
}
