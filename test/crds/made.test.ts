import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import type { GatewayProps, HttpRoute, HttpRoutesProps } from '../../lib';
import { Gateway, HttpBackend, HttpRoutes, ListenerProtocol, PathType, Via } from '../../lib';
import { TARGETS, madeFor } from '../app/targets';
import { cases } from '../parity/tables';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';
import { Crds, describeWithCrds } from '../support/crds';

const root = join(__dirname, '..', '..');

/** Of what is made, the objects that have a schema. */
const judged = (objects: readonly Manifest[]) =>
  objects.filter(({ apiVersion }) => /^(metallb|gateway\.networking\.k8s)\.io\//.test(apiVersion));

const read = (yaml: string) => judged(parseAllDocuments(yaml).map((one) => one.toJS() as Manifest));

function filesOf(...path: string[]): (readonly [string, string])[] {
  const folder = join(root, ...path);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) !== '')
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

/** The objects of each file of snapshots that shows some. */
const SNAPSHOTS = filesOf('test', 'constructs').flatMap(([file, text]) => {
  const shown = [...text.matchAll(/= `\n(apiVersion: [^]*?)\n`;/g)];
  const objects = shown.flatMap(([, yaml = '']) => read(yaml.replaceAll(/\\([\\`$])/g, '$1')));
  return objects.length > 0 ? [{ file, objects }] : [];
});

/** A fifth of the random values here, all of them in a long run. */
const SHARE = Number(process.env['MADE_SHARE'] ?? 0.2);

const backend = HttpBackend.service('web', 80);

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `h${at}`);

/** What the newest release has in its experimental channel alone, whose schemas are not here. */
const EXPERIMENTAL = / must NOT have additional properties sessionPersistence$/;

describeWithCrds(
  'everything that is made is taken by the schemas and their rules',
  () => {
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
        ...['Gateway', 'HTTPRoute', 'IPAddressPool', 'L2Advertisement', 'ListenerSet'],
        'ReferenceGrant',
      ]);
    });

    /** Counts the values that a construct takes, whose objects the Gateway then has to take too. */
    function countTaken<T>(
      values: fc.Arbitrary<T>,
      make: (chart: Chart, value: T) => unknown,
      numRuns: number,
    ): number {
      let taken = 0;
      fc.assert(
        fc.property(values, (value) => {
          const chart = chartFor({ gatewayApi: '1.6', gateway: { name: 'edge' } });
          try {
            make(chart, value);
          } catch {
            return;
          }
          taken += 1;
          const objects = judged(manifests(chart));
          expect(objects.length).toBeGreaterThan(0);
          expect(objects.flatMap((one) => faults(one, newer))).toEqual([]);
        }),
        { numRuns: numRuns * SHARE },
      );
      return taken;
    }

    const makeRoutes = (chart: Chart, props: HttpRoutesProps) =>
      new HttpRoutes(chart, 'shop', { via: Via.GATEWAY, ...props });

    test('of random tables of routes', () => {
      const tables = cases.map(({ routes }) => ({ routes: [...routes] }));
      expect(countTaken(tables, makeRoutes, 200)).toBeGreaterThan(SHARE * 40);
    });

    test('of lists as long as they can be, or longer', () => {
      const few = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
      const names = fc.oneof(few, fc.integer({ min: 1, max: 70 }).map(numbered));
      const routes = [{ path: '/', backend }];
      const props = fc.oneof<fc.Arbitrary<HttpRoutesProps>[]>(
        names.map((allowHeaders) => ({ routes, cors: { allowOrigins: ['*'], allowHeaders } })),
        names.map((exposeHeaders) => ({ routes, cors: { allowOrigins: ['*'], exposeHeaders } })),
        names.map((hosts) => ({
          routes,
          cors: { allowOrigins: hosts.map((one) => `https://${one}`) },
        })),
        names.map((remove) => ({ routes, requestHeaders: { remove } })),
        names.map((hosts) => ({ routes: hosts.map((host) => ({ host, path: '/', backend })) })),
        names.map((paths) => ({ routes: paths.map((path) => ({ path: `/${path}`, backend })) })),
        names.map((paths) => ({
          routes: paths.map((path) => ({
            path: `/${path}`,
            backend: HttpBackend.service(path, 80, 'other'),
          })),
        })),
      );
      expect(countTaken(props, makeRoutes, 500)).toBeGreaterThan(SHARE * 200);
    });

    test('of Gateways with as many parts as there can be, or more', () => {
      const count = fc.integer({ min: 1, max: 70 });
      const listener = { name: 'a', protocol: ListenerProtocol.HTTPS, port: 443 };
      const certificates = count.map((many) => numbered(many).map((name) => ({ name })));
      const addresses = fc.array(fc.ipV4(), { maxLength: 20 });
      const props = fc
        .record({ certificates, addresses: fc.tuple(addresses, fc.boolean()) })
        .map(({ certificates: some, addresses: [list, twice] }) => ({
          gatewayClass: 'eg',
          listeners: [{ ...listener, certificates: some }],
          addresses: twice ? [...list, ...list] : list,
        }));
      const make = (chart: Chart, one: GatewayProps) => new Gateway(chart, 'edge', one);
      expect(countTaken(props, make, 200)).toBeGreaterThan(SHARE * 20);
    });

    test('of random hosts, paths and rewrites', () => {
      const odds = fc.stringMatching(/^\/[/.%2fF#*$~ a?]{0,6}$/);
      const path = fc.oneof({ weight: 9, arbitrary: odds }, fc.constant(`/${'a'.repeat(1024)}`));
      const host = fc.stringMatching(/^[*.aZ0-]{1,5}$/);
      const pathType = fc.constantFrom(...Object.values(PathType));
      const odd = fc.oneof<fc.Arbitrary<Partial<HttpRoute>>[]>(
        fc.record({ path, pathType }),
        fc.record({ host }),
        fc.record({ rewritePath: path }),
      );
      const tables = odd.map((one) => ({ routes: [{ path: '/', backend, ...one }] }));
      expect(countTaken(tables, makeRoutes, 2000)).toBeGreaterThan(SHARE * 400);
    });
  },
  ['gateway-api-v1.6.1', 'metallb-v0.13.12', 'metallb-v0.16.1'],
);
