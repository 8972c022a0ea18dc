// Worst cases of Gateways and their routes.
const {
  deployment,
  documents,
  gateway,
  httpRoute,
  ingress,
  listener,
  object,
  path,
  service,
  times,
} = require('./objects');

const GROUP = 'gateway.networking.k8s.io';
const half = (n) => Math.ceil(n / 2);
const WEB = [service('web', { selector: { app: 'web' } }), deployment('web', { app: 'web' })];
const HOST = 'shop.example.com';

function routesOfOneHost(n) {
  const spec = { hostnames: [HOST] };
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    ...times(n, (at) => httpRoute(`web-${at}`, spec)),
  ]);
}

function pathsOfRoutes(n) {
  const rules = (at) => [
    {
      matches: [{ path: { type: 'PathPrefix', value: `/${'a/'.repeat(at % 30)}${at}` } }],
      backendRefs: [{ name: 'web', port: 80 }],
    },
  ];
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    ...times(n, (at) => httpRoute(`web-${at}`, { hostnames: [HOST], rules: rules(at) })),
  ]);
}

function wildcardRoutes(n) {
  const host = (at) =>
    at % 2 === 0
      ? `*.${'a.'.repeat(at % 20)}example.com`
      : `x${at}.${'a.'.repeat(at % 20)}example.com`;
  return documents([
    ...WEB,
    gateway('edge', [listener('http', { hostname: '*.example.com' })]),
    ...times(n, (at) => httpRoute(`web-${at}`, { hostnames: [host(at)] })),
  ]);
}

function hostnamesOfOneRoute(n) {
  const hostnames = times(n, (at) =>
    at % 2 === 0 ? `*.h-${at}.example.com` : `x.h-${at - 1}.example.com`,
  );
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    httpRoute('web', { hostnames }),
    httpRoute('other', { hostnames }),
  ]);
}

/** Matches by headers, whose first condition is the same. */
function headersOfRoutes(n) {
  const header = (name, value) => ({ name, value });
  const rules = (at) => [
    {
      matches: [{ headers: [header('a', '1'), header('b', `${at}`)] }],
      backendRefs: [{ name: 'web', port: 80 }],
    },
  ];
  const hostnames = (at) => (at % 2 === 0 ? [HOST] : ['*.example.com']);
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    ...times(n, (at) => httpRoute(`web-${at}`, { hostnames: hostnames(at), rules: rules(at) })),
  ]);
}

function rulesOfOneRoute(n) {
  const rule = (at) => ({
    matches: [{ path: { type: 'PathPrefix', value: `/p${at % half(n)}` } }],
    backendRefs: [{ name: 'web', port: 80 }],
  });
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    httpRoute('web', { hostnames: [HOST], rules: times(n, rule) }),
  ]);
}

function listenersOfOneGateway(n) {
  const listeners = times(half(n), (at) =>
    listener(`l-${at}`, { hostname: `h-${at}.example.com` }),
  );
  return documents([
    ...WEB,
    gateway('edge', listeners),
    ...times(half(n), (at) => httpRoute(`web-${at}`, { hostnames: [`h-${at}.example.com`] })),
  ]);
}

/** Routes without a hostname, which attach to each listener. */
function routesOfAllListeners(n) {
  const listeners = times(half(n), (at) =>
    listener(`l-${at}`, { hostname: `h-${at}.example.com` }),
  );
  return documents([
    ...WEB,
    gateway('edge', listeners),
    ...times(half(n), (at) => httpRoute(`web-${at}`, {})),
  ]);
}

function hostsOfNoListener(n) {
  const listeners = times(half(n), (at) =>
    listener(`l-${at}`, { hostname: `h-${at}.example.com` }),
  );
  return documents([
    ...WEB,
    gateway('edge', listeners),
    ...times(half(n), (at) => httpRoute(`web-${at}`, { hostnames: [`x-${at}.example.org`] })),
  ]);
}

function sameListener(n) {
  return documents([
    ...WEB,
    gateway(
      'edge',
      times(n, () => listener('http', { hostname: HOST })),
    ),
    httpRoute('web', { hostnames: [HOST] }),
  ]);
}

function gatewaysOfOneAddress(n) {
  const addresses = [{ type: 'IPAddress', value: '192.0.2.7' }];
  return documents(
    times(n, (at) => {
      const one = gateway(`edge-${at}`, [listener('http')]);
      return { ...one, spec: { ...one.spec, addresses } };
    }),
  );
}

function listenerSets(n) {
  const set = (at) => {
    const spec = { parentRef: { name: 'edge' }, listeners: [listener('http', { hostname: HOST })] };
    return object(`${GROUP}/v1`, 'ListenerSet', `set-${at}`, { spec });
  };
  const parentRefs = (at) => [{ kind: 'ListenerSet', group: GROUP, name: `set-${at}` }];
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    ...times(half(n), set),
    ...times(half(n), (at) =>
      httpRoute(`web-${at}`, { parentRefs: parentRefs(at), hostnames: [HOST] }),
    ),
  ]);
}

/** Each parent is named by its section, and by none. */
function parentsOfOneRoute(n) {
  const parentRefs = times(n, (at) => ({ name: 'edge', sectionName: `l-${at % 64}` }));
  const listeners = times(64, (at) => listener(`l-${at}`, { hostname: `h-${at}.example.com` }));
  return documents([...WEB, gateway('edge', listeners), httpRoute('web', { parentRefs })]);
}

function routesNotAllowed(n) {
  const selector = { matchLabels: { team: 'a' } };
  const namespaces = { from: 'Selector', selector };
  return documents([
    ...times(half(n), (at) =>
      object('v1', 'Namespace', `n-${at}`, {}, { namespace: undefined, labels: { team: 'b' } }),
    ),
    gateway('edge', [listener('http', { allowedRoutes: { namespaces } })]),
    ...times(half(n), (at) =>
      httpRoute(
        'web',
        { parentRefs: [{ name: 'edge', namespace: 'shop' }] },
        { namespace: `n-${at}` },
      ),
    ),
  ]);
}

function grantsOverRoutes(n) {
  const rules = [{ backendRefs: [{ name: 'web', namespace: 'other', port: 80 }] }];
  const spec = {
    from: [{ group: GROUP, kind: 'HTTPRoute', namespace: 'shop' }],
    to: [{ group: '', kind: 'Service', name: 'another' }],
  };
  const grant = (at) =>
    object(`${GROUP}/v1beta1`, 'ReferenceGrant', `g-${at}`, { spec }, { namespace: 'other' });
  return documents([
    service('web', { selector: { app: 'web' } }, { namespace: 'other' }),
    gateway('edge', [listener('http')]),
    ...times(half(n), grant),
    ...times(half(n), (at) => httpRoute(`web-${at}`, { rules })),
  ]);
}

function backendsOfOneRule(n) {
  const backendRefs = times(n, (at) => ({ name: `web-${at % 100}`, port: 80, weight: 1 }));
  return documents([
    gateway('edge', [listener('http')]),
    httpRoute('web', { rules: [{ backendRefs }] }),
  ]);
}

/** One host of Ingresses and of routes. */
function hostOfBothKinds(n) {
  const spec = { ingressClassName: 'nginx', rules: [{ host: HOST, http: { paths: [path('/')] } }] };
  return documents([
    ...WEB,
    gateway('edge', [listener('http')]),
    ...times(half(n), (at) => ingress(`web-${at}`, spec)),
    ...times(half(n), (at) => httpRoute(`web-${at}`, { hostnames: [HOST] })),
  ]);
}

module.exports = {
  backendsOfOneRule,
  gatewaysOfOneAddress,
  grantsOverRoutes,
  headersOfRoutes,
  hostOfBothKinds,
  hostnamesOfOneRoute,
  hostsOfNoListener,
  listenerSets,
  listenersOfOneGateway,
  parentsOfOneRoute,
  pathsOfRoutes,
  routesNotAllowed,
  routesOfAllListeners,
  routesOfOneHost,
  rulesOfOneRoute,
  sameListener,
  wildcardRoutes,
};
