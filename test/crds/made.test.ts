import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { HttpBackend, HttpRoutes, PathType, Via } from '../../lib';
import type { HttpRoute } from '../../lib';
import { TARGETS, madeFor } from '../app/targets';
import { cases } from '../parity/tables';
import { chartFor, manifests } from '../support/chart';
import type { Manifest } from '../support/chart';
import { Crds, describeWithCrds } from '../support/crds';

const root = join(__dirname, '..', '..');

/** Of what is made, the objects that have a schema. */
const judged = (objects: readonly Manifest[]) =>
  objects.filter(({ apiVersion }) => /^(metallb|gateway\.networking\.k8s)\.io\//.test(apiVersion));

const read = (yaml: string) => judged(parseAllDocuments(yaml).map((one) => one.toJS() as Manifest));

function filesOf(...path: string[]): (readonly [string, string])[] {
  const folder = join(root, ...path);
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

/** The objects of each file of snapshots that shows some. */
const SNAPSHOTS = filesOf('test', 'constructs', '__snapshots__').flatMap(([file, text]) => {
  const shown = [...text.matchAll(/= `\n(apiVersion: [^]*?)\n`;/g)];
  const objects = shown.flatMap(([, yaml = '']) => read(yaml.replaceAll(/\\([\\`$])/g, '$1')));
  return objects.length > 0 ? [{ file, objects }] : [];
});

/** What the newest release has in its experimental channel alone, whose schemas are not here. */
const EXPERIMENTAL = / must NOT have additional properties sessionPersistence$/;

describeWithCrds('everything that is made is taken by the schemas and their rules', () => {
  const gateway = new Crds('gateway-api-v1.6.1');
  const older = new Crds('metallb-v0.13.12');
  const newer = new Crds('metallb-v0.16.1');

  const faults = (one: Manifest, metallb: Crds) =>
    (one.apiVersion.startsWith('metallb.') ? metallb : gateway).faults(one);

  test.each([
    ['lab', newer],
    ['homelab', older],
  ])('of dist/%s', (cluster, metallb) => {
    const objects = filesOf('dist', cluster).flatMap(([, yaml]) => read(yaml));
    expect(objects.length).toBeGreaterThan(1);
    expect(objects.flatMap((one) => faults(one, metallb))).toEqual([]);
  });

  test.each(TARGETS)('of Kubernetes $kubernetes, MetalLB $metallb, by $via', (target) => {
    const objects = judged(madeFor(target));
    const metallb = target.metallb === '0.16' ? newer : older;
    expect(objects.length).toBeGreaterThan(1);
    expect(objects.flatMap((one) => faults(one, metallb))).toEqual([]);
  });

  test.each(SNAPSHOTS)('of $file', ({ objects }) => {
    for (const one of objects) {
      const found = [newer, older].map((metallb) =>
        faults(one, metallb).filter((fault) => !EXPERIMENTAL.test(fault)),
      );
      expect(found).toContainEqual([]);
      expect(gateway.broken(one)).toEqual([]);
    }
  });

  test('of snapshots of every kind', () => {
    const kinds = SNAPSHOTS.flatMap(({ objects }) => objects.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([
      ...['BFDProfile', 'BGPAdvertisement', 'BGPPeer', 'BackendTLSPolicy', 'Community'],
      ...['Gateway', 'HTTPRoute', 'IPAddressPool', 'L2Advertisement', 'ReferenceGrant'],
    ]);
  });

  /** Counts the routes that are taken, which the Gateway then has to take too. */
  function takesAll(routes: fc.Arbitrary<readonly HttpRoute[]>, numRuns: number): number {
    let taken = 0;
    fc.assert(
      fc.property(routes, (list) => {
        const chart = chartFor({ gateway: { name: 'edge' } });
        try {
          new HttpRoutes(chart, 'shop', { via: Via.GATEWAY, routes: [...list] });
        } catch {
          return;
        }
        taken += 1;
        const objects = judged(manifests(chart));
        expect(objects.length).toBeGreaterThan(0);
        expect(objects.flatMap((one) => faults(one, newer))).toEqual([]);
      }),
      { numRuns },
    );
    return taken;
  }

  test('of random tables of routes', () => {
    const tables = cases.map(({ routes }) => routes);
    expect(takesAll(tables, 200)).toBeGreaterThan(100);
  });

  test('of random hosts, paths and rewrites', () => {
    const path = fc.stringMatching(/^\/[/.%2fF#*$~ a?]{0,6}$/);
    const host = fc.stringMatching(/^[*.aZ0-]{1,5}$/);
    const pathType = fc.constantFrom(...Object.values(PathType));
    const odd = fc.oneof<fc.Arbitrary<Partial<HttpRoute>>[]>(
      fc.record({ path, pathType }),
      fc.record({ host }),
      fc.record({ rewritePath: path }),
    );
    const backend = HttpBackend.service('web', 80);
    const tables = odd.map((one) => [{ path: '/', backend, ...one }]);
    expect(takesAll(tables, 2000)).toBeGreaterThan(400);
  });
});
