import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Folder } from '../support/folder';
import { blocksOf } from '../support/pages';
import { reach } from '../support/reach';

const folder = new Folder();
const EXAMPLE = join(__dirname, '../../examples/pull-request');

type Live = Record<string, unknown> & {
  kind: string;
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
};

/** What an API server makes of an object: defaults, what it chose, and what controllers say. */
function live(object: Live): Live {
  const metadata = {
    ...object.metadata,
    uid: '0f0a3b9e-0000-4000-8000-000000000000',
    resourceVersion: '1234',
    creationTimestamp: '2026-01-01T00:00:00Z',
  };
  const made = { ...object, metadata };
  switch (object.kind) {
    case 'Service': {
      const ports = (object.spec['ports'] as object[]).map((one) => ({ protocol: 'TCP', ...one }));
      const own = { clusterIP: '10.96.3.7', clusterIPs: ['10.96.3.7'], ipFamilies: ['IPv4'] };
      const spec = { type: 'ClusterIP', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster' };
      return {
        ...made,
        spec: { ...spec, ...own, ...object.spec, ports },
        status: { loadBalancer: {} },
      };
    }
    case 'Deployment':
      return {
        ...made,
        spec: {
          replicas: 1,
          revisionHistoryLimit: 10,
          progressDeadlineSeconds: 600,
          ...object.spec,
        },
        status: { readyReplicas: 1, availableReplicas: 1 },
      };
    case 'Ingress':
      return { ...made, status: { loadBalancer: { ingress: [{ ip: '192.0.2.10' }] } } };
    default:
      return made;
  }
}

function clusterWith(file: string): { kind: string; items: Live[] } {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  return { kind: 'List', items: documents.map((one) => live(one.toJS() as Live)) };
}

const COMMAND = blocksOf('docs/how-to/what-a-pull-request-opens.md')
  .map(({ code }) => code.trim())
  .find((code) => code.startsWith('kubectl get ')) as string;

/** What the line of the guide says, with a kubectl that prints a list. */
function drift(list: object): string {
  cpSync(EXAMPLE, folder.path, { recursive: true });
  folder.write('live.json', JSON.stringify(list));
  const kubectl = folder.write(
    'bin/kubectl',
    `#!/bin/sh\n[ "$1" = get ] && [ "$3 $4 $5 $6" = "-n shop -o json" ] && cat "$(dirname "$0")/../live.json"\n`,
  );
  chmodSync(kubectl, 0o755);
  const [get = '', own = ''] = COMMAND.split(' | ');
  const env = { ...process.env, PATH: `${folder.at('bin')}:${process.env['PATH'] ?? ''}` };
  const stdin = execFileSync('sh', ['-c', get], { cwd: folder.path, env, encoding: 'utf8' });
  return reach(own.replace('npx cdk8s-reach ', '').split(' '), { folder: folder.path, stdin })
    .stdout;
}

test('defaults, status and what a cluster chose are no differences', () => {
  expect(drift(clusterWith(join(EXAMPLE, 'before/shop.yaml')))).toBe(
    'nothing is answered otherwise\n',
  );
});

test('a route that somebody added by hand is', () => {
  expect(drift(clusterWith(join(EXAMPLE, 'after/shop.yaml')))).toMatch(
    /^opened: GET https:\/\/admin\.example\.com\/ from outside: nothing before, /,
  );
});

test('pods that a cluster shows are those of what makes them', () => {
  const { kind, items } = clusterWith(join(EXAMPLE, 'before/shop.yaml'));
  const { template } = items.find((one) => one.kind === 'Deployment')?.spec as { template: Live };
  const pod = {
    ...{ apiVersion: 'v1', kind: 'Pod', spec: template.spec },
    metadata: {
      ...{ name: 'shop-5d9c7b6f4-x2x8k', namespace: 'shop', ...template.metadata },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'shop-5d9c7b6f4' }],
    },
    status: { podIP: '10.244.0.7', conditions: [{ type: 'Ready', status: 'True' }] },
  };
  expect(drift({ kind, items: [...items, pod] })).toBe('nothing is answered otherwise\n');
});
