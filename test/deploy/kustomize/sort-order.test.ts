import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const object = (apiVersion: string, kind: string, name: string, namespace = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: '${namespace}'}\n`;

const OBJECTS = [
  object('v1', 'Service', 'web', 'b'),
  object('v1', 'Service', 'web', 'a'),
  object('v1', 'Service', 'api', 'a'),
  object('v1', 'Service', 'api'),
  object('example.com/v1', 'Thing', 'one'),
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook'),
  object('apps/v1', 'Deployment', 'web'),
  object('example.com/v1', 'Namespace', 'other'),
  object('v1', 'Namespace', 'a'),
].join('---\n');

function order(sortOptions: string): string[] | string {
  const files = {
    'base/kustomization.yaml': 'resources: [all.yaml]\nsortOptions: {order: legacy}\n',
    'base/all.yaml': OBJECTS,
    'app/kustomization.yaml': `resources: [../base]\n${sortOptions}`,
  };
  const built = new Kustomizer(memoryFiles(files)).build('app');
  if (built.refusal) {
    const { message, file, line } = built.refusal;
    return `${message} (${file ?? ''}:${line ?? ''})`;
  }
  return built.objects.map(({ value }) => {
    const { kind, metadata } = value as { kind: string; metadata: Record<string, string> };
    return `${kind} ${metadata['namespace'] ?? ''}/${metadata['name'] ?? ''}`;
  });
}

const WRITTEN = [
  'Service b/web',
  'Service a/web',
  'Service a/api',
  'Service /api',
  'Thing /one',
  'ValidatingWebhookConfiguration /hook',
  'Deployment /web',
  'Namespace /other',
  'Namespace /a',
];

test('objects stand in the order in which they came, whatever a base wants', () => {
  expect(order('')).toEqual(WRITTEN);
  expect(order('sortOptions: {order: fifo}\n')).toEqual(WRITTEN);
});

test('the order legacy is by kind, then by namespace and name', () => {
  expect(order('sortOptions: {order: legacy}\n')).toEqual([
    'Namespace /a',
    'Namespace /other',
    'Service a/api',
    'Service a/web',
    'Service b/web',
    'Service /api',
    'Deployment /web',
    'Thing /one',
    'ValidatingWebhookConfiguration /hook',
  ]);
});

test('a kustomization may say which kinds come first and last', () => {
  const lists = 'legacySortOptions: {orderFirst: [Thing, Deployment], orderLast: [Namespace]}';
  expect(order(`sortOptions: {order: legacy, ${lists}}\n`)).toEqual([
    'Thing /one',
    'Deployment /web',
    'ValidatingWebhookConfiguration /hook',
    'Service a/api',
    'Service a/web',
    'Service b/web',
    'Service /api',
    'Namespace /a',
    'Namespace /other',
  ]);
});

test.each([
  [
    'an order that kustomize has not',
    'sortOptions: {order: kind}\n',
    'sortOptions.order is neither legacy nor fifo (app/kustomization.yaml:2)',
  ],
  [
    'kinds for the order in which they came',
    'sortOptions: {order: fifo, legacySortOptions: {orderFirst: [Thing]}}\n',
    'legacySortOptions is for the order legacy alone (app/kustomization.yaml:2)',
  ],
  [
    'a field that it has not',
    'sortOptions: {by: kind}\n',
    'it has the unknown field sortOptions.by (app/kustomization.yaml:1)',
  ],
])('%s is refused', (_, text, message) => {
  expect(order(text)).toBe(message);
});
