import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { hasRegistry, pack, Project, ROOT } from './project';
import { PLUS_RELEASES, workloadApp } from './workloads';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly template?: { readonly metadata: Manifest['metadata'] };
  };
}

/** Workloads of one release in a project that has no other. */
(hasRegistry() ? describe : describe.skip).each(PLUS_RELEASES)(
  'workloads of cdk8s-plus-%s',
  (release) => {
    const project = new Project();
    afterAll(() => {
      project.remove();
    });

    beforeAll(() => {
      project.write('package.json', '{"private": true}');
      const beside = ['@types/node@20', 'cdk8s', 'constructs', `cdk8s-plus-${release}`];
      const alone = ['--ignore-scripts', '--omit=optional'];
      project.must('npm', ['install', ...alone, pack(project.folder), ...beside]);
      project.write('main.ts', workloadApp(release));
    });

    test('compile and are selected', () => {
      const options = ['--strict', '--module', 'node16', '--target', 'es2022', '--types', 'node'];
      project.must(join(ROOT, 'node_modules/.bin/tsc'), [...options, 'main.ts']);
      project.must(process.execPath, ['main.js']);
      const manifests = parseAllDocuments(project.read(`dist-${release}/shop.k8s.yaml`)).map(
        (document) => document.toJS() as Manifest,
      );
      expect(manifests.map(({ kind }) => kind)).toContain('Ingress');
      const labels = manifests.map(({ kind, metadata, spec }) =>
        kind === 'Pod' ? metadata.labels : spec.template?.metadata.labels,
      );
      const services = ['front', 'db', 'once'].map((name) =>
        manifests.find((one) => one.kind === 'Service' && one.metadata.name === name),
      );
      for (const service of services) {
        const selector = Object.entries(service?.spec.selector ?? {});
        expect(selector).toHaveLength(1);
        const [[key, value] = ['', '']] = selector;
        expect(labels.filter((one) => one?.[key] === value)).toHaveLength(1);
      }
    });
  },
);
