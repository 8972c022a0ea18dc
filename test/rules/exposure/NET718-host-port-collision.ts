import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100}]}]
`,
    text: `
error NET718 host-port-collision: port 9100 of the nodes is opened by 2 DaemonSets
  wrong.yaml:8    DaemonSet default/agent      spec.template.spec.nodeSelector
  wrong.yaml:9    DaemonSet default/agent      spec.template.spec.containers[0].ports[0]
  wrong.yaml:18   DaemonSet default/exporter   spec.template.spec.nodeSelector
  wrong.yaml:19   DaemonSet default/exporter   spec.template.spec.containers[0].ports[0]
  why: the scheduler places one of the two pods on each node, and the other stays Pending
  fix: Write another hostPort, or a nodeSelector that places them on different nodes.
  see: npx cdk8s-reach rules NET718
`,
  },
  right: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9101}]}]
`,
  silent: {
    'other nodes': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      nodeSelector: {pool: a}
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      nodeSelector: {pool: b}
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100}]}]
`,
    },
    'another protocol': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100, protocol: UDP}]}]
`,
    },
    'other addresses of the node': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100, hostIP: 127.0.0.1}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100, hostIP: 192.0.2.1}]}]
`,
    },
    'Deployments, which the scheduler keeps apart': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100}]}]
`,
    },
    'one DaemonSet that is given twice': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
`,
    },
  },
  reported: {
    'a port in the network of the node': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      hostNetwork: true
      dnsPolicy: ClusterFirstWithHostNet
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100}]}]
`,
      at: [
        [
          'DaemonSet default/agent spec.template.spec.nodeSelector',
          'DaemonSet default/agent spec.template.spec.containers[0].ports[0]',
          'DaemonSet default/exporter spec.template.spec.nodeSelector',
          'DaemonSet default/exporter spec.template.spec.containers[0].ports[0]',
        ],
      ],
    },
    'the same choice of nodes': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      nodeSelector: {kubernetes.io/os: linux}
      containers: [{name: agent, image: agent, ports: [{containerPort: 9100, hostPort: 9100}]}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: exporter}
spec:
  selector: {matchLabels: {app: exporter}}
  template:
    metadata: {labels: {app: exporter}}
    spec:
      nodeSelector: {kubernetes.io/os: linux}
      containers: [{name: exporter, image: exporter, ports: [{containerPort: 9100, hostPort: 9100}]}]
`,
      at: [
        [
          'DaemonSet default/agent spec.template.spec.nodeSelector',
          'DaemonSet default/agent spec.template.spec.containers[0].ports[0]',
          'DaemonSet default/exporter spec.template.spec.nodeSelector',
          'DaemonSet default/exporter spec.template.spec.containers[0].ports[0]',
        ],
      ],
    },
  },
};
