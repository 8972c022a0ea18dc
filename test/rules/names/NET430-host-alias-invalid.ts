import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.2 IPv4 octet with leading zero 010.0.0.1'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostAliases: [{ip: 192.0.2.7, hostnames: [Db_1.example.com]}]
  containers: [{name: web, image: web}]
`,
    text: `
error NET430 host-alias-invalid: "Db_1.example.com" is not a DNS subdomain
  wrong.yaml:5   Pod default/web   spec.hostAliases[0].hostnames[0]
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: Write a name such as "db-1.example.com".
  see: npx cdk8s-reach rules NET430
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostAliases: [{ip: 192.0.2.7, hostnames: [db-1.example.com]}]
  containers: [{name: web, image: web}]
`,
  silent: {
    'addresses that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostAliases: [{ip: "\${IP}", hostnames: [a]}, {ip: "\${IP}", hostnames: [b]}]
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'no address, and one twice': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostAliases: [{ip: db, hostnames: [a]}, {ip: "2001:db8::1", hostnames: [b]}, {ip: "2001:db8:0::1", hostnames: [c]}]
  containers: [{name: web, image: web}]
`,
      at: [
        ['Pod default/web spec.hostAliases[0].ip'],
        ['Pod default/web spec.hostAliases[1].ip', 'Pod default/web spec.hostAliases[2].ip'],
      ],
    },
  },
};
