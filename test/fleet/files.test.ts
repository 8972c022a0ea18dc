import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import { ApiObject, Chart, YamlOutputType } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../lib/cluster/cluster';
import { Fleet } from '../../lib/fleet/fleet';

/** The files of a fleet of which each chart has one object: path to what it holds, in short. */
function files(fill: (app: App) => void, yamlOutputType?: YamlOutputType): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  try {
    const fleet = new Fleet({ outdir, yamlOutputType });
    fill(fleet);
    fleet.synth();
    const paths = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
    const names = (path: string) =>
      [...readFileSync(join(outdir, path), 'utf8').matchAll(/ {2}name: (.*)/g)].map(
        ([, one]) => one,
      );
    return Object.fromEntries(
      paths
        .filter((path) => path.endsWith('.yaml'))
        .sort()
        .map((path) => [path, names(path).join(' ')]),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function chart(scope: Construct, id: string, name = id, namespace?: string): Chart {
  const made = new Chart(scope, id);
  new ApiObject(made, 'object', { apiVersion: 'v1', kind: 'Thing', metadata: { name, namespace } });
  return made;
}

/** Two clusters with charts of the same names, and one chart that is of no cluster. */
function twoClusters(app: App): void {
  for (const id of ['lab', 'homelab']) {
    const cluster = new Cluster(app, id);
    chart(cluster, 'web', `web-in-${id}`);
    chart(cluster, 'db', `db-in-${id}`);
  }
  chart(app, 'shared');
}

describe('each cluster has a folder of its own', () => {
  test('with a file for each chart', () => {
    expect(files(twoClusters)).toEqual({
      'homelab/db.k8s.yaml': 'db-in-homelab',
      'homelab/web.k8s.yaml': 'web-in-homelab',
      'lab/db.k8s.yaml': 'db-in-lab',
      'lab/web.k8s.yaml': 'web-in-lab',
      'shared.k8s.yaml': 'shared',
    });
  });

  test('unless it has no charts, and so no folder that another one could have', () => {
    const made = files((app) => {
      new Cluster(app, 'lab (1)');
      chart(new Cluster(app, 'lab1'), 'web');
    });
    expect(made).toEqual({ 'lab1/web.k8s.yaml': 'web' });
  });

  test('with one file', () => {
    expect(files(twoClusters, YamlOutputType.FILE_PER_APP)).toEqual({
      'app.k8s.yaml': 'shared',
      'homelab/app.k8s.yaml': 'web-in-homelab db-in-homelab',
      'lab/app.k8s.yaml': 'web-in-lab db-in-lab',
    });
  });

  test('with a file for each object', () => {
    const paths = Object.keys(files(twoClusters, YamlOutputType.FILE_PER_RESOURCE));
    expect(paths).toEqual([
      'Thing.shared.k8s.yaml',
      'homelab/Thing.db-in-homelab.k8s.yaml',
      'homelab/Thing.web-in-homelab.k8s.yaml',
      'lab/Thing.db-in-lab.k8s.yaml',
      'lab/Thing.web-in-lab.k8s.yaml',
    ]);
  });

  test('with a folder for each chart', () => {
    const type = YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    expect(Object.keys(files(twoClusters, type))).toEqual([
      'homelab/db/Thing.db-in-homelab.k8s.yaml',
      'homelab/web/Thing.web-in-homelab.k8s.yaml',
      'lab/db/Thing.db-in-lab.k8s.yaml',
      'lab/web/Thing.web-in-lab.k8s.yaml',
      'shared/Thing.shared.k8s.yaml',
    ]);
  });
});

describe('the place in the order stands in front of a name', () => {
  test('where charts of that cluster depend on each other, counted in that cluster', () => {
    const fill = (app: App) => {
      const [lab, homelab] = [new Cluster(app, 'lab'), new Cluster(app, 'homelab')];
      const web = chart(lab, 'web');
      web.addDependency(chart(lab, 'db'));
      chart(homelab, 'web');
    };
    expect(Object.keys(files(fill))).toEqual([
      'homelab/web.k8s.yaml',
      'lab/0000-db.k8s.yaml',
      'lab/0001-web.k8s.yaml',
    ]);
  });

  test('but not for a dependency on another cluster, which no folder can show', () => {
    const fill = (app: App) => {
      const [lab, homelab] = [new Cluster(app, 'lab'), new Cluster(app, 'homelab')];
      chart(lab, 'web').addDependency(chart(homelab, 'web'));
    };
    expect(Object.keys(files(fill))).toEqual(['homelab/web.k8s.yaml', 'lab/web.k8s.yaml']);
  });
});

describe('no file overwrites another one', () => {
  test('of one kind and name in two namespaces', () => {
    const fill = (app: App) => {
      for (const namespace of ['a', 'b']) chart(app, namespace, 'web', namespace);
    };
    expect(Object.keys(files(fill, YamlOutputType.FILE_PER_RESOURCE))).toEqual([
      'Thing.a.web.k8s.yaml',
      'Thing.b.web.k8s.yaml',
    ]);
  });

  test('of charts whose ids come to one name', () => {
    const fill = (app: App) => {
      const lab = new Cluster(app, 'lab');
      chart(lab, 'a-b', 'one');
      chart(lab, 'a:-b', 'two');
      chart(lab, 'a-b-2', 'three');
    };
    expect(files(fill)).toEqual({
      'lab/a-b-2.k8s.yaml': 'two',
      'lab/a-b-2-2.k8s.yaml': 'three',
      'lab/a-b.k8s.yaml': 'one',
    });
  });

  test('of charts whose ids differ by case alone, which many disks do not tell apart', () => {
    const fill = (app: App) => {
      const lab = new Cluster(app, 'lab');
      chart(lab, 'Web', 'one');
      chart(lab, 'web', 'two');
    };
    expect(files(fill)).toEqual({ 'lab/Web.k8s.yaml': 'one', 'lab/web-2.k8s.yaml': 'two' });
  });
});
