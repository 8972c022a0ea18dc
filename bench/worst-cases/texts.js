// Worst cases of texts: how YAML is written, long values, and what stands in annotations and a Corefile.
const { deployment, documents, ingress, object, path, service, times } = require('./objects');

const WEB = { app: 'web' };
const half = (n) => Math.ceil(n / 2);
const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: shop\n';

function configMap(data) {
  return object('v1', 'ConfigMap', 'web', { data });
}

/** Brackets that close below the key that their list belongs to. */
function bracketsTooFarLeft(n) {
  return `${HEAD}data:\n${times(n, (at) => `  k${at}: [\n  a\n  ]\n`).join('')}`;
}

function openBrackets(n) {
  return `${HEAD}data: ${'['.repeat(n)}\n`;
}

function anchorsAndAliases(n) {
  const lines = times(n, (at) =>
    at === 0 ? '  k0: &a0 x\n' : `  k${at}: &a${at} x\n  l${at}: *a${at - 1}\n`,
  );
  return `${HEAD}data:\n${lines.join('')}`;
}

/** Aliases as keys, with the colon right behind. */
function aliasesAsKeys(n) {
  return `${HEAD}data:\n  a: &k b\n${times(n, (at) => `  m${at}:\n    *k: x\n`).join('')}`;
}

/** Each map merges the one before. */
function mergeKeys(n) {
  const lines = times(
    n,
    (at) => `  m${at}: &m${at}\n${at === 0 ? '' : `    <<: *m${at - 1}\n`}    k: x\n`,
  );
  return `${HEAD}data:\n${lines.join('')}`;
}

function sameKeys(n) {
  return `${HEAD}data:\n${times(n, () => '  k: x\n').join('')}`;
}

function emptyDocuments(n) {
  return `${'---\n'.repeat(n)}${HEAD}`;
}

function comments(n) {
  return `${times(n, () => '# reach:waive NET203: x\n').join('')}${HEAD}`;
}

function blockText(n) {
  return `${HEAD}data:\n  text: |\n${times(n, () => '\n    x\n').join('')}`;
}

function foldedText(n) {
  return `${HEAD}data:\n  text: >-\n${times(n, (at) => `${at % 3 === 0 ? '\n' : ''}    x y\n`).join('')}`;
}

/** One line of words that look like keys. */
function lineOfNames(n) {
  return `${HEAD}data:\n  text: "${'name:'.repeat(10 * n)}"\n`;
}

/** Beginnings of what a later tool fills in, none of which ends. */
function openPlaceholders(n) {
  const starts = ['${', '{{', '$(', '<%', '#{', '<a', '%a', '@a', '__A', '{A', '[[', '($'];
  const data = Object.fromEntries(starts.map((start, at) => [`k${at}`, start.repeat(2 * n)]));
  const shouted = {
    s: 'A-'.repeat(5 * n),
    t: `${'A_'.repeat(5 * n)}.`,
    u: '1.x.'.repeat(5 * n),
    v: 'x'.repeat(10 * n),
  };
  return documents([
    configMap({ ...data, ...shouted }),
    service('web', { selector: { ...WEB, x: '${A}' } }),
  ]);
}

/** Long values in all places where one is judged. */
function longValues(n) {
  const pieces = [
    'a',
    'a-',
    'a.',
    '-',
    '.',
    '*.',
    '/a',
    '%2',
    '/./',
    '(a+)+',
    '[',
    '\\',
    ' ',
    ',',
    ':',
    '1.',
    '0:',
  ];
  return documents(
    pieces.flatMap((piece, at) => {
      const text = piece.repeat(n);
      const annotations = {
        'nginx.ingress.kubernetes.io/rewrite-target': text,
        'metallb.io/loadBalancerIPs': text,
      };
      const rules = [
        { host: text, http: { paths: [path(`/${text}`, text, 'ImplementationSpecific')] } },
      ];
      return [
        ingress(`web-${at}`, { ingressClassName: 'nginx', rules }, { annotations }),
        service(
          `web-${at}`,
          { type: 'LoadBalancer', selector: { app: text }, externalIPs: [text] },
          { annotations },
        ),
        service(`alias-${at}`, { type: 'ExternalName', externalName: text }),
        deployment(`web-${at}`, { app: text }, { hostname: text }),
      ];
    }),
  );
}

function waiversOfOne(n) {
  const waivers = times(n, (at) => `NET${201 + (at % 20)}: reason ${at}`).join('; ');
  return documents([
    service('web', { selector: WEB }, { annotations: { 'reach.cdk8s.io/waive': waivers } }),
  ]);
}

function waiversOfMany(n) {
  const annotations = { 'reach.cdk8s.io/waive': 'NET203: one; NET999: two; NET504: three' };
  return documents(times(n, (at) => service(`web-${at}`, { selector: WEB }, { annotations })));
}

function annotationsOfOne(n) {
  const annotations = Object.fromEntries(
    times(n, (at) => [`nginx.ingress.kubernetes.io/rewrite-targe${at}`, 'x']),
  );
  const rules = [{ host: 'shop.example.com', http: { paths: [path('/')] } }];
  return documents([ingress('web', { ingressClassName: 'nginx', rules }, { annotations })]);
}

function corefile(text) {
  return documents([
    object(
      'v1',
      'ConfigMap',
      'coredns',
      { data: { Corefile: text } },
      { namespace: 'kube-system' },
    ),
  ]);
}

function corefileServers(n) {
  return corefile(
    times(n, (at) => `z${at % 100}.example.com:53 {\n  forward . 192.0.2.1\n}\n`).join(''),
  );
}

function corefileLines(n) {
  const rewrites = times(half(n), (at) => `  rewrite name a${at}.example.com b.example.com\n`).join(
    '',
  );
  const hosts = times(half(n), (at) => `    192.0.2.1 h${at}.example.com\n`).join('');
  return corefile(`.:53 {\n${rewrites}  hosts {\n${hosts}  }\n  forward . 192.0.2.1\n}\n`);
}

/** The same object, again and again. */
function sameObject(n) {
  return documents(times(n, () => service('web', { selector: WEB })));
}

/** Objects whose kind has no such version, and almost such a field. */
function unknownFields(n) {
  const fields = Object.fromEntries(times(half(n), (at) => [`selectr${at}`, 'x']));
  return documents([
    service('web', { selector: WEB, ...fields }),
    ...times(half(n), (at) => ({
      ...service(`web-${at}`, { selectorr: WEB }),
      apiVersion: 'v1beta9',
    })),
  ]);
}

/** Other objects that refer to what is not there, and to names that are almost so. */
function absentTargets(n) {
  const target = (at) => ({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: `wob-${at}` },
  });
  return documents([
    ...times(half(n), (at) => deployment(`web-${at}`, { app: `web-${at}` })),
    ...times(half(n), (at) =>
      object('autoscaling/v2', 'HorizontalPodAutoscaler', `web-${at}`, { spec: target(at) }),
    ),
  ]);
}

function ownersOfPods(n) {
  const ownerReferences = times(half(n), (at) => ({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: `r-${at}`,
    uid: 'x',
  }));
  const spec = { containers: [{ name: 'web', image: 'web:1' }] };
  return documents([
    object('v1', 'Pod', 'web', { spec }, { ownerReferences, labels: WEB }),
    ...times(half(n), (at) => object('v1', 'Pod', `web-${at}`, { spec }, { labels: WEB })),
  ]);
}

module.exports = {
  absentTargets,
  aliasesAsKeys,
  anchorsAndAliases,
  annotationsOfOne,
  blockText,
  bracketsTooFarLeft,
  comments,
  corefileLines,
  corefileServers,
  emptyDocuments,
  foldedText,
  lineOfNames,
  longValues,
  mergeKeys,
  openBrackets,
  openPlaceholders,
  ownersOfPods,
  sameKeys,
  sameObject,
  unknownFields,
  waiversOfMany,
  waiversOfOne,
};
