import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['9 {NAME}_SERVICE_PORT_{PORTNAME}'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: redis}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
---
apiVersion: v1
kind: Service
metadata: {name: redis-service}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
    text: `
info NET432 service-variables-collide: Services redis and redis-service both set REDIS_SERVICE_PORT
  wrong.yaml:3   Service default/redis           metadata.name
  wrong.yaml:8   Service default/redis-service   metadata.name
  why: the variable contains the port number of one Service or the URL of the other, depending on their order
  fix: Rename one of the Services, or write \`enableServiceLinks: false\` in the pods.
  see: npx cdk8s-reach rules NET432
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: redis}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
---
apiVersion: v1
kind: Service
metadata: {name: redis-admin}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
  silent: {
    'a headless Service, which has no variables': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: redis}
spec: {clusterIP: None, selector: {app: redis}, ports: [{port: 6379}]}
---
apiVersion: v1
kind: Service
metadata: {name: redis-service}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
    },
    'two namespaces': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: redis}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
---
apiVersion: v1
kind: Service
metadata: {name: redis-service, namespace: shop}
spec: {selector: {app: redis}, ports: [{port: 6379}]}
`,
    },
  },
};
