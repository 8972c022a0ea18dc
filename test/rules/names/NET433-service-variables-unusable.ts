import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.3 Service (portability)', '9 NAME'],
  target: { kubernetes: '1.36' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: 1st}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
    text: `
info NET433 service-variables-unusable: pods get the address of Service 1st as 1ST_SERVICE_HOST
  wrong.yaml:3   Service default/1st   metadata.name
  why: no shell can read such a variable
  fix: Write a name that starts with a letter, or use the DNS name.
  see: npx cdk8s-reach rules NET433
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: first}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
  silent: {
    'a headless Service, which has no variables': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: 1st}
spec: {clusterIP: None, selector: {app: redis}, ports: [{port: 6379}]}
`,
    },
  },
};
