import { ApiObject } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import type { CertificateOptions } from '../../lib';
import { Gateway, HttpBackend, HttpRoutes, KeyAlgorithm, ListenerProtocol, Via } from '../../lib';
import { endpointsText } from '../../lib/exports/dns-endpoints';
import { outsideNames } from '../../lib/ways/trace/outside-addresses';
import { SITE } from '../exports/site';
import type { Manifest } from './chart';
import { chartFor, manifests } from './chart';
import { networkOf } from './network';

const CERTIFICATES: readonly CertificateOptions[] = [
  {},
  { issuerKind: 'AWSPCAClusterIssuer', issuerGroup: 'awspca.cert-manager.io' },
  { durationHours: 1, keyAlgorithm: KeyAlgorithm.ED25519 },
  {
    durationHours: 99_999,
    renewBeforeHours: 99_998,
    keyAlgorithm: KeyAlgorithm.RSA,
    keySize: 8192,
  },
  { renewBeforeHours: 2159, keyAlgorithm: KeyAlgorithm.ECDSA, keySize: 521 },
];

const backend = HttpBackend.service('web', 80);

/** The Certificates that cert-manager makes of what is written for it. @see https://cert-manager.io/docs/reference/annotations/ */
export function certificates(): Manifest[] {
  return CERTIFICATES.flatMap((certificate, index) => {
    const chart = chartFor();
    new HttpRoutes(chart, `shop-${index}`, {
      via: Via.INGRESS,
      tlsSecret: 'shop-tls',
      issuer: 'ca',
      certificate,
      routes: [{ host: 'shop.example.com', path: '/', backend }],
    });
    return manifests(chart).map(certificateOf);
  });
}

function certificateOf({ metadata, spec }: Manifest): Manifest {
  const said = (name: string) => metadata.annotations?.[`cert-manager.io/${name}`];
  const [{ hosts, secretName }] = spec['tls'] as [{ hosts: string[]; secretName: string }];
  const [algorithm, size] = [said('private-key-algorithm'), said('private-key-size')];
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: metadata.name },
    spec: {
      dnsNames: hosts,
      secretName,
      issuerRef: {
        name: said('issuer'),
        kind: said('issuer-kind') ?? 'Issuer',
        group: said('issuer-group') ?? 'cert-manager.io',
      },
      ...(said('duration') && { duration: said('duration') }),
      ...(said('renew-before') && { renewBefore: said('renew-before') }),
      privateKey: { ...(algorithm && { algorithm }), ...(size && { size: Number(size) }) },
    },
  };
}

/** The DNSEndpoints of external-dns that a site is exported as. */
export function dnsEndpoints(): Manifest[] {
  const text = endpointsText([{ cluster: 'site', names: outsideNames(networkOf(SITE)) }]);
  return parseAllDocuments(text).map((one) => one.toJS() as Manifest);
}

const group = 'gateway.envoyproxy.io';

/** What a Gateway and routes name of Envoy Gateway, by its kind. */
export const NAMED = {
  parameters: { group, kind: 'EnvoyProxy', name: 'edge' },
  backend: { group, kind: 'Backend', name: 'legacy' },
  filter: { group, kind: 'HTTPRouteFilter', name: 'page' },
} as const;

/** A Gateway and routes that name objects of Envoy Gateway, and policies that name them. */
export function envoyGateway(): Manifest[] {
  const chart = chartFor({ gatewayApi: '1.6' });
  const gateway = new Gateway(chart, 'edge', {
    gatewayClass: 'eg',
    listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
    infrastructure: { parameters: NAMED.parameters },
  });
  const routes = new HttpRoutes(chart, 'shop', {
    gateway: gateway.ref,
    extensionRefs: [NAMED.filter],
    routes: ['a', 'b'].map((name) => ({
      host: `${name}.example.com`,
      path: `/${name}`,
      backend: HttpBackend.resource(NAMED.backend),
    })),
  });
  const policy = (kind: string, targetRefs: object[], spec: object) =>
    new ApiObject(chart, kind.toLowerCase(), {
      apiVersion: `${group}/v1alpha1`,
      kind,
      metadata: { name: 'shop' },
      spec: { targetRefs, ...spec },
    });
  policy('BackendTrafficPolicy', routes.policyTargets, { retry: { numRetries: 2 } });
  policy('SecurityPolicy', routes.policyTargets, {
    cors: { allowOrigins: ['https://www.example.com'] },
  });
  policy('ClientTrafficPolicy', gateway.policyTargets, {
    timeout: { http: { idleTimeout: '5m' } },
  });
  return manifests(chart);
}
