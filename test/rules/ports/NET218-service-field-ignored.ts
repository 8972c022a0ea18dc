import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const placesOf = (field: string) =>
  ['clusterIP', field, 'type'].map((one) => `Service default/web spec.${one}`);

export const cases: RuleCases = {
  facts: [
    '2.4 selector',
    '2.4 externalName',
    '2.4 externalIPs',
    '2.4 loadBalancerIP',
    '2.4 internalTrafficPolicy',
    '2.4 sessionAffinity ClientIP',
    '2.4 trafficDistribution',
    '2.4 publishNotReadyAddresses',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  clusterIP: None
  sessionAffinity: ClientIP
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
warning NET218 service-field-ignored: sessionAffinity has no effect on a headless Service
  wrong.yaml:4   Service default/web   spec.type
  wrong.yaml:5   Service default/web   spec.clusterIP
  wrong.yaml:6   Service default/web   spec.sessionAffinity
  why: clients connect to the pods or the alias directly, so kube-proxy cannot keep sessions
  fix: Remove the field, or write the type that the field is for.
  see: npx cdk8s-reach rules NET218
`,
  },
  right: service(`{sessionAffinity: ClientIP, ${WEB}}`),
  silent: {
    'all nodes, which is the default': {
      yaml: service(`{clusterIP: None, internalTrafficPolicy: Cluster, ${WEB}}`),
    },
    'empty fields, and an affinity of None': {
      yaml: service(`{clusterIP: None, sessionAffinity: None, loadBalancerIP: "", ${WEB}}`),
    },
    'a cluster IP that a later tool fills in': {
      yaml: service(`{clusterIP: "\${IP}", loadBalancerIP: 192.0.2.1, ${WEB}}`),
    },
  },
  reported: {
    'the address of a load balancer, and a name': {
      yaml: service(`{loadBalancerIP: 192.0.2.1, externalName: db.example.com, ${WEB}}`),
      at: [placesOf('externalName'), placesOf('loadBalancerIP')],
    },
    'external IPs of a headless Service': {
      yaml: service(`{clusterIP: None, externalIPs: [192.0.2.1], ${WEB}}`),
      at: [placesOf('externalIPs')],
    },
    'keeping to the node where nobody chooses': {
      yaml: service(`{clusterIP: None, internalTrafficPolicy: Local, ${WEB}}`),
      at: [placesOf('internalTrafficPolicy')],
    },
    'pods that are not ready, of an alias': {
      yaml: service(
        '{type: ExternalName, externalName: db.example.com, publishNotReadyAddresses: true}',
      ),
      at: [placesOf('publishNotReadyAddresses')],
    },
    'pods that are not ready, where somebody writes the endpoints': {
      yaml: service('{publishNotReadyAddresses: true, ports: [{port: 80}]}'),
      at: [
        ['clusterIP', 'publishNotReadyAddresses', 'selector', 'type'].map(
          (one) => `Service default/web spec.${one}`,
        ),
      ],
    },
    'the selector of an alias, as advice': {
      yaml: service('{type: ExternalName, externalName: db.example.com, selector: {app: web}}'),
      at: [placesOf('selector')],
    },
  },
};
