import type { RuleCases } from '../cases';

const configMap = (name: string, key: string, ...lines: string[]) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: kube-system}
data:
  ${key}: |
${lines.map((line) => `    ${line}\n`).join('')}`;
const corefile = (...forwards: string[]) =>
  configMap('coredns', 'Corefile', '.:53 {', ...forwards.map((line) => `    ${line}`), '}');
const ALL = 'forward . /etc/resolv.conf';
const CORP = 'forward corp.example.com 10.0.0.53';
const AT = [['ConfigMap kube-system/coredns data.Corefile']];

export const cases: RuleCases = {
  wrong: {
    yaml: corefile('errors', ALL, CORP),
    text: `
warning NET438 forward-never-asked: forward corp.example.com is behind forward .
  wrong.yaml:6   ConfigMap kube-system/coredns   data.Corefile
  why: the first forward whose zone contains the name takes the query, so the resolvers of the second are never asked
  fix: Write the forward for the smaller zone first, or give the zone a server of its own.
  see: npx cdk8s-reach rules NET438
`,
  },
  right: corefile('errors', CORP, ALL),
  silent: {
    'servers of their own': {
      yaml: configMap(
        'coredns',
        'Corefile',
        '.:53 {',
        ALL,
        '}',
        'corp.example.com:53 {',
        CORP,
        '}',
      ),
    },
    'a zone that the first leaves out': {
      yaml: corefile('forward . /etc/resolv.conf {', '    except corp.example.com', '}', CORP),
    },
    'zones side by side': { yaml: corefile(CORP, 'forward example.org 10.0.0.54') },
    'a ConfigMap for something else': {
      yaml: configMap('other', 'Corefile', '.:53 {', ALL, CORP, '}'),
    },
  },
  reported: {
    'a part of a zone': { yaml: corefile('forward example.com 10.0.0.54', CORP), at: AT },
    'by a snippet': {
      yaml: configMap(
        'coredns',
        'Corefile',
        '(all) {',
        ALL,
        '}',
        '.:53 {',
        'import all',
        CORP,
        '}',
      ),
      at: AT,
    },
    'an override of k3s or AKS': {
      yaml: configMap('coredns-custom', 'corp.override', 'forward . 10.0.0.54', CORP),
      at: [['ConfigMap kube-system/coredns-custom data["corp.override"]']],
    },
  },
};
