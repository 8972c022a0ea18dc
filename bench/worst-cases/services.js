// Worst cases of Services, their pods, ports and endpoints. Each is what n objects, or n elements of one, are.
const { address, deployment, documents, object, service, times } = require('./objects');

const WEB = { app: 'web' };
const half = (n) => Math.ceil(n / 2);

function sameSelector(n) {
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: WEB })),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** Pods that a label of all Services and one of their own tell apart. */
function sharedLabel(n) {
  const labels = (at) => ({ tier: 'front', app: `web-${at}` });
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: { tier: 'front' } })),
    ...times(half(n), (at) => deployment(`web-${at}`, labels(at))),
  ]);
}

/** Each selector is another one, and each takes all pods. */
function manySelectors(n) {
  const labels = Object.fromEntries(times(16, (bit) => [`l${bit}`, 'x']));
  const subset = (at) => times(16, (bit) => bit).filter((bit) => (at + 1) & (1 << bit));
  const selector = (at) => Object.fromEntries(subset(at).map((bit) => [`l${bit}`, 'x']));
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: selector(at) })),
    ...times(half(n), (at) => deployment(`web-${at}`, { ...labels, app: `web-${at}` })),
  ]);
}

/** A name of a port that no pod has. */
function unknownPortName(n) {
  const ports = [{ port: 80, targetPort: 'http' }];
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: WEB, ports })),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** A name of a port that half of the pods have. */
function knownPortName(n) {
  const ports = [{ port: 80, targetPort: 'http' }];
  const named = [{ name: 'http', containerPort: 8080 }];
  const pod = (at) => ({
    containers: [{ name: 'web', image: 'web:1', ports: at % 2 === 0 ? named : [] }],
  });
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: WEB, ports })),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB, pod(at))),
  ]);
}

function headlessServices(n) {
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { clusterIP: 'None', selector: WEB })),
    ...times(half(n), (at) => deployment(`web-${at}`, WEB)),
  ]);
}

/** Names that are each one letter away from each other, and one that is missed. */
function missedPods(n) {
  return documents([
    ...times(half(n), (at) =>
      service(`web-${at}`, { selector: { app: `wob-${at}`, tier: 'front' } }),
    ),
    ...times(half(n), (at) => deployment(`wab-${at}`, { app: `wub-${at}`, tier: 'front' })),
  ]);
}

function portsOfOne(n) {
  const ports = times(n, (at) => ({
    name: `p${at}`,
    port: 1 + (at % 65535),
    targetPort: `t${at % 7}`,
  }));
  return documents([service('web', { selector: WEB, ports }), deployment('web', WEB)]);
}

function sameNodePort(n) {
  const ports = [{ port: 80, targetPort: 8080, nodePort: 30080 }];
  return documents(
    times(n, (at) => service(`web-${at}`, { type: 'NodePort', ports, selector: WEB })),
  );
}

function sameClusterIp(n) {
  return documents(
    times(n, (at) => service(`web-${at}`, { clusterIP: '10.96.0.20', selector: WEB })),
  );
}

function externalIpsOfOne(n) {
  const externalIPs = times(n, (at) => address(at));
  return documents([service('web', { selector: WEB, externalIPs }), deployment('web', WEB)]);
}

function sameExternalIp(n) {
  const spec = { selector: WEB, externalIPs: ['192.0.2.7'] };
  return documents(times(n, (at) => service(`web-${at}`, spec)));
}

/** Each leads to the next one, and the last to the first. */
function aliasChain(n) {
  return documents(
    times(n, (at) => {
      const externalName = `web-${(at + 1) % n}.shop.svc.cluster.local`;
      return service(`web-${at}`, { type: 'ExternalName', externalName, ports: [] });
    }),
  );
}

function slicesOfOne(n) {
  const fields = (at) => ({
    addressType: 'IPv4',
    ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
    endpoints: [{ addresses: [address(at)] }],
  });
  const metadata = { labels: { 'kubernetes.io/service-name': 'web' } };
  const slice = (at) =>
    object('discovery.k8s.io/v1', 'EndpointSlice', `web-${at}`, fields(at), metadata);
  return documents([service('web', {}), ...times(n, slice)]);
}

function endpointsOfOne(n) {
  const subsets = [{ addresses: times(n, (at) => ({ ip: address(at) })), ports: [{ port: 8080 }] }];
  return documents([service('web', {}), object('v1', 'Endpoints', 'web', { subsets })]);
}

function subsetsOfOne(n) {
  const subsets = times(n, (at) => ({
    addresses: [{ ip: address(at % 50) }],
    ports: [{ port: 8080 + (at % 50) }],
  }));
  return documents([service('web', {}), object('v1', 'Endpoints', 'web', { subsets })]);
}

/** Endpoints that are the address of a Service, and that all Services share. */
function sameEndpointAddress(n) {
  const subsets = [{ addresses: [{ ip: '10.96.0.20' }], ports: [{ port: 8080 }] }];
  return documents([
    service('target', { clusterIP: '10.96.0.20', selector: WEB }),
    ...times(half(n), (at) => service(`web-${at}`, {})),
    ...times(half(n), (at) => object('v1', 'Endpoints', `web-${at}`, { subsets })),
  ]);
}

/** Endpoints whose Services have almost the same names. */
function endpointsWithoutService(n) {
  const subsets = [{ addresses: [{ ip: '192.0.2.7' }], ports: [{ port: 8080 }] }];
  return documents([
    ...times(half(n), (at) => service(`web-${at}-a`, {})),
    ...times(half(n), (at) => object('v1', 'Endpoints', `web-${at}-b`, { subsets })),
  ]);
}

function statefulSets(n) {
  const set = (at) => {
    const template = { metadata: { labels: WEB }, spec: deployment('x', WEB).spec.template.spec };
    const spec = { serviceName: 'web', selector: { matchLabels: WEB }, template };
    return object('apps/v1', 'StatefulSet', `db-${at}`, { spec });
  };
  return documents([service('web', { clusterIP: 'None', selector: WEB }), ...times(n, set)]);
}

function monitors(n) {
  const spec = { selector: { matchLabels: WEB }, endpoints: [{ port: 'metrics' }] };
  return documents([
    ...times(half(n), (at) => service(`web-${at}`, { selector: WEB }, { labels: WEB })),
    ...times(half(n), (at) =>
      object('monitoring.coreos.com/v1', 'ServiceMonitor', `web-${at}`, { spec }),
    ),
  ]);
}

module.exports = {
  aliasChain,
  endpointsOfOne,
  endpointsWithoutService,
  externalIpsOfOne,
  headlessServices,
  knownPortName,
  manySelectors,
  missedPods,
  monitors,
  portsOfOne,
  sameClusterIp,
  sameEndpointAddress,
  sameExternalIp,
  sameNodePort,
  sameSelector,
  sharedLabel,
  slicesOfOne,
  statefulSets,
  subsetsOfOne,
  unknownPortName,
};
