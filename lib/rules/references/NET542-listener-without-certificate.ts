import { CLUSTER_ISSUER, ISSUER, skippedListener } from '../../facts/controllers/cert-manager';
import type { GatewayObject, Listener } from '../../model/objects/gateway';
import { madeSecrets } from '../../model/queries/made-secrets';
import type { Network } from '../../model/queries/network';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET542: Rule = {
  id: 'NET542',
  name: 'listener-without-certificate',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'others'],
  what: 'A Gateway names an issuer, and cert-manager skips one of its listeners.',
  why: 'cert-manager creates certificates for listeners with a host name and Secrets of the namespace of the Gateway',
  fix: 'Write the host name of the listener, and a Secret of the namespace of the Gateway.',
  waive: 'If another program writes the Secret of the listener.',
  sources: [
    'https://cert-manager.io/docs/usage/gateway/',
    'https://github.com/cert-manager/cert-manager/blob/master/pkg/controller/certificate-shim/sync.go#L279',
  ],
  check(network, report) {
    for (const gateway of network.gateways) {
      const { annotations } = gateway.manifest;
      if (annotations[ISSUER] === undefined && annotations[CLUSTER_ISSUER] === undefined) continue;
      gateway.listeners.flatMap((one) => listenerDrafts(network, gateway, one)).forEach(report);
    }
  },
};

function listenerDrafts(
  network: Network,
  { manifest }: GatewayObject,
  listener: Listener,
): Draft[] {
  const { protocol, field, hostname, name, fields } = listener;
  const refs = listOf(within(fields, 'tls', 'certificateRefs'));
  const isTerminated = (textOf(within(fields, 'tls', 'mode')) ?? 'Terminate') === 'Terminate';
  if (!['HTTPS', 'TLS'].includes(protocol) || !isTerminated || refs.length === 0) return [];
  if (isIgnored(manifest, name)) return [];
  const secrets = refs.map((ref) => ({
    ns: textOf(at(ref, 'namespace')),
    name: textOf(at(ref, 'name')),
  }));
  // Who has its certificates otherwise asks for none.
  const isThere = secrets.some(
    ({ ns = manifest.namespace, name: secret = '' }) =>
      madeSecrets(network).has(`${ns}/${secret}`) || network.mayHold('', 'Secret', ns, secret),
  );
  const found = skippedListener(
    { host: hostname, namespaces: secrets.map(({ ns }) => ns) },
    manifest.namespace,
  );
  if (!found || isThere) return [];
  const { secret, fault } = found;
  const where = secret === undefined ? 'hostname' : `tls.certificateRefs[${secret}].namespace`;
  const value = secret === undefined ? undefined : secrets[secret]?.ns;
  return [
    value === undefined
      ? {
          ...draftOf(place(manifest, `${field}.${where}`), name, fault),
          what: `listener ${name} has no hostname, so cert-manager skips it`,
        }
      : draftOf(place(manifest, `${field}.${where}`), value, fault),
  ];
}

function isIgnored({ annotations }: Manifest, listener: string): boolean {
  const ignored = annotations['cert-manager.io/ignore-tls-listeners'] ?? '';
  return ignored.split(',').some((one) => one.trim() === listener);
}
