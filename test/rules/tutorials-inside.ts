import {
  service,
  endpoints,
  ingress,
  pool,
  ADVERTISEMENT,
  path,
  rules,
  all,
  ECHO,
} from './manifests';
import type { Tutorial } from './tutorials';

/** The faults of docs/scenarios.md, and of tutorials on Services, endpoints and names. */
export const INSIDE: readonly Tutorial[] = [
  {
    title: 'C7: Endpoints of another name, and a selector left on the Service',
    yaml: all(
      service(
        'jordy-svc-alloc-named-port',
        '{selector: {app: jordy}, ports: [{name: http, port: 80}, {name: https, port: 443}]}',
      ),
      endpoints(
        'jordy-svc-alloc-named-port-ep',
        '[{addresses: [{ip: 192.0.2.42}], ports: [{name: http, port: 8080}, {name: https, port: 8443}]}]',
      ),
    ),
    finds: ['NET250', 'NET251'],
  },
  {
    title: 'D1: a node port behind the end of the range',
    yaml: service(
      'nodeport-service',
      '{type: NodePort, selector: {app: nginx-for-svc}, ports: [{port: 80, nodePort: 32768}]}',
    ),
    target: { nodePortRange: '30000-32767' },
    finds: ['NET210'],
  },
  {
    title: 'D7: a pool that is a whole network by accident',
    yaml: all(pool('192.168.10.228/24'), ADVERTISEMENT),
    finds: ['NET121'],
  },
  {
    title: 'D10: annotations with prefixes that nobody reads',
    yaml: all(
      ECHO,
      ingress(
        rules(path('/apple')),
        "ingress.kubernetes.io/rewrite-target: /, kubernetes.io/ssl-redirect: 'false'",
      ),
    ),
    finds: ['NET320'],
  },
  {
    title: 'A7: a subdomain without its headless Service',
    yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: kubernetes-simple-app}
spec:
  selector: {matchLabels: {app: kubernetes-simple-app}}
  template:
    metadata: {labels: {app: kubernetes-simple-app}}
    spec:
      hostname: appname
      subdomain: default-subdomain
      containers:
        - name: app
          image: arisu1000/simple-container-app:latest
          ports: [{containerPort: 8080}]
`,
    finds: [],
    advises: ['NET417'],
  },
  {
    title: 'B1: a headless Service that would translate a port',
    yaml: service(
      'svc-node-web-headless',
      '{clusterIP: None, selector: {app: node-web}, ports: [{port: 80, targetPort: 8080}]}',
    ),
    finds: ['NET232'],
  },
  {
    title: 'an Endpoints without the name of its port',
    yaml: all(
      service('db', '{ports: [{name: http, port: 80}]}'),
      endpoints('db', '[{addresses: [{ip: 192.0.2.42}], ports: [{port: 8080}]}]'),
    ),
    finds: ['NET252'],
  },
  {
    title: 'the port of the Service named otherwise than that of the Endpoints',
    yaml: all(
      service('db', '{ports: [{port: 80}]}'),
      endpoints('db', '[{addresses: [{ip: 192.0.2.42}], ports: [{name: http, port: 8080}]}]'),
    ),
    finds: ['NET252'],
  },
  {
    title: 'a targetPort that the Endpoints do not follow',
    yaml: all(
      service('db', '{ports: [{port: 80, targetPort: 9000}]}'),
      endpoints('db', '[{addresses: [{ip: 192.0.2.42}], ports: [{port: 9376}]}]'),
    ),
    finds: ['NET233'],
  },
  ...['db.example.com', '127.0.0.1', '169.254.1.1'].map((ip) => ({
    title: `Endpoints at ${ip}`,
    yaml: all(
      service('db', '{ports: [{port: 80}]}'),
      endpoints('db', `[{addresses: [{ip: ${ip}}], ports: [{port: 80}]}]`),
    ),
    finds: ['NET253'],
  })),
  {
    title: 'Endpoints at the cluster IP of a Service',
    yaml: all(
      service('db', '{ports: [{port: 80}]}'),
      endpoints('db', '[{addresses: [{ip: 10.96.0.20}], ports: [{port: 80}]}]'),
    ),
    target: { serviceCidrs: ['10.96.0.0/12'], kubernetes: '1.32' },
    finds: ['NET255'],
  },
  {
    title: 'a node port on a ClusterIP Service',
    yaml: service('web', '{selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}'),
    finds: ['NET211'],
  },
  ...['203.0.113.7', 'http://wttr.in', 'wttr.in:80'].map((target) => ({
    title: `an alias to ${target}`,
    yaml: service('weather', `{type: ExternalName, externalName: '${target}'}`),
    finds: ['NET240'],
  })),
  {
    title: 'an alias with the port of a web site',
    yaml: service(
      'weather',
      '{type: ExternalName, externalName: wttr.in, ports: [{name: https, port: 443}]}',
    ),
    finds: [],
    advises: ['NET241', 'NET244'],
  },
  ...['NodePort', 'LoadBalancer'].map((type) => ({
    title: `a headless ${type} Service`,
    yaml: service(
      'web',
      `{type: ${type}, clusterIP: None, selector: {app: web}, ports: [{port: 80}]}`,
    ),
    finds: ['NET215'],
  })),
  {
    title: 'a StatefulSet whose Service is not headless',
    yaml: all(
      service('db', '{selector: {app: db}, ports: [{port: 5432}]}'),
      `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  replicas: 3
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: 'postgres:17', ports: [{containerPort: 5432}]}]}
`,
    ),
    finds: [],
    advises: ['NET418'],
  },
  {
    title: 'several ports without names',
    yaml: service('web', '{selector: {app: web}, ports: [{port: 80}, {port: 443}]}'),
    finds: ['NET205'],
  },
  {
    title: 'external IPs as a load balancer of the poor',
    yaml: service(
      'web',
      '{selector: {app: web}, externalIPs: [198.51.100.7], ports: [{port: 80}]}',
    ),
    target: { kubernetes: '1.36' },
    finds: ['NET602'],
  },
  {
    title: 'the time of an affinity that there is not',
    yaml: service(
      'web',
      '{selector: {app: web}, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}, ports: [{port: 80}]}',
    ),
    finds: ['NET219'],
  },
];
