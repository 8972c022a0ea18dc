import type { Drawn, Edit, WorkingNetwork } from './working-network';

const service = ({ namespace, app, port }: Drawn, more = '') => `apiVersion: v1
kind: Service
metadata: { name: ${app}, namespace: ${namespace} }
spec:
  selector: { app: ${app} } #selector${more}
  ports: [{ name: web, port: ${port}, targetPort: http }] #port
`;

const deployment = ({ namespace, app, target }: Drawn, name = app) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } } #labels
    spec:
      containers: [{ name: a, image: a, ports: [{ name: http, containerPort: ${target} }] }] #container
`;

/** What breaks behind a Service, whoever asks for it. */
const BEHIND: readonly Edit[] = [
  { mark: 'selector', cut: 'app: ', to: 'app: not-' },
  { mark: 'labels', cut: 'app: ', to: 'app: not-', at: 'selector' },
  { mark: 'port', cut: 'targetPort: http', to: 'targetPort: https' },
  { mark: 'container', cut: 'name: http', to: 'name: https' },
];

function behindIngress(drawn: Drawn): WorkingNetwork {
  const { namespace, app, host, port } = drawn;
  const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${app}, namespace: ${namespace} }
spec:
  ingressClassName: nginx
  rules:
    - host: ${host} #host
      http:
        paths:
          - path: /api #path
            pathType: Prefix
            backend: { service: { name: ${app}, port: { number: ${port} } } } #backend
`;
  return {
    documents: [ingress, service(drawn), deployment(drawn)],
    question: `http://${host}/api/items`,
    from: 'internet',
    edits: [
      ...BEHIND,
      { mark: 'host', cut: host, to: `not-${host}`, says: `not-${host}` },
      { mark: 'path', cut: '/api', to: '/app' },
      { mark: 'backend', cut: `name: ${app}`, to: `name: not-${app}` },
      { mark: 'backend', cut: `number: ${port}`, to: `number: ${port + 1}` },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
    ],
  };
}

function behindGateway(drawn: Drawn): WorkingNetwork {
  const { namespace, app, host, port } = drawn;
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: main, namespace: ways }
spec:
  gatewayClassName: any
  listeners:
    - name: web
      protocol: HTTP
      port: 80 #listener
      hostname: "*.example.com" #hostname
      allowedRoutes: { namespaces: { from: All } } #allowed
`;
  const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: ${app}, namespace: routes }
spec:
  parentRefs: [{ name: main, namespace: ways, sectionName: web }] #parent
  hostnames: [${host}] #hostnames
  rules:
    - matches: [{ path: { type: PathPrefix, value: /api } }] #match
      backendRefs: [{ name: ${app}, namespace: ${namespace}, port: ${port} }] #backend
`;
  const grant = `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: routes, namespace: ${namespace} } #grant
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: routes }] #granted
  to: [{ group: "", kind: Service }] #to
`;
  return {
    documents: [gateway, route, grant, service(drawn), deployment(drawn)],
    question: `http://${host}/api`,
    from: 'internet',
    edits: [
      ...BEHIND,
      { mark: 'hostnames', cut: host, to: `not-${host}`, says: `not-${host}` },
      { mark: 'match', cut: '/api', to: '/app' },
      { mark: 'parent', cut: 'sectionName: web', to: 'sectionName: wob' },
      { mark: 'parent', cut: 'name: main', to: 'name: not-main' },
      { mark: 'hostname', cut: '*.example.com', to: '*.example.net' },
      { mark: 'allowed', cut: 'from: All', to: 'from: Same' },
      { mark: 'backend', cut: `name: ${app}`, to: `name: not-${app}` },
      { mark: 'backend', cut: `port: ${port}`, to: `port: ${port + 1}` },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
      { mark: 'grant', at: 'backend' },
      { mark: 'granted', cut: 'namespace: routes', to: 'namespace: others', at: 'backend' },
      { mark: 'to', cut: 'kind: Service', to: 'kind: Secret', at: 'backend' },
    ],
  };
}

function behindBalancer(drawn: Drawn): WorkingNetwork {
  const { port } = drawn;
  const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: main, namespace: metallb-system }
spec:
  addresses: [203.0.113.0/28] #range
`;
  const advertisement = `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: main, namespace: metallb-system }
spec:
  ipAddressPools: [main] #pool
`;
  const type = `\n  type: LoadBalancer\n  loadBalancerIP: 203.0.113.7 #address`;
  return {
    documents: [pool, advertisement, service(drawn, type), deployment(drawn)],
    question: `203.0.113.7:${port}`,
    from: 'internet',
    edits: [
      ...BEHIND,
      { mark: 'range', cut: '203.0.113.0/28', to: '198.51.100.0/28', at: 'address' },
      { mark: 'address', cut: '203.0.113.7', to: '203.0.113.8', at: 'range' },
      { mark: 'pool', cut: 'main', to: 'other' },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
    ],
  };
}

function headless(drawn: Drawn): WorkingNetwork {
  const { namespace, app, target } = drawn;
  const governing = `apiVersion: v1
kind: Service
metadata: { name: ${app}, namespace: ${namespace} } #name
spec:
  clusterIP: None
  selector: { app: ${app} } #selector
  ports: [{ name: web, port: ${target} }]
`;
  const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: ${app}, namespace: ${namespace} }
spec:
  serviceName: ${app} #serviceName
  replicas: 2 #replicas
  selector: { matchLabels: { app: ${app} } }
  template:
    metadata: { labels: { app: ${app} } } #labels
    spec: { containers: [{ name: a, image: a, ports: [{ containerPort: ${target} }] }] }
`;
  const name = `${app}-1.${app}.${namespace}.svc`;
  return {
    documents: [governing, set],
    question: `http://${name}:${target}/`,
    from: `pod:${namespace}`,
    edits: [
      { mark: 'serviceName', cut: app, to: `not-${app}` },
      { mark: 'replicas', cut: '2', to: '1' },
      {
        mark: 'name',
        cut: `name: ${app}`,
        to: `name: not-${app}`,
        says: `Service ${namespace}/${app}`,
      },
      { mark: 'selector', cut: `app: `, to: `app: not-` },
    ],
  };
}

function aliases(drawn: Drawn): WorkingNetwork {
  const { namespace, app, port } = drawn;
  const alias = (name: string, to: string, mark: string) => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  type: ExternalName
  externalName: ${to}.${namespace}.svc.cluster.local #${mark}
`;
  return {
    documents: [
      alias('one', 'two', 'one'),
      alias('two', app, 'two'),
      service(drawn),
      deployment(drawn),
    ],
    question: `one.${namespace}.svc:${port}`,
    from: `pod:${namespace}`,
    edits: [
      ...BEHIND,
      { mark: 'one', cut: 'two', to: 'tow', says: `tow.${namespace}` },
      { mark: 'two', cut: app, to: `not-${app}`, says: `not-${app}.${namespace}` },
      { mark: 'two', cut: app, to: 'one' },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
    ],
  };
}

function byHand(drawn: Drawn): WorkingNetwork {
  const { namespace, app, port, target } = drawn;
  const bare = `apiVersion: v1
kind: Service
metadata: { name: ${app}, namespace: ${namespace} } #service
spec:
  ports: [{ name: web, port: ${port} }] #port
`;
  const slice = `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: ${app}-1
  namespace: ${namespace}
  labels: { kubernetes.io/service-name: ${app} } #label
addressType: IPv4
ports: [{ name: web, port: ${target} }] #endpointPort
endpoints: [{ addresses: [198.51.100.9], conditions: { ready: true } }] #endpoint
`;
  return {
    documents: [bare, slice],
    question: `${app}.${namespace}.svc:${port}`,
    from: `pod:${namespace}`,
    edits: [
      { mark: 'endpointPort', cut: 'name: web', to: 'name: wob' },
      { mark: 'port', cut: 'name: web', to: 'name: wob' },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
      { mark: 'label', cut: `name: ${app}`, to: `name: not-${app}`, says: app },
      { mark: 'endpoint', cut: 'ready: true', to: 'ready: false' },
    ],
  };
}

function isolated(drawn: Drawn): WorkingNetwork {
  const { namespace, app, port, target } = drawn;
  const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${app}, namespace: ${namespace} }
spec:
  podSelector: { matchLabels: { app: ${app} } }
  policyTypes: [Ingress]
  ingress: #policy
    - from: [{ podSelector: { matchLabels: { app: client } } }] #peer
      ports: [{ port: ${target} }] #admitted
`;
  const out = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: client, namespace: ${namespace} }
spec:
  podSelector: { matchLabels: { app: client } }
  policyTypes: [Egress]
  egress: #out
    - to: [{ podSelector: { matchLabels: { app: ${app} } } }] #egress
`;
  return {
    documents: [
      policy,
      out,
      service(drawn),
      deployment(drawn),
      deployment(drawn, 'client').replace(/ #\w+/g, ''),
    ],
    question: `Service/${namespace}/${app}:${port}`,
    from: `pod:${namespace}/client`,
    edits: [
      ...BEHIND,
      { mark: 'peer', cut: 'app: client', to: 'app: others', at: 'policy' },
      { mark: 'admitted', cut: `${target}`, to: `${target + 1}`, at: 'policy' },
      { mark: 'egress', cut: 'app: ', to: 'app: not-', at: 'out' },
      { mark: 'port', cut: `port: ${port}`, to: `port: ${port + 1}` },
    ],
  };
}

export const NETWORKS: Readonly<Record<string, (drawn: Drawn) => WorkingNetwork>> = {
  'an Ingress': behindIngress,
  'a Gateway': behindGateway,
  'a load balancer': behindBalancer,
  'a StatefulSet': headless,
  aliases,
  'endpoints by hand': byHand,
  'network policies': isolated,
};
