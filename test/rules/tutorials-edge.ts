import { service, ingress, pool, ADVERTISEMENT, path, rules, all, ECHO } from './manifests';
import type { Tutorial } from './tutorials';

/** The faults of tutorials on Ingresses and load balancers. */
export const EDGE: readonly Tutorial[] = [
  {
    title: 'a rewrite of every path to the root',
    yaml: all(ECHO, ingress(rules(path('/app')), 'nginx.ingress.kubernetes.io/rewrite-target: /')),
    finds: [],
    advises: ['NET323'],
  },
  {
    title: 'a regular expression as a prefix',
    yaml: all(
      ECHO,
      ingress(rules(path('/app(/|$)(.*)')), 'nginx.ingress.kubernetes.io/rewrite-target: /$2'),
    ),
    finds: [],
    advises: ['NET324'],
  },
  {
    title: 'the old annotation for the class',
    yaml: all(
      ECHO,
      ingress(
        `{rules: [{host: echo.example.com, http: {paths: [${path('/')}]}}]}`,
        'kubernetes.io/ingress.class: nginx',
      ),
    ),
    finds: [],
    advises: ['NET607'],
  },
  {
    title: 'an Ingress of a version that is gone',
    yaml: `
apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: echo}
spec:
  rules:
    - host: echo.example.com
      http: {paths: [{path: /, backend: {serviceName: echo, servicePort: 80}}]}
`,
    finds: [],
    advises: ['NET609'],
  },
  ...['192.168.1.10', 'echo.example.com:8080'].map((host) => ({
    title: `an Ingress for the host ${host}`,
    yaml: all(ECHO, ingress(rules(path('/'), `'${host}'`))),
    finds: ['NET311'],
  })),
  {
    title: 'a pool with a single address as it is',
    yaml: all(pool('192.168.10.228'), ADVERTISEMENT),
    finds: ['NET120'],
  },
  {
    title: 'a pool that nobody announces',
    yaml: pool('192.168.10.228/32'),
    finds: [],
    advises: ['NET125'],
  },
  {
    title: 'a pool in the old kind',
    yaml: `
apiVersion: metallb.io/v1beta1
kind: AddressPool
metadata: {name: first-pool, namespace: metallb-system}
spec: {protocol: layer2, addresses: [192.168.10.0/28]}
`,
    finds: ['NET614'],
  },
  {
    title: 'a pool in the old ConfigMap',
    yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config, namespace: metallb-system}
data:
  config: |
    address-pools:
      - name: default
        protocol: layer2
        addresses: [192.168.10.0/28]
`,
    finds: [],
    advises: ['NET613'],
  },
  {
    title: 'annotations that the old MetalLB does not read',
    yaml: service(
      'web',
      '{type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}',
      ', annotations: {metallb.io/loadBalancerIPs: 192.168.10.228}',
    ),
    target: { metallb: '0.13.12' },
    finds: ['NET110'],
  },
  {
    title: 'an address by field and by annotation',
    yaml: service(
      'web',
      '{type: LoadBalancer, loadBalancerIP: 192.168.10.228, selector: {app: web}, ports: [{port: 80}]}',
      ', annotations: {metallb.io/loadBalancerIPs: 192.168.10.228}',
    ),
    finds: ['NET108'],
  },
  {
    title: 'a shared address with different traffic policies',
    yaml: all(
      ...['Cluster', 'Local'].map((policy, index) =>
        service(
          `web-${index}`,
          `{type: LoadBalancer, externalTrafficPolicy: ${policy}, selector: {app: web}, ports: [{port: 8${index}}]}`,
          ', annotations: {metallb.io/loadBalancerIPs: 192.168.10.228, metallb.io/allow-shared-ip: edge}',
        ),
      ),
    ),
    finds: ['NET101'],
  },
  {
    title: 'a shared address with one port twice',
    yaml: all(
      ...['a', 'b'].map((name) =>
        service(
          name,
          '{type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}',
          ', annotations: {metallb.io/loadBalancerIPs: 192.168.10.228, metallb.io/allow-shared-ip: edge}',
        ),
      ),
    ),
    finds: ['NET101'],
  },
];
