import type { RuleCases } from '../cases';

const pods = (port: string, scrape = '"true"') => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
      annotations: {prometheus.io/scrape: ${scrape}, prometheus.io/port: ${port}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 8080}]}]}
`;
const service = (port: string) => `
apiVersion: v1
kind: Service
metadata:
  name: web
  annotations: {prometheus.io/scrape: "true", prometheus.io/port: ${port}}
spec: {ports: [{port: 80}]}
`;
const FIELD = 'spec.template.metadata.annotations["prometheus.io/port"]';

export const cases: RuleCases = {
  wrong: {
    yaml: pods('"8081"'),
    text: `
info NET272 scrape-port-unlisted: no container of Deployment web lists port 8081, which Prometheus is to scrape
  wrong.yaml:9    Deployment default/web   spec.template.metadata.annotations["prometheus.io/port"]
  wrong.yaml:10   Deployment default/web   spec.template.spec
  why: by the rules of the Prometheus chart for this annotation Prometheus connects to the number, whether a container lists it or not, so a typing error is only seen when nothing answers
  fix: Correct the number, or add it to the ports of the container.
  see: npx cdk8s-reach rules NET272
`,
  },
  right: pods('"8080"'),
  silent: {
    'pods that are not to be scraped': { yaml: pods('"8081"', '"false"') },
    'a container that lists no port': {
      yaml: pods('"8081"').replace(', ports: [{containerPort: 8080}]', ''),
    },
    'a port of the pods behind a Service': { yaml: service('"9100"') },
    'a port that a later tool fills in': { yaml: pods('"${PORT}"') },
  },
  reported: {
    'the name of a port': {
      yaml: pods('metrics'),
      at: [[`Deployment default/web ${FIELD}`]],
    },
    'two ports of a Service': {
      yaml: service('"9100,9101"'),
      at: [['Service default/web metadata.annotations["prometheus.io/port"]']],
      severity: 'info',
    },
  },
};
