// Worst cases of NetworkPolicies, and of what one pod can hold.
const { address, deployment, documents, object, service, times } = require('./objects');

const WEB = { app: 'web' };
const half = (n) => Math.ceil(n / 2);

function policy(name, spec, metadata) {
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, { spec }, metadata);
}

function policiesOverPods(n) {
  const spec = { podSelector: {}, ingress: [{ ports: [{ port: 9090 }] }] };
  return documents([
    service('web', { selector: WEB }),
    ...times(half(n), (at) => policy(`web-${at}`, spec)),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** Each of another selector, and each selects all pods. */
function policiesOfManySelectors(n) {
  const without = (at) => ({ key: 'app', operator: 'NotIn', values: [`other-${at}`] });
  const spec = (at) => ({
    podSelector: { matchExpressions: [without(at)] },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ ports: [{ port: 9090 }] }],
    egress: [{ ports: [{ port: 443 }] }],
  });
  return documents([
    service('web', { selector: WEB }),
    ...times(half(n), (at) => policy(`web-${at}`, spec(at))),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** One policy for each pod, and pods of labels of their own. */
function policyForEachPod(n) {
  const labels = (at) => ({ app: `web-${at}` });
  const spec = (at) => ({ podSelector: { matchLabels: labels(at) }, policyTypes: ['Egress'] });
  return documents([
    ...times(half(n), (at) => policy(`web-${at}`, spec(at))),
    ...times(half(n), (at) => deployment(`web-${at}`, labels(at))),
  ]);
}

function peersOfOne(n) {
  const from = times(half(n), (at) => ({
    podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: [`x-${at}`] }] },
    namespaceSelector: { matchLabels: { team: 'a' } },
  }));
  const names = times(half(n), (at) => `team-${at}`);
  return documents([
    policy('web', { podSelector: {}, ingress: [{ from }] }),
    ...names.map((name) =>
      object('v1', 'Namespace', name, {}, { namespace: undefined, labels: { team: 'a' } }),
    ),
    ...names.map((namespace) => deployment('web', WEB, {}, { namespace })),
  ]);
}

function blocksOfOne(n) {
  const except = times(half(n), (at) => `${address(at)}/32`);
  const blocks = times(half(n), (at) => ({ ipBlock: { cidr: `${address(at)}/32` } }));
  const from = [{ ipBlock: { cidr: '10.0.0.0/8', except } }, ...blocks];
  return documents([policy('web', { podSelector: {}, ingress: [{ from }] })]);
}

function portsOfPolicy(n) {
  const ports = times(n, (at) => ({ port: `p-${at % 9}`, protocol: 'TCP' }));
  return documents([
    policy('web', { podSelector: {}, ingress: [{ ports }] }),
    deployment('web', WEB),
  ]);
}

/** Ports by name that no pod has, in policies that select all pods. */
function portNamesOfPolicies(n) {
  const spec = { podSelector: WEB_PODS, ingress: [{ ports: [{ port: 'metrics' }] }] };
  return documents([
    ...times(half(n), (at) => policy(`web-${at}`, spec)),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

const WEB_PODS = { matchLabels: WEB };

/** What goes out to a Service by its port, where the pods listen at another one. */
function egressToServices(n) {
  const to = [{ podSelector: WEB_PODS }];
  const spec = {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to, ports: [{ port: 80 }] }],
  };
  const third = Math.ceil(n / 3);
  return documents([
    ...times(third, (at) => policy(`web-${at}`, spec)),
    ...times(third, (at) => service(`web-${at}`, { selector: WEB })),
    ...times(third, (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** The same of pods each of which has a policy of its own too, and one policy that allows the other port. */
function egressOfOwnPolicies(n) {
  const third = Math.ceil(n / 3);
  const own = (at) => ({ app: `web-${at}`, tier: 'web' });
  const to = [{ podSelector: { matchLabels: { tier: 'web' } } }];
  const egress = [80, 8080].map((port) => ({ to, ports: [{ port }] }));
  const spec = (at) => ({
    podSelector: { matchLabels: own(at) },
    policyTypes: ['Egress'],
    egress: [{ to: [{ podSelector: { matchLabels: own(at + 1) } }], ports: [{ port: 8080 }] }],
  });
  return documents([
    policy('all', { podSelector: {}, policyTypes: ['Egress'], egress }),
    ...times(third, (at) => policy(`web-${at}`, spec(at))),
    ...times(third, (at) =>
      service(`web-${at}`, { selector: own(at), ports: [{ port: 80, targetPort: 8080 }] }),
    ),
    ...times(third, (at) => deployment(`web-${at}`, own(at))),
  ]);
}

function containersOfPod(n) {
  const containers = times(n, (at) => ({
    name: `c-${at}`,
    image: 'web:1',
    ports: [{ name: `p-${at % 9}`, containerPort: 8080, hostPort: 8080 }],
    env: [{ name: 'A', value: 'b' }],
    readinessProbe: { httpGet: { port: 'http' } },
    volumeMounts: [{ name: 'data', mountPath: '/data' }],
  }));
  return documents([service('web', { selector: WEB }), deployment('web', WEB, { containers })]);
}

function portsOfContainer(n) {
  const ports = times(n, (at) => ({ name: `p-${at % 9}`, containerPort: 1 + (at % 9000) }));
  const containers = [{ name: 'web', image: 'web:1', ports }];
  const spec = {
    selector: WEB,
    ports: times(9, (at) => ({ name: `p${at}`, port: 80 + at, targetPort: `p-${at}` })),
  };
  return documents([service('web', spec), deployment('web', WEB, { containers })]);
}

function envOfContainer(n) {
  const env = times(half(n), (at) => ({ name: `WEB_${at}_SERVICE_HOST`, value: 'x' }));
  const containers = [{ name: 'web', image: 'web:1', env }];
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: WEB })),
    deployment('web', WEB, { containers }),
  ]);
}

function sameHostPort(n) {
  const ports = [{ containerPort: 8080, hostPort: 8080 }];
  const containers = [{ name: 'web', image: 'web:1', ports }];
  return documents(times(n, (at) => deployment(`web-${at}`, WEB, { containers })));
}

function hostAliases(n) {
  const aliases = times(n, (at) => ({ ip: address(at), hostnames: ['web.example.com'] }));
  return documents([deployment('web', WEB, { hostAliases: aliases })]);
}

function labelsOfPod(n) {
  const labels = Object.fromEntries(times(half(n), (at) => [`l${at}`, 'x']));
  return documents([
    deployment('web', labels),
    ...times(half(n), (at) => service(`web-${at}`, { selector: { [`l${at}`]: 'x' } })),
  ]);
}

module.exports = {
  blocksOfOne,
  containersOfPod,
  egressOfOwnPolicies,
  egressToServices,
  envOfContainer,
  hostAliases,
  labelsOfPod,
  peersOfOne,
  policiesOfManySelectors,
  policiesOverPods,
  policyForEachPod,
  portNamesOfPolicies,
  portsOfContainer,
  portsOfPolicy,
  sameHostPort,
};
