// Worst cases of Ingresses.
const { backend, deployment, documents, ingress, path, service, times } = require('./objects');

const half = (n) => Math.ceil(n / 2);
const WEB = [service('web', { selector: { app: 'web' } }), deployment('web', { app: 'web' })];
const HOST = 'shop.example.com';

function sameHostAndPath(n) {
  const spec = { ingressClassName: 'nginx', rules: [{ host: HOST, http: { paths: [path('/')] } }] };
  return documents([...WEB, ...times(n, (at) => ingress(`web-${at}`, spec))]);
}

function pathsOfOneHost(n) {
  const rules = (at) => [{ host: HOST, http: { paths: [path(`/${'a/'.repeat(at % 40)}${at}`)] } }];
  const spec = (at) => ({ ingressClassName: 'nginx', rules: rules(at) });
  return documents([...WEB, ...times(n, (at) => ingress(`web-${at}`, spec(at)))]);
}

function hostsOfOneIngress(n) {
  const hosts = times(n, (at) => `h-${at}.example.com`);
  const rules = hosts.map((host) => ({ host, http: { paths: [path('/')] } }));
  const tls = hosts.map((host) => ({ hosts: [host], secretName: 'tls' }));
  return documents([...WEB, ingress('web', { ingressClassName: 'nginx', rules, tls })]);
}

function regexPaths(n) {
  const annotations = { 'nginx.ingress.kubernetes.io/use-regex': 'true' };
  const spec = (at) => ({
    ingressClassName: 'nginx',
    rules: [
      {
        host: HOST,
        http: { paths: [path(`/(a|b)+${at}.*`, 'web', 'ImplementationSpecific'), path(`/x${at}`)] },
      },
    ],
  });
  return documents([
    ...WEB,
    ...times(n, (at) => ingress(`web-${at}`, spec(at), at % 2 === 0 ? { annotations } : undefined)),
  ]);
}

function canaries(n) {
  const spec = { ingressClassName: 'nginx', rules: [{ host: HOST, http: { paths: [path('/')] } }] };
  const annotations = {
    'nginx.ingress.kubernetes.io/canary': 'true',
    'nginx.ingress.kubernetes.io/canary-weight': '10',
  };
  return documents([
    ...WEB,
    ...times(n, (at) => ingress(`web-${at}`, spec, at % 2 === 0 ? { annotations } : undefined)),
  ]);
}

/** Names of Services that are each one letter off. */
function absentServices(n) {
  const rules = (at) => [
    { host: `h-${at}.example.com`, http: { paths: [path('/', `wob-${at}-x`)] } },
  ];
  const spec = (at) => ({ ingressClassName: 'nginx', rules: rules(at) });
  return documents([
    ...times(half(n), (at) => service(`web-${at}-x`, { selector: { app: 'web' } })),
    ...times(half(n), (at) => ingress(`web-${at}`, spec(at))),
  ]);
}

function defaultBackends(n) {
  const spec = { ingressClassName: 'nginx', defaultBackend: backend('web') };
  return documents([...WEB, ...times(n, (at) => ingress(`web-${at}`, spec))]);
}

module.exports = {
  absentServices,
  canaries,
  defaultBackends,
  hostsOfOneIngress,
  pathsOfOneHost,
  regexPaths,
  sameHostAndPath,
};
