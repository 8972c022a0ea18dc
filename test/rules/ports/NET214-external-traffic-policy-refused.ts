import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

export const cases: RuleCases = {
  facts: ['2.4 externalTrafficPolicy'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  externalTrafficPolicy: Local
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET214 external-traffic-policy-refused: externalTrafficPolicy Local is on a Service of type ClusterIP
  wrong.yaml:4   Service default/web   spec.externalIPs
  wrong.yaml:4   Service default/web   spec.type
  wrong.yaml:5   Service default/web   spec.externalTrafficPolicy
  why: the policy applies to traffic from outside the cluster, and the API server refuses it on a Service that receives none
  fix: Remove externalTrafficPolicy; internalTrafficPolicy applies to traffic of pods.
  see: npx cdk8s-reach rules NET214
`,
  },
  right: service(`{internalTrafficPolicy: Local, ${WEB}}`),
  silent: {
    'a part that is applied on the server': {
      yaml: service(
        '{externalTrafficPolicy: Local}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
    },
    'what is a part by all that it says': {
      yaml: service('{externalTrafficPolicy: Local}'),
      also: ['NET204'],
    },
    'a NodePort Service': {
      yaml: service(`{type: NodePort, externalTrafficPolicy: Local, ${WEB}}`),
    },
    'an empty text': { yaml: service(`{externalTrafficPolicy: "", ${WEB}}`) },
    'external IPs on a release that takes it': {
      yaml: service(`{externalTrafficPolicy: Local, externalIPs: [192.0.2.10], ${WEB}}`),
      target: { kubernetes: '1.29' },
    },
    'external IPs that a later tool fills in': {
      yaml: service(`{externalTrafficPolicy: Local, externalIPs: "\${IPS}", ${WEB}}`),
    },
  },
  reported: {
    'a written type, though it may be a part': {
      yaml: service(
        '{type: ClusterIP, externalTrafficPolicy: Local, ports: [{port: 80}]}',
        'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}',
      ),
      at: [
        [
          'Service default/web spec.externalIPs',
          'Service default/web spec.externalTrafficPolicy',
          'Service default/web spec.type',
        ],
      ],
    },
    'external IPs on a release that takes no policy there': {
      yaml: service(`{externalTrafficPolicy: Local, externalIPs: [192.0.2.10], ${WEB}}`),
      target: { kubernetes: '1.28' },
      at: [
        [
          'Service default/web spec.externalIPs',
          'Service default/web spec.externalTrafficPolicy',
          'Service default/web spec.type',
        ],
      ],
    },
    'an alias': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, externalTrafficPolicy: Cluster}',
      ),
      at: [
        [
          'Service default/web spec.externalIPs',
          'Service default/web spec.externalTrafficPolicy',
          'Service default/web spec.type',
        ],
      ],
    },
  },
};
