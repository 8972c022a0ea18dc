import type { ListenerFault } from '../../facts/controllers/cert-manager';
import { CLUSTER_ISSUER, ISSUER, skippedListener } from '../../facts/controllers/cert-manager';
import type { GatewayObject, Listener } from '../../model/objects/gateway';
import { hasSecret } from '../../model/queries/made-secrets';
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

function listenerDrafts(network: Network, gateway: GatewayObject, listener: Listener): Draft[] {
  const { manifest, listeners } = gateway;
  const { field, name } = listener;
  const secrets = secretsOf(manifest, listener);
  const found = secrets.length > 0 && skipped(manifest, listener);
  if (!found) return [];
  // Who has its certificates otherwise asks for none, and nor does who shares those of a listener.
  const others = new Set(
    listeners
      .filter((one) => !skipped(manifest, one))
      .flatMap((one) => secretsOf(manifest, one).map(keyOf)),
  );
  const isThere = secrets.some(
    (one) => others.has(keyOf(one)) || hasSecret(network, one.namespace, one.name),
  );
  if (isThere) return [];
  const { secret, fault } = found;
  const where = secret === undefined ? 'hostname' : `tls.certificateRefs[${secret}].namespace`;
  const value = secret === undefined ? undefined : secrets[secret]?.namespace;
  return [
    value === undefined
      ? {
          ...draftOf(place(manifest, `${field}.${where}`), name, fault),
          what: `listener ${name} has no hostname, so cert-manager skips it`,
        }
      : draftOf(place(manifest, `${field}.${where}`), value, fault),
  ];
}

function skipped(manifest: Manifest, listener: Listener): ListenerFault | undefined {
  const namespaces = secretsOf(manifest, listener).map(({ namespace }) => namespace);
  return skippedListener({ host: listener.hostname, namespaces }, manifest.namespace);
}

interface SecretName {
  readonly namespace: string;
  readonly name: string;
}

function keyOf({ namespace, name }: SecretName): string {
  return `${namespace}/${name}`;
}

/** The Secrets that cert-manager is to fill for a listener; none where it is not to look at it. */
function secretsOf(manifest: Manifest, { protocol, name, fields }: Listener): SecretName[] {
  const isTerminated = (textOf(within(fields, 'tls', 'mode')) ?? 'Terminate') === 'Terminate';
  const isRead = ['HTTPS', 'TLS'].includes(protocol) && isTerminated;
  if (!isRead || isIgnored(manifest, name)) return [];
  return listOf(within(fields, 'tls', 'certificateRefs')).map((ref) => ({
    namespace: textOf(at(ref, 'namespace')) ?? manifest.namespace,
    name: textOf(at(ref, 'name')) ?? '',
  }));
}

function isIgnored({ annotations }: Manifest, listener: string): boolean {
  const ignored = annotations['cert-manager.io/ignore-tls-listeners'] ?? '';
  return ignored.split(',').some((one) => one.trim() === listener);
}
