import type { Chart } from 'cdk8s';
import type { HeadlessSetProps, ServicePort } from '../../../lib';
import { DnsPolicy, HeadlessSet, IpFamily } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const set = (props: Partial<HeadlessSetProps>) => (chart: Chart) =>
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], ...props });

const ports = (...list: ServicePort[]) => set({ ports: list });

export const HEADLESS_SET: readonly Refusal[] = [
  {
    name: 'a name of more than 52 characters',
    facts: ['1.3 StatefulSet (practical)'],
    make: set({ name: 'd'.repeat(53) }),
    message: `test/db: name: "ddddddddddddddddddddddddddddddddddddddddddddddddddddd" has 53 characters
  why: the pods of a StatefulSet have a label of its name and a hash, of at most 63 characters, so the controller could not create them
  fix: write a name of at most 52 characters`,
  },
  {
    name: 'a name that cannot be that of a pod',
    facts: ['1.3 StatefulSet (practical)'],
    make: set({ name: 'db.shop', serviceName: 'db' }),
    message: `test/db: name: "db.shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "db-shop"`,
  },
  {
    name: 'a Service name that starts with a digit before Kubernetes 1.36',
    facts: ['1.3 Service'],
    make: set({ serviceName: '1db' }),
    message: `test/db: serviceName: "1db" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-1db", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'a translated port',
    facts: [
      '2.2 targetPort on headless',
      '12 headless with `port: 80, targetPort: 8080`, client uses 80',
    ],
    make: ports({ port: 80, targetPort: 8080 }),
    message: `test/db: ports[0].port: 80 is not translated to 8080
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 8080`,
  },
  {
    name: 'two ports without names',
    facts: ['2.2 ports[].name'],
    make: ports({ port: 5432 }, { port: 9187 }),
    message: `test/db: ports[0].name is missing
  why: a Service with 2 ports needs a name for each
  fix: write a short name such as "http"
test/db: ports[1].name is missing
  why: a Service with 2 ports needs a name for each
  fix: write a short name such as "http"`,
  },
  {
    name: 'one name of two container ports',
    make: ports(
      { port: 5432, name: 'sql', targetPort: 5432, targetPortName: 'pg' },
      { port: 9187, name: 'metrics', targetPort: 9187, targetPortName: 'pg' },
    ),
    message: `test/db: ports[1].targetPortName: "pg" is also the name of the container port 5432/TCP
  why: names identify the ports of a container
  fix: write another name for one of them`,
  },
  {
    name: 'a container port name without a number',
    make: ports({ port: 5432, targetPortName: 'pg' }),
    message: `test/db: ports[0].targetPortName: "pg" is not the name of a container port
  why: the app creates the container, and its ports get their names and numbers from the props of the app
  fix: write targetPort in the props, with the number that the program listens on`,
  },
  {
    name: 'pods without labels',
    facts: ['10 selector'],
    make: set({ podLabels: {} }),
    message: `test/db: podLabels: {} selects no pods
  why: a Service with an empty selector gets no endpoints from the cluster
  fix: write labels of the pods, such as { app: "web" }`,
  },
  {
    name: 'a host name for all pods',

    make: set({ dns: { hostname: 'db' } }),
    message: `test/db: dns.hostname: "db" is set by the StatefulSet
  why: the StatefulSet names each pod after the set and its number, below the headless Service, and overwrites this value
  fix: remove it; the pods take their names from name and serviceName of the set`,
  },
  {
    name: 'the policy None without a nameserver',
    facts: ['8.2 dnsPolicy None'],
    make: set({ dns: { policy: DnsPolicy.NONE } }),
    message: `test/db: dns.policy: "None" leaves the pod without a resolver
  why: with the policy None the pod uses nothing of the cluster or the node, so the API server requires a nameserver
  fix: write nameservers, or another policy`,
  },
  {
    name: 'many faults of a set at once',
    make: set({
      namespace: 'shop.eu',
      labels: { team: 'a b' },
      image: '',
      replicas: 1.5,
      podLabels: { app: 'd b' },
      serviceName: 'My_DB',
      ports: [{ port: 0 }, { port: 99999, targetPort: 5432, name: 'SQL' }],
      dns: { nameservers: ['dns'] },
    }),
    message: `test/db: namespace: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"
test/db: labels["team"]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/db: image: "" is not an image name
  why: it is one word without blanks, and no node could pull this image
  fix: write for example "nginx:1.27"
test/db: ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/db: ports[1].port: 99999 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/db: ports[1].name: "SQL" is not the name of a Service port
  why: it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end
  fix: write a short name such as "http"
test/db: replicas: 1.5 is not a number of replicas
  why: it is a whole number from 0 to 2147483647
  fix: write for example 3
test/db: podLabels["app"]: "d b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/db: dns.nameservers[0]: "dns" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/db: serviceName: "My_DB" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "my-db"
test/db: ports[0].name is missing
  why: a Service with 2 ports needs a name for each
  fix: write a short name such as "http"
test/db: ports[1].port: 99999 is not translated to 5432
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 5432`,
  },
  {
    name: 'props of a set of another JavaScript type',
    make: set({
      name: ['db'],
      image: 17,
      ports: { port: 5432 },
      replicas: '3',
      args: 'postgres',
      podLabels: [],
      serviceName: null,
      dns: [],
      expose: [],
    } as unknown as Partial<HeadlessSetProps>),
    message: `test/db: name: ["db"] is not text
  why: it must be text
  fix: write it in quotes
test/db: args: "postgres" is not a list
  why: it must be a list
  fix: write it in [ ]
test/db: image: 17 is not text
  why: it must be text
  fix: write it in quotes
test/db: ports: {"port":5432} is not a list
  why: it must be a list
  fix: write it in [ ]
test/db: replicas: "3" is not a number
  why: it must be a number
  fix: write it without quotes
test/db: podLabels: [] is not a map
  why: it must be a map
  fix: write it in { }
test/db: serviceName: null is not text
  why: it must be text
  fix: write it in quotes
test/db: dns: [] is not an object
  why: it must be an object
  fix: write an object with some of policy, nameservers, searches, options, hostname, subdomain, setHostnameAsFqdn, hostnameOverride, hostAliases
test/db: expose is not a known property
  why: it would be ignored
  fix: write one of egress, exposePods, args, dns, env`,
  },
  {
    name: 'a set without an image and ports',
    make: (chart) => new HeadlessSet(chart, 'db', {} as HeadlessSetProps),
    message: `test/db: image is missing
  why: the prop is required and has no default
  fix: write for example image: "postgres:17"
test/db: ports is missing
  why: the prop is required and has no default
  fix: write for example ports: [{ port: 5432 }]`,
  },
  {
    name: 'a subdomain for the pods',

    make: set({ dns: { subdomain: 'db' } }),
    message: `test/db: dns.subdomain: "db" is set by the StatefulSet
  why: the StatefulSet names each pod after the set and its number, below the headless Service, and overwrites this value
  fix: remove it; the pods take their names from name and serviceName of the set`,
  },
  {
    name: 'a node port',
    facts: ['2.2 ports[].nodePort'],
    make: ports({ port: 5432, nodePort: 30432 }),
    message: `test/db: ports[0].nodePort: 30432 is a node port on a Service that opens none
  why: the API server refuses it on a Service of type ClusterIP
  fix: remove nodePort; an app opens node ports with Exposure.nodePort() or Exposure.loadBalancer()`,
  },
  {
    name: 'numbers that a set does not take',
    make: set({ firstOrdinal: -1, minReadySeconds: 0.5 }),
    message: `test/db: firstOrdinal: -1 is not a pod number
  why: it is a whole number from 0 to 2147483647
  fix: write for example 1
test/db: minReadySeconds: 0.5 is not a number of seconds
  why: it is a whole number from 0 to 2147483647
  fix: write for example 10`,
  },
  {
    name: 'an order of pods that no set knows',
    facts: ['10 podManagementPolicy'],
    make: set({
      podManagementPolicy: 'Serial',
      publishNotReadyAddresses: 'true',
    } as unknown as Partial<HeadlessSetProps>),
    message: `test/db: publishNotReadyAddresses: "true" is not true or false
  why: it must be true or false
  fix: write it without quotes
test/db: podManagementPolicy: "Serial" is not one of the values of PodManagementPolicy
  why: it must be one of the values of PodManagementPolicy
  fix: write PodManagementPolicy.ORDERED_READY or PodManagementPolicy.PARALLEL`,
  },
  {
    name: 'two families of a set without a policy for two',
    facts: ['2.3 ipFamilyPolicy'],
    make: set({ ipFamilies: [IpFamily.IPV4, IpFamily.IPV6] }),
    message: `test/db: ipFamilies: ["IPv4","IPv6"] names two families
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family`,
  },
];
