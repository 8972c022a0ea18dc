import { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import { Exposure, ExposedApp } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const ports = [{ port: 80 }];

const app = (props: Partial<ExposedAppProps>, id = 'web') => {
  return (chart: Chart) => new ExposedApp(chart, id, { ports, ...props });
};

const web = (props: Partial<ExposedAppProps>) => app({ image: 'nginx:1.27', ...props });

/** Pods and names. */
export const EXPOSED_APP: readonly Refusal[] = [
  {
    name: 'an app without pods',
    facts: ['2.5 selector matches nothing'],
    make: app({}),
    message: `test/web: image, workload, selector are all missing
  why: an app gets its pods from exactly one of them: an image, a cdk8s-plus workload, or a selector for existing pods
  fix: write exactly one of them`,
  },
  {
    name: 'pods from two sources',
    make: web({ selector: { app: 'web' } }),
    message: `test/web: image, workload, selector cannot be combined: image and selector
  why: an app gets its pods from exactly one of them: an image, a cdk8s-plus workload, or a selector for existing pods
  fix: write exactly one of them`,
  },
  {
    name: 'wishes for pods that others make',
    make: app({
      selector: { app: 'web' },
      replicas: 3,
      args: ['-v'],
      podLabels: { app: 'web' },
      dns: { hostname: 'web' },
    }),
    message: `test/web: args: ["-v"] needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: replicas: 3 needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: podLabels: {"app":"web"} needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: dns: {"hostname":"web"} needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined`,
  },
  {
    name: 'an empty selector',
    facts: ['2.5 selector'],
    make: app({ selector: {} }),
    message: `test/web: selector: {} selects no pods
  why: a Service with an empty selector gets no endpoints from the cluster
  fix: write labels of the pods, such as { app: "web" }`,
  },
  {
    name: 'pods without labels',
    facts: ['2.5 selector'],
    make: web({ podLabels: {} }),
    message: `test/web: podLabels: {} selects no pods
  why: a Service with an empty selector gets no endpoints from the cluster
  fix: write labels of the pods, such as { app: "web" }`,
  },
  {
    name: 'a selector that is no map of labels',
    facts: ['2.5 selector', '1.4 label key / value'],
    make: app({ selector: { 'a b': 'c', app: 'c d', tier: 1 as unknown as string } }),
    message: `test/web: selector["a b"]: "a b" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/web: selector["app"]: "c d" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/web: selector["tier"]: 1 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'an image with a blank',
    make: app({ image: 'nginx 1.27' }),
    message: `test/web: image: "nginx 1.27" is not an image name
  why: it is one word without blanks, and no node could pull this image
  fix: write for example "nginx:1.27"`,
  },
  {
    name: 'fewer than no pods',
    make: web({ replicas: -1 }),
    message: `test/web: replicas: -1 is not a number of replicas
  why: it is a whole number from 0 to 2147483647
  fix: write for example 3`,
  },
  {
    name: 'half a pod',
    make: web({ replicas: 0.5 }),
    message: `test/web: replicas: 0.5 is not a number of replicas
  why: it is a whole number from 0 to 2147483647
  fix: write for example 3`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Service'],
    make: app({ selector: { app: 'web' } }, 'web.shop'),
    message: `test/web.shop: id: "web.shop" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "web-shop"`,
  },
  {
    name: 'a Service name that starts with a digit',
    facts: ['1.3 Service'],
    cluster: { kubernetes: '1.35' },
    make: web({ serviceName: '2048' }),
    message: `test/web: serviceName: "2048" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-2048", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: 'a Service name of 64 characters',
    facts: ['1.3 Service'],
    make: web({ serviceName: 'w'.repeat(64) }),
    message: `test/web: serviceName: "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"`,
  },
  {
    name: 'the name of a container that is no DNS label',
    make: web({ name: 'web.shop', serviceName: 'web' }),
    message: `test/web: name: "web.shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "web-shop"`,
  },
  {
    name: 'a name that nothing gets',
    make: app({ selector: { app: 'web' }, name: 'shop', serviceName: 'web' }),
    message: `test/web: name: "shop" names nothing
  why: the Service has the name serviceName, and the app creates no Deployment
  fix: remove it`,
  },
  {
    name: 'a namespace of the chart that is no DNS label',
    facts: ['1.3 Namespace'],
    make: (chart) => web({})(new Chart(chart, 'eu', { namespace: 'Shop' })),
    message: `test/eu/web: namespace of the chart: "Shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop"`,
  },
  {
    name: 'many faults of an app at once',
    facts: ['1.3 Service', '1.4 label key / value', '2.2 ports[].port', '5.1 rules[].host'],
    make: web({
      serviceName: 'My_Web',
      labels: { team: 'a b' },
      ports: [{ port: 0 }],
      replicas: -3,
      expose: [Exposure.http({ host: '192.0.2.10' })],
    }),
    message: `test/web: labels["team"]: "a b" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/web: ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/web: expose[0].host: "192.0.2.10" is not a host name
  why: a route matches a name, not an address or a URL
  fix: write a name such as "shop.example.com", or remove host to match every host
test/web: replicas: -3 is not a number of replicas
  why: it is a whole number from 0 to 2147483647
  fix: write for example 3
test/web: serviceName: "My_Web" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "my-web"`,
  },
  {
    name: 'an app without props',
    make: (chart) => new ExposedApp(chart, 'web', undefined as unknown as ExposedAppProps),
    message: `test/web: props is not an object
  why: it must be an object
  fix: write an object with some of name, namespace, labels, command, args, env, envFromSecrets, resources, probes, extraPodLabels, podAnnotations, securityContext, serviceAccount, mountApiToken, volumes, clients, egress, ports, expose, serviceName, image, replicas, podLabels, enableServiceLinks, workload, selector, dns`,
  },
  {
    name: 'a prop that does not exist',
    make: web({ port: 80 } as Partial<ExposedAppProps>),
    message: `test/web: port is not a known property
  why: it would be ignored
  fix: write one of ports, args, dns, env, expose`,
  },
  {
    name: 'props of another JavaScript type',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        name: 5,
        namespace: null,
        labels: ['team'],
        ports: '80',
        expose: Exposure.http(),
        serviceName: { name: 'web' },
        image: () => 'nginx',
        replicas: '3',
        args: '-v',
        podLabels: { app: true },
        dns: 'None',
        workload: new Date(0),
        selector: 'app=web',
      } as unknown as ExposedAppProps),
    message: `test/web: name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/web: namespace: null is not text
  why: it must be text
  fix: write it in quotes
test/web: labels: ["team"] is not a map
  why: it must be a map
  fix: write it in { }
test/web: args: "-v" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: ports: "80" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: expose: an instance of Exposure is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: serviceName: {"name":"web"} is not text
  why: it must be text
  fix: write it in quotes
test/web: image: a function is not text
  why: it must be text
  fix: write it in quotes
test/web: replicas: "3" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: podLabels["app"]: true is not text
  why: it must be text
  fix: write it in quotes
test/web: workload: an instance of Date is not a workload of cdk8s-plus
  why: it must be a workload of cdk8s-plus
  fix: write the Deployment, StatefulSet or Pod itself
test/web: selector: "app=web" is not a map
  why: it must be a map
  fix: write it in { }
test/web: dns: "None" is not an object
  why: it must be an object
  fix: write an object with some of policy, nameservers, searches, options, hostname, subdomain, setHostnameAsFqdn, hostnameOverride, hostAliases`,
  },
];
