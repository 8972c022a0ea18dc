// Worst cases of what is rendered: kustomizations, Flux, Argo CD. Each is a map of files.
const { deployment, documents, object, service, times } = require('./objects');

const WEB = { app: 'web' };
const half = (n) => Math.ceil(n / 2);
const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };
const web = (at) => service(`web-${at}`, { selector: WEB });

function kustomization(fields) {
  return documents([{ ...KUSTOMIZATION, ...fields }]);
}

function resourcesOfOne(n) {
  const files = times(n, (at) => [`s-${at}.yaml`, documents([web(at)])]);
  const resources = files.map(([name]) => name);
  return {
    ...Object.fromEntries(files),
    'kustomization.yaml': kustomization({ resources, namePrefix: 'a-' }),
  };
}

function patchesOfOne(n) {
  const patches = times(half(n), (at) => ({
    target: { kind: 'Service', name: `web-${at}` },
    patch: '- op: add\n  path: /metadata/labels\n  value: {a: b}\n',
  }));
  return {
    'all.yaml': documents(times(half(n), web)),
    'kustomization.yaml': kustomization({ resources: ['all.yaml'], patches }),
  };
}

function strategicPatches(n) {
  const patch = (at) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `web-${at}`, namespace: 'shop', labels: WEB },
  });
  return {
    'all.yaml': documents(times(half(n), web)),
    'patch.yaml': documents(times(half(n), patch)),
    'kustomization.yaml': kustomization({
      resources: ['all.yaml'],
      patches: [{ path: 'patch.yaml' }],
    }),
  };
}

/** Objects of one name, and as many that refer to it. */
function nameReferences(n) {
  const generators = times(half(n), (at) => ({ name: `map-${at}`, literals: ['a=b'] }));
  const pod = (at) => ({
    containers: [
      { name: 'web', image: 'web:1', envFrom: [{ configMapRef: { name: `map-${at}` } }] },
    ],
  });
  return {
    'all.yaml': documents(times(half(n), (at) => deployment(`web-${at}`, WEB, pod(at)))),
    'kustomization.yaml': kustomization({
      namespace: 'shop',
      resources: ['all.yaml'],
      configMapGenerator: generators,
    }),
  };
}

function replacements(n) {
  const replacement = (at) => ({
    source: { kind: 'Service', name: `web-${at}`, fieldPath: 'metadata.name' },
    targets: [
      { select: { kind: 'Service', name: `web-${at}` }, fieldPaths: ['spec.selector.app'] },
    ],
  });
  return {
    'all.yaml': documents(times(half(n), web)),
    'kustomization.yaml': kustomization({
      resources: ['all.yaml'],
      replacements: times(half(n), replacement),
    }),
  };
}

function imagesOfOne(n) {
  const images = times(half(n), (at) => ({ name: `web-${at}`, newTag: '2' }));
  return {
    'all.yaml': documents(times(half(n), (at) => deployment(`web-${at}`, WEB))),
    'kustomization.yaml': kustomization({ resources: ['all.yaml'], images }),
  };
}

/** Each takes in the one before, in chains that are as deep as kustomizations may be. */
function chainOfBases(n) {
  const folder = (at) => [
    `b${at}/kustomization.yaml`,
    kustomization({ resources: at % 50 === 0 ? ['web.yaml'] : [`../b${at - 1}`] }),
  ];
  const file = (chain) => [`b${50 * chain}/web.yaml`, documents([web(chain)])];
  return Object.fromEntries([...times(n, folder), ...times(Math.ceil(n / 50), file)]);
}

/** Kustomizations beside each other, each with an object of its own. */
function rootsAlone(n) {
  const root = (at) => [
    [`r${at}/kustomization.yaml`, kustomization({ resources: ['web.yaml'] })],
    [`r${at}/web.yaml`, documents([web(at)])],
  ];
  return Object.fromEntries(times(n, root).flat());
}

/** Many overlays of one base. */
function overlaysOfOneBase(n) {
  const overlay = (at) => [
    `o${at}/kustomization.yaml`,
    kustomization({ resources: ['../base'], nameSuffix: `-${at}` }),
  ];
  return {
    ...Object.fromEntries(times(n, overlay)),
    'base/kustomization.yaml': kustomization({ resources: ['web.yaml'] }),
    'base/web.yaml': documents([web(0), deployment('web', WEB)]),
  };
}

/** Each waits for the one before. */
function fluxChain(n) {
  const flux = (at) => {
    const spec = {
      path: `./apps/a${at}`,
      prune: true,
      interval: '1h',
      sourceRef: { kind: 'GitRepository', name: 'flux-system' },
      ...(at === 0 ? {} : { dependsOn: [{ name: `a${at - 1}` }] }),
    };
    return object(
      'kustomize.toolkit.fluxcd.io/v1',
      'Kustomization',
      `a${at}`,
      { spec },
      { namespace: 'flux-system' },
    );
  };
  const apps = times(n, (at) => [`apps/a${at}/web.yaml`, documents([web(at)])]);
  return { ...Object.fromEntries(apps), 'clusters/main/all.yaml': documents(times(n, flux)) };
}

function argoApplication(name, folder) {
  const spec = {
    project: 'default',
    source: { repoURL: 'https://git.example.com/shop', path: folder },
    destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
  };
  return object('argoproj.io/v1alpha1', 'Application', name, { spec }, { namespace: 'argocd' });
}

function argoApplications(n) {
  const apps = times(n, (at) => [`apps/a${at}/web.yaml`, documents([web(at)])]);
  const all = times(n, (at) => argoApplication(`a${at}`, `apps/a${at}`));
  return { ...Object.fromEntries(apps), 'argo.yaml': documents(all) };
}

/** All of one folder. */
function argoOfOneFolder(n) {
  const all = times(n, (at) => argoApplication(`a${at}`, 'apps'));
  return {
    'apps/web.yaml': documents([web(0), deployment('web', WEB)]),
    'argo.yaml': documents(all),
  };
}

function applicationSets(n) {
  const spec = {
    generators: [
      { git: { repoURL: 'https://git.example.com/shop', directories: [{ path: 'apps/*' }] } },
    ],
    template: argoApplication('{{path.basename}}', '{{path}}'),
  };
  const apps = times(half(n), (at) => [`apps/a${at}/web.yaml`, documents([web(at)])]);
  const set = object(
    'argoproj.io/v1alpha1',
    'ApplicationSet',
    'all',
    { spec },
    { namespace: 'argocd' },
  );
  return { ...Object.fromEntries(apps), 'argo.yaml': documents([set]) };
}

/** Folders beside each other, each with almost the same files. */
function variants(n) {
  const files = times(half(n), (at) => [
    [`dev-${at}/web.yaml`, documents([service('web', { selector: WEB, type: 'NodePort' })])],
    [
      `prod-${at}/web.yaml`,
      documents([service('web', { selector: WEB, clusterIP: '10.96.0.20' })]),
    ],
  ]);
  return Object.fromEntries(files.flat());
}

module.exports = {
  applicationSets,
  argoApplications,
  argoOfOneFolder,
  chainOfBases,
  fluxChain,
  imagesOfOne,
  nameReferences,
  overlaysOfOneBase,
  patchesOfOne,
  replacements,
  resourcesOfOne,
  rootsAlone,
  strategicPatches,
  variants,
};
