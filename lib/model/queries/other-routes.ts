import { at, listOf, numberOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';

/** A Service that a route refers to which is neither an Ingress nor of the Gateway API. */
export interface OtherBackend {
  readonly manifest: Manifest;
  readonly field: string;
  readonly namespace: string;
  readonly name: string;
  /** Where and as what its port is written. */
  readonly port?: number | string;
  readonly portField: string;
  /** Whether a number is that of the pods and not that of the Service. */
  readonly isPodPort: boolean;
}

type Reader = (manifest: Manifest, domain: string) => OtherBackend[];

/** All of them, whatever implementation reads the route. */
export const otherBackends = derived((network): readonly OtherBackend[] =>
  KINDS.flatMap(([group, kind, read]) =>
    network.others(group, kind).flatMap((manifest) => read(manifest, network.target.domain)),
  ),
);

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ */
const traefik: Reader = (manifest) =>
  entriesAt(manifest, ['spec', 'routes'], 'services').flatMap((one) => ofTraefik(manifest, one));

const traefikService: Reader = (manifest) => {
  const { spec } = manifest;
  const mirroring = at(spec, 'mirroring');
  return [
    ...entriesAt(manifest, ['spec', 'weighted', 'services']),
    ...(mirroring === undefined ? [] : [{ field: 'spec.mirroring', value: mirroring }]),
    ...entriesAt(manifest, ['spec', 'mirroring', 'mirrors']),
  ].flatMap((one) => ofTraefik(manifest, one));
};

const middleware: Reader = (manifest) => {
  const value = within(manifest.spec, 'errors', 'service');
  return value === undefined ? [] : ofTraefik(manifest, { field: 'spec.errors.service', value });
};

function ofTraefik(manifest: Manifest, { field, value }: Entry): OtherBackend[] {
  if ((textOf(at(value, 'kind')) ?? 'Service') !== 'Service') return [];
  return named(manifest, { field, value }, textOf(at(value, 'namespace')));
}

/** @see https://projectcontour.io/docs/main/config/api/#projectcontour.io/v1.HTTPProxy */
const contour: Reader = (manifest) =>
  [
    ...entriesAt(manifest, ['spec', 'routes'], 'services'),
    ...entriesAt(manifest, ['spec', 'tcpproxy', 'services']),
  ].flatMap((one) => named(manifest, one));

/** @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/network_apis/route-route-openshift-io-v1 */
const openshift: Reader = (manifest) => {
  const port = portAt(within(manifest.spec, 'port', 'targetPort'));
  return [
    { field: 'spec.to', value: at(manifest.spec, 'to') },
    ...entriesAt(manifest, ['spec', 'alternateBackends']),
  ].flatMap(({ field, value }) =>
    (textOf(at(value, 'kind')) || 'Service') === 'Service'
      ? named(manifest, { field, value }).map((one) => ({
          ...one,
          ...{ port, portField: 'spec.port.targetPort', isPodPort: true },
        }))
      : [],
  );
};

/** @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination */
const istio: Reader = (manifest, domain) =>
  ['http', 'tcp', 'tls'].flatMap((list) =>
    entriesAt(manifest, ['spec', list], 'route').flatMap(({ field, value }) => {
      const destination = at(value, 'destination');
      const service = serviceOfHost(textOf(at(destination, 'host')), manifest.namespace, domain);
      if (!service) return [];
      const place = `${field}.destination`;
      return [
        {
          ...{ manifest, field: `${place}.host`, ...service, isPodPort: false },
          port: numberOf(within(destination, 'port', 'number')),
          portField: `${place}.port.number`,
        },
      ];
    }),
  );

/** A name with dots may be that of a ServiceEntry, unless it is one of the cluster. */
function serviceOfHost(
  host: string | undefined,
  namespace: string,
  domain: string,
): { readonly namespace: string; readonly name: string } | undefined {
  if (!host) return undefined;
  if (/^[a-z0-9-]+$/.test(host)) return { namespace, name: host };
  const suffix = ['.svc', `.svc.${domain}`].find((one) => host.endsWith(one));
  const [name = '', of, ...more] = suffix ? host.slice(0, -suffix.length).split('.') : [];
  return of === undefined || more.length > 0 ? undefined : { namespace: of, name };
}

const KINDS: readonly (readonly [string, string, Reader])[] = [
  ...['traefik.io', 'traefik.containo.us'].flatMap((group): [string, string, Reader][] => [
    ...['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].map(
      (kind): [string, string, Reader] => [group, kind, traefik],
    ),
    [group, 'TraefikService', traefikService],
    [group, 'Middleware', middleware],
  ]),
  ['projectcontour.io', 'HTTPProxy', contour],
  ['route.openshift.io', 'Route', openshift],
  ['networking.istio.io', 'VirtualService', istio],
];

interface Entry {
  readonly field: string;
  readonly value: unknown;
}

/** The elements of a list, or those of a list in each of its elements. */
function entriesAt({ object }: Manifest, keys: readonly string[], inner?: string): Entry[] {
  const outer = listed(keys.join('.'), within(object, ...keys));
  if (inner === undefined) return outer;
  return outer.flatMap(({ field, value }) => listed(`${field}.${inner}`, at(value, inner)));
}

function listed(field: string, list: unknown): Entry[] {
  return listOf(list).map((value, index) => ({ field: `${field}[${index}]`, value }));
}

function named(
  manifest: Manifest,
  { field, value }: Entry,
  namespace = manifest.namespace,
): OtherBackend[] {
  const name = textOf(at(value, 'name'));
  if (!name) return [];
  const port = portAt(at(value, 'port'));
  return [
    { manifest, field: `${field}.name`, namespace, name, port, ...portOf(field), isPodPort: false },
  ];
}

function portOf(field: string): { readonly portField: string } {
  return { portField: `${field}.port` };
}

/** A number may be written as a text. */
function portAt(value: unknown): number | string | undefined {
  const text = textOf(value);
  if (text === undefined) return numberOf(value);
  return /^\d+$/.test(text) ? Number(text) : text || undefined;
}
