import { existsSync } from 'node:fs';
import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../lib/cluster/cluster';
import { Fleet } from '../../lib/fleet/fleet';
import { foldersOf, placeOf } from '../../lib/fleet/place';
import { messageOf } from '../support/refusal';

test.each<[string, (app: App) => Chart, string, string]>([
  ['a chart without a cluster', (app) => new Chart(app, 'web'), '', 'web'],
  [
    'a nested chart without a cluster, as stock cdk8s names it',
    (app) => new Chart(new Chart(app, 'shop'), 'web'),
    '',
    'shop-web-c80b2a96',
  ],
  ['a chart in a cluster', (app) => new Chart(new Cluster(app, 'lab'), 'web'), 'lab', 'web'],
  [
    'a nested chart in a cluster, with no hash',
    (app) => new Chart(new Chart(new Cluster(app, 'lab'), 'shop'), 'web'),
    'lab',
    'shop-web',
  ],
  [
    'a chart in a construct in a cluster',
    (app) => new Chart(new Construct(new Cluster(app, 'lab'), 'team-a'), 'web'),
    'lab',
    'team-a-web',
  ],
  [
    'a chart beside the only cluster',
    (app) => {
      new Cluster(app, 'lab');
      return new Chart(app, 'web');
    },
    'lab',
    'web',
  ],
  [
    'a chart beside two clusters',
    (app) => {
      new Cluster(app, 'lab');
      new Cluster(app, 'homelab');
      return new Chart(app, 'web');
    },
    '',
    'web',
  ],
  [
    'a chart with a cluster in it',
    (app) => {
      const chart = new Chart(app, 'web');
      new Cluster(chart, 'lab');
      return chart;
    },
    'web-lab',
    'web',
  ],
  [
    'a cluster in a construct',
    (app) => new Chart(new Cluster(new Construct(app, 'europe'), 'lab'), 'web'),
    'europe-lab',
    'web',
  ],
  [
    'ids with characters that have no place in a file name',
    (app) => new Chart(new Cluster(app, 'lab (old)'), 'web: 1'),
    'labold',
    'web1',
  ],
])('%s', (_, make, folder, name) => {
  const place = placeOf(make(new App()));
  const folders = foldersOf(place.cluster ? [place.cluster] : [], () => undefined);
  expect([...folders.values()].join()).toBe(folder);
  expect(place.name).toBe(name);
});

describe('a cluster without a folder of its own is refused', () => {
  const why =
    'why: the charts of a cluster are written into a separate folder, named after its ids with their letters, digits, "-", "_" and "."';

  const messageFor = (fill: (fleet: Fleet) => unknown) => {
    const fleet = new Fleet({ outdir: '/nowhere' });
    fill(fleet);
    for (const one of fleet.node.findAll()) if (Cluster.isCluster(one)) new Chart(one, 'web');
    return messageOf(() => {
      fleet.synth();
    });
  };

  test.each(['(東京)', ' ', '.', '..'])('where %j leaves no name', (id) => {
    expect(messageFor((fleet) => new Cluster(fleet, id)))
      .toBe(`${id}: id: ${JSON.stringify(id)} contains no characters for a folder name
  ${why}
  fix: write another id, such as "lab"`);
  });

  test('where two ids come to one name', () => {
    expect(
      messageFor((fleet) => {
        new Cluster(fleet, 'lab-1');
        new Cluster(fleet, 'lab');
        new Cluster(fleet, 'lab (1)');
        new Cluster(fleet, 'lab(1)');
      }),
    ).toBe(`lab(1): id: "lab(1)" gets the folder "lab1", which is the folder of lab (1)
  ${why}
  fix: write another id, such as "lab1-2"`);
  });

  test('where two ids differ by case alone', () => {
    expect(
      messageFor((fleet) => {
        new Cluster(fleet, 'lab');
        new Cluster(fleet, 'Lab');
      }),
    ).toBe(`Lab: id: "Lab" gets the folder "Lab", which on many disks is "lab", the folder of lab
  ${why}
  fix: write another id, such as "Lab-2"`);
  });

  test('where the ids above it come to the name of another one', () => {
    expect(
      messageFor((fleet) => {
        new Cluster(fleet, 'europe-lab');
        new Cluster(new Construct(fleet, 'europe'), 'lab');
      }),
    ).toBe(`europe/lab: id: "lab" gets the folder "europe-lab", which is the folder of europe-lab
  ${why}
  fix: write another id, such as "europe-lab-2"`);
  });

  test('from where synth was called, with nothing written', () => {
    const fleet = new Fleet({ outdir: '/nowhere' });
    new Chart(new Cluster(fleet, '?'), 'web');
    let stack = '';
    try {
      fleet.synth();
    } catch (error) {
      stack = (error as Error).stack ?? '';
    }
    expect(stack).toMatch(/such as "lab"\n {4}at Object\.<anonymous> \(.*place\.test\.ts/);
    expect(existsSync('/nowhere')).toBe(false);
  });
});
