import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '1.1 DNS-1123 subdomain with underscore',
    '1.2 IPv4 octet with leading zero 010.0.0.1',
    '8.2 nameservers',
    '8.2 searches',
    '8.2 options[].name',
    '11 1.32',
  ],
  target: { kubernetes: '1.32' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig:
    nameservers: [192.0.2.53, dns.example.com]
    searches: [Example.com]
    options: [{value: "2"}]
  containers: [{name: web, image: web}]
`,
    text: `
error NET427 dns-config-invalid: "dns.example.com" is not an IP address
  wrong.yaml:7   Pod default/web   spec.dnsConfig.nameservers[1]
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: Write an address such as 192.0.2.10 or 2001:db8::10.
  see: npx cdk8s-reach rules NET427
error NET427 dns-config-invalid: "Example.com" is not a search domain
  wrong.yaml:8   Pod default/web   spec.dnsConfig.searches[0]
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters; "_" needs Kubernetes 1.33
  fix: Write a domain such as "example.com".
  see: npx cdk8s-reach rules NET427
error NET427 dns-config-invalid: an option has no name
  wrong.yaml:9   Pod default/web   spec.dnsConfig.options[0]
  why: the API server refuses the object
  fix: Write at most 3 addresses of nameservers, 32 search domains of 2048 characters, and a name for each option.
  see: npx cdk8s-reach rules NET427
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig:
    nameservers: [192.0.2.53]
    searches: [example.com]
    options: [{name: ndots, value: "2"}]
  containers: [{name: web, image: web}]
`,
  silent: {
    'an underscore, from Kubernetes 1.33 on': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {searches: [_srv.example.com, "."]}
  containers: [{name: web, image: web}]
`,
      target: { kubernetes: '1.33' },
    },
  },
  reported: {
    'too many': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2, 192.0.2.3, 192.0.2.4]}
  containers: [{name: web, image: web}]
`,
      at: [['Pod default/web spec.dnsConfig.nameservers']],
    },
    'a leading zero, of which the API server warns before 1.36': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {nameservers: [192.0.2.053], searches: [_srv.example.com]}
  containers: [{name: web, image: web}]
`,
      at: [
        ['Pod default/web spec.dnsConfig.nameservers[0]'],
        ['Pod default/web spec.dnsConfig.searches[0]'],
      ],
    },
  },
};
