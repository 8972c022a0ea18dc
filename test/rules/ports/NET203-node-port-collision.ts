import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.2 nodePort uniqueness in cluster', '2.2 healthCheckNodePort'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, nodePort: 30080}]
---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: blog}
spec:
  type: NodePort
  selector: {app: front}
  ports: [{port: 80, nodePort: 30080}]
`,
    text: `
error NET203 node-port-collision: node port 30080 is claimed by 2 Services
  wrong.yaml:15   Service blog/front   spec.ports[0].nodePort
  wrong.yaml:7    Service shop/web     spec.ports[0].nodePort
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, nodePort: 30080}]
---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: blog}
spec:
  type: NodePort
  selector: {app: front}
  ports: [{port: 80, nodePort: 30081}]
`,
  silent: {
    'one Service given twice, as for two environments': {
      also: ['NET002'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: NodePort, selector: {app: web}, ports: [{port: 81, nodePort: 30080}]}
`,
    },
    'TCP and UDP of one port of one Service': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: dns}
spec:
  type: NodePort
  ports:
    - {name: tcp, port: 53, protocol: TCP, nodePort: 30053}
    - {name: udp, port: 53, protocol: UDP, nodePort: 30053}
`,
    },
    'a node port that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {type: NodePort, ports: [{port: 80, nodePort: "\${PORT}"}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {type: NodePort, ports: [{port: 80, nodePort: "\${PORT}"}]}
`,
    },
  },
  reported: {
    'the health check port of a load balancer': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {type: NodePort, selector: {app: a}, ports: [{port: 53, nodePort: 30053}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  healthCheckNodePort: 30053
  selector: {app: b}
  ports: [{port: 53}]
`,
      at: [
        ['Service default/a spec.ports[0].nodePort', 'Service default/b spec.healthCheckNodePort'],
      ],
    },
    'across protocols and types': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {type: NodePort, ports: [{port: 53, protocol: UDP, nodePort: 30053}]}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {type: LoadBalancer, ports: [{port: 53, nodePort: 30053}]}
`,
      at: [
        ['Service default/a spec.ports[0].nodePort', 'Service default/b spec.ports[0].nodePort'],
      ],
    },
  },
};
