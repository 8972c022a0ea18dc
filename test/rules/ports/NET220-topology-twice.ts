import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const MODE = 'service.kubernetes.io/topology-mode';
const HINTS = 'service.kubernetes.io/topology-aware-hints';

export const cases: RuleCases = {
  facts: [
    '2.5 trafficDistribution + annotation service.kubernetes.io/topology-mode: Auto',
    '2.5 annotation service.kubernetes.io/topology-aware-hints',
  ],
  target: { kubernetes: '1.32' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata:
  name: web
  annotations: {service.kubernetes.io/topology-mode: Auto}
spec:
  trafficDistribution: PreferClose
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
warning NET220 topology-twice: trafficDistribution PreferClose is overridden by the annotation service.kubernetes.io/topology-mode
  wrong.yaml:5   Service default/web   metadata.annotations["service.kubernetes.io/topology-mode"]
  wrong.yaml:7   Service default/web   spec.trafficDistribution
  why: kube-proxy follows the annotation and ignores the field
  fix: Remove the annotation.
  see: npx cdk8s-reach rules NET220
`,
  },
  right: service(`{trafficDistribution: PreferClose, ${WEB}}`),
  silent: {
    'an annotation that switches itself off': {
      yaml: service(
        `{trafficDistribution: PreferClose, ${WEB}}`,
        `name: web, annotations: {${MODE}: Disabled}`,
      ),
    },
  },
  reported: {
    'two annotations that differ': {
      yaml: service(`{${WEB}}`, `name: web, annotations: {${MODE}: Auto, ${HINTS}: Disabled}`),
      at: [
        [
          `Service default/web metadata.annotations["${HINTS}"]`,
          `Service default/web metadata.annotations["${MODE}"]`,
        ],
      ],
    },
  },
};
