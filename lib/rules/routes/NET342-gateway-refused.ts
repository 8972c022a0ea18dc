import { mostInfrastructureAnnotations } from '../../facts/releases/limits';
import { GATEWAY_HOST } from '../../facts/schema/gateway-values';
import { choice } from '../../facts/values/choice';
import { isLooseAddress } from '../../facts/values/loose-addresses';
import { ROUTES_FROM, TLS_MODES } from '../../facts/values/words';
import type { GatewayObject, Listener } from '../../model/objects/gateway';
import { at, fieldsOf, listOf, textOf, within } from '../../model/read/fields';
import type { Target } from '../../model/read/target';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET342: Rule = {
  id: 'NET342',
  name: 'gateway-refused',
  severity: Severity.ERROR,
  reads: ['gateways'],
  what: 'A Gateway exceeds a limit, or has an invalid value.',
  why: 'the API server refuses the Gateway',
  fix: 'Write fewer, or a second Gateway.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec'],
  check({ gateways, target }, report) {
    const copies = groupBy(gateways, ({ manifest }) => manifest.name);
    for (const gateway of gateways) {
      const { manifest, listeners } = gateway;
      // Of several, or without listeners, it may be a patch.
      const isWhole = copies.get(manifest.name)?.length === 1 && listeners.length > 0;
      if (isWhole && (at(manifest.spec, 'gatewayClassName') ?? undefined) === undefined) {
        report({ places: [place(manifest, 'spec.gatewayClassName')], ...NO_CLASS });
      }
      for (const { field, what, fix } of wrongsOf(gateway, target)) {
        report({ places: [place(gateway.manifest, field)], what, fix });
      }
    }
  },
};

interface Wrong {
  readonly field: string;
  readonly what: string;
  readonly fix?: string;
}

function wrongsOf({ manifest: { spec }, listeners }: GatewayObject, target: Target): Wrong[] {
  const annotations = mostInfrastructureAnnotations(target);
  const infrastructure = at(spec, 'infrastructure');
  const countOf = (key: string) => Object.keys(fieldsOf(at(infrastructure, key))).length;
  return [
    ...addressWrongs(listOf(at(spec, 'addresses'))),
    ...tooMany('spec.infrastructure.labels', countOf('labels'), 8),
    ...tooMany('spec.infrastructure.annotations', countOf('annotations'), annotations),
    ...listeners.flatMap(listenerWrongs),
  ];
}

const NO_CLASS = {
  what: 'the Gateway names no class',
  fix: 'Write the name of a GatewayClass.',
};

function addressWrongs(addresses: readonly unknown[]): Wrong[] {
  const keys = addresses.map((one) => JSON.stringify([typeOf(one), at(one, 'value')]));
  const first = new Map(keys.map((key, index): [string, number] => [key, index]).reverse());
  return [
    ...tooMany('spec.addresses', addresses.length, 16),
    ...addresses.flatMap((one, index) => {
      const [field, value] = [`spec.addresses[${index}].value`, textOf(at(one, 'value'))];
      if (value === undefined) return [];
      const [what, fix] =
        typeOf(one) === 'IPAddress' && !isLooseAddress(value)
          ? ['is not an IP address', 'Write an address, or `type: Hostname`.']
          : typeOf(one) === 'Hostname' && !GATEWAY_HOST.test(value)
            ? ['is not a host name', 'Write a name such as shop.example.com.']
            : first.get(keys[index] ?? '') !== index
              ? ['is repeated', 'Write each address once.']
              : [];
      return what ? [{ field, what: `${JSON.stringify(value)} ${what}`, fix }] : [];
    }),
  ];
}

function typeOf(address: unknown): string {
  return textOf(at(address, 'type')) ?? 'IPAddress';
}

function listenerWrongs({ field, fields, routesFrom }: Listener): Wrong[] {
  const from = `${field}.allowedRoutes.namespaces.from`;
  const [mode, refs] = ['mode', 'certificateRefs'].map((key) => within(fields, 'tls', key));
  return [
    ...tooMany(`${field}.tls.certificateRefs`, listOf(refs).length, 64),
    ...tooMany(`${field}.allowedRoutes.kinds`, kindsOf(fields).length, 8),
    ...wrongWord(from, routesFrom, ROUTES_FROM),
    ...wrongWord(`${field}.tls.mode`, textOf(mode) ?? 'Terminate', TLS_MODES),
  ];
}

function kindsOf(fields: unknown): readonly unknown[] {
  return listOf(within(fields, 'allowedRoutes', 'kinds'));
}

function wrongWord(field: string, word: string, words: readonly string[]): Wrong[] {
  const fault = choice(...words)(word);
  const what = `${JSON.stringify(word)} is not one of ${words.join(', ')}`;
  return fault ? [{ field, what, fix: `Write ${words[0] ?? ''}.` }] : [];
}

function tooMany(field: string, count: number, most: number): Wrong[] {
  return count <= most
    ? []
    : [{ field, what: `${field} has ${count} entries, and the API server accepts ${most}` }];
}
