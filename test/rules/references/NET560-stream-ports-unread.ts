import type { RuleCases } from '../cases';
import { nginxYaml } from '../nginx-yaml';

const streams = (name: string, data = '{"5432": shop/db:5432}') => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: ingress}
data: ${data}
`;
const FLAG = '--tcp-services-configmap=ingress/tcp';
const AT = [
  [
    'ConfigMap ingress/tcp-services metadata.name',
    'Deployment ingress/controller spec.template.spec.containers[0].args',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: streams('tcp-services') + nginxYaml(FLAG),
    text: `
warning NET560 stream-ports-unread: ingress-nginx reads ingress/tcp, and not ingress/tcp-services
  wrong.yaml:4    ConfigMap ingress/tcp-services   metadata.name
  wrong.yaml:18   Deployment ingress/controller    spec.template.spec.containers[0].args
  why: ingress-nginx reads the ConfigMap that its arguments name, and opens no port if it is missing
  fix: Write ingress/tcp-services into the argument, or rename the ConfigMap.
  see: npx cdk8s-reach rules NET560
`,
  },
  right: streams('tcp') + nginxYaml(FLAG),
  silent: {
    'a controller without the argument': { yaml: streams('tcp-services') + nginxYaml() },
    'the one that is named too': { yaml: streams('tcp') + streams('old') + nginxYaml(FLAG) },
    'other entries': { yaml: streams('tcp-services', '{"5432": db}') + nginxYaml(FLAG) },
    'a name that nobody knows': {
      yaml: streams('tcp-services') + nginxYaml('--tcp-services-configmap=$(NAME)'),
    },
  },
  reported: {
    'UDP, with the namespace of the pod': {
      yaml:
        streams('tcp-services', '{"53": dns/coredns:dns}') +
        nginxYaml('--udp-services-configmap=$(POD_NAMESPACE)/udp'),
      at: AT.map((places) => places.map((one) => one.replace('.args', '.image'))),
    },
  },
};
