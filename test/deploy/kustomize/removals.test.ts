import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { builtManifests } from '../../../lib/deploy/origins';
import { isRemoved, spotIn } from '../../../lib/model/read/origin';
import { memoryFiles } from '../../support/memory-files';

const WEB = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    cert-manager.io/issuer: ca
spec:
  ingressClassName: nginx
  tls:
    - hosts: [a.example.com]
  rules:
    - host: a.example.com
`;

const OBJECT = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\n';

/** Where a field of the Ingress stands in `app`, or was taken away. */
function spot(
  patches: string,
  field: string,
  files: Readonly<Record<string, string>> = {},
): string {
  const built = new Kustomizer(
    memoryFiles({
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': WEB,
      'app/kustomization.yaml': `resources: [../base]\n${patches}`,
      ...files,
    }),
  ).build('app');
  if (built.refusal) throw new Error(built.refusal.message);
  const [one] = builtManifests(built.objects);
  if (!one) throw new Error('there is no Ingress');
  const { file, line } = spotIn(one.origin, field);
  return `${isRemoved(one.origin, field) ? 'removed' : 'written'} at ${file}:${line}`;
}

/** A setting of the kustomization whose patch begins in line 6. */
const patch = (text: string) =>
  `patches:\n- target: {kind: Ingress}\n  patch: |-\n    ${text.trimEnd().replaceAll('\n', '\n    ')}\n`;
const merge = (spec: string) => patch(`${OBJECT}spec:\n  ${spec}\n`);
const remove = (path: string) => `- op: remove\n  path: ${path}\n`;

const TLS = 'spec.tls';
const ISSUER = 'metadata.annotations["cert-manager.io/issuer"]';

test.each([
  ['by a JSON patch', patch(remove('/spec/tls')), TLS, 'removed at app/kustomization.yaml:5'],
  [
    'with a field below it',
    patch(remove('/spec/tls')),
    'spec.tls[0].hosts',
    'removed at app/kustomization.yaml:5',
  ],
  [
    'by the second operation',
    patch(
      `- op: replace\n  path: /spec/tls/0/hosts\n  value: [b.example.com]\n${remove('/spec/tls')}`,
    ),
    TLS,
    'removed at app/kustomization.yaml:8',
  ],
  [
    'that is an annotation',
    patch(remove('/metadata/annotations/cert-manager.io~1issuer')),
    ISSUER,
    'removed at app/kustomization.yaml:5',
  ],
  [
    'by a move',
    patch('- op: move\n  from: /spec/tls\n  path: /spec/other\n'),
    TLS,
    'removed at app/kustomization.yaml:5',
  ],
  ['by null', merge('tls: null'), TLS, 'removed at app/kustomization.yaml:9'],
  ['by an empty value', merge('tls:'), TLS, 'removed at app/kustomization.yaml:9'],
  [
    'by an older patch',
    `patchesStrategicMerge:\n- |-\n  ${OBJECT.replaceAll('\n', '\n  ')}spec: {tls: null}\n`,
    TLS,
    'removed at app/kustomization.yaml:7',
  ],
  [
    'by $patch: delete',
    patch(OBJECT.replace('{name: web}', '{name: web, annotations: {$patch: delete}}')),
    ISSUER,
    'removed at app/kustomization.yaml:7',
  ],
])('a field that is taken away %s', (_, patches, field, expected) => {
  expect(spot(patches, field)).toBe(expected);
});

test.each([
  ['no patch', '', TLS, 'written at base/web.yaml:9'],
  [
    'a patch that takes away another field',
    patch(remove('/spec/ingressClassName')),
    TLS,
    'written at base/web.yaml:9',
  ],
  [
    'a patch that takes away a field beside one that was never there',
    patch(remove('/spec/ingressClassName')),
    'spec.defaultBackend',
    'written at base/web.yaml:7',
  ],
  [
    'a patch that writes it again',
    patch(`${remove('/spec/tls')}- op: add\n  path: /spec/tls\n  value: []\n`),
    TLS,
    'written at app/kustomization.yaml:9',
  ],
  [
    'a null where it never was',
    merge('defaultBackend: null'),
    'spec.defaultBackend',
    'written at base/web.yaml:7',
  ],
  [
    'a patch that takes away an element, whose number another may have',
    patch(remove('/spec/tls/0')),
    'spec.tls[0]',
    'written at base/web.yaml:9',
  ],
  [
    'a patch for another object',
    patch(remove('/spec/tls')).replace('kind: Ingress', 'kind: Service'),
    'spec.defaultBackend',
    'written at base/web.yaml:7',
  ],
])('a field beside %s', (_, patches, field, expected) => {
  expect(spot(patches, field)).toBe(expected);
});

test('what a base takes away is away in what builds on it', () => {
  const files = {
    'part/kustomization.yaml': `resources: [../base]\n${patch(remove('/spec/tls'))}`,
    'app/kustomization.yaml': 'resources: [../part]\nnamePrefix: my-\n',
  };
  expect(spot('', TLS, files)).toBe('removed at part/kustomization.yaml:5');
});
