import { partsByComma } from '../../facts/values/encrypted';
import { RENAME_ONE, sentence } from '../../facts/values/sentences';
import type { Service } from '../../model/objects/service';
import { annotatedServices } from '../../model/queries/annotated';
import { addressSharingKey, tryDnsTargets } from '../../model/queries/dns-targets';
import {
  EXTERNAL_DNS_HOSTNAME as HOSTNAME,
  EXTERNAL_DNS_PREFIX,
  externalDnsPrograms,
  isSkippedByDns,
  mayShareNames,
} from '../../model/queries/external-dns';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { at, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Draft, Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET722: Rule = {
  id: 'NET722',
  name: 'external-dns-name-twice',
  severity: Severity.WARNING,
  reads: ['others', 'services', 'workloads'],
  what: 'Two Services request one name from external-dns; where a sharing key may give them one address, there are several instances of external-dns, or the only one may be set to read some of the objects alone, this is an info.',
  why: 'external-dns creates one record with the addresses of both, so clients reach one or the other',
  fix: sentence(RENAME_ONE),
  waive:
    'If the Services serve the same content, or different external-dns instances write to different zones.',
  sources: [
    'https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/',
    'https://github.com/kubernetes-sigs/external-dns/blob/v0.19.0/source/service.go',
  ],
  check(network, report) {
    const services = annotatedServices(network).filter(asksForAny);
    const programs = services.length > 0 ? externalDnsPrograms(network) : [];
    const claims = services.flatMap((service) =>
      KEYS.filter((key) => key !== HOSTNAME || !isSkippedByDns(service, programs)).flatMap((key) =>
        claimsOf(service, key),
      ),
    );
    for (const those of groupBy(claims, ({ key }) => key).values()) {
      const [first] = those;
      const objects = ofSeveralObjects(those);
      if (objects.length === 0 || !first || haveOneTarget(those) || areOfTwoFamilies(those))
        continue;
      report({
        places: those,
        what: `${first.name} is requested by ${objects.length} Services`,
        ...doubtOf(those, network),
      });
    }
  },
};

const KEYS = [HOSTNAME, `${EXTERNAL_DNS_PREFIX}internal-hostname`];

interface Claim extends Place {
  readonly service: Service;
  readonly name: string;
  /** The annotation and the name. */
  readonly key: string;
  /** As {@link tryDnsTargets} says. */
  readonly targets?: string;
}

function asksForAny({ manifest: { annotations } }: Service): boolean {
  return KEYS.some((key) => annotations[key] !== undefined);
}

function claimsOf(service: Service, key: string): Claim[] {
  const targets = tryDnsTargets(service, key !== HOSTNAME);
  const where = place(service.manifest, keyed('metadata.annotations', key));
  return namesOf(service.manifest, key).map((name) => ({
    ...where,
    ...{ service, name, key: `${key} ${name}`, targets },
  }));
}

/** Then the record is the same, whichever of the Services it is made of. */
function haveOneTarget(claims: readonly Claim[]): boolean {
  return (
    new Set(claims.map(({ targets }) => targets)).size === 1 && claims[0]?.targets !== undefined
  );
}

/** A record of type A and one of type AAAA are two. */
function areOfTwoFamilies(claims: readonly Claim[]): boolean {
  const families = claims.map(({ service }) => textsOf(at(service.manifest.spec, 'ipFamilies')));
  const all = families.flat();
  return families.every(({ length }) => length > 0) && new Set(all).size === all.length;
}

function doubtOf(claims: readonly Claim[], network: Network): Partial<Draft> {
  const [first, ...others] = claims.map(({ service }) => addressSharingKey(service));
  if (first && others.every((key) => key === first)) {
    return {
      why: 'the Services may get one address by their sharing key, and only where they get two do clients reach one or the other',
      fix: 'Write the same address into the Services.',
      severity: Severity.INFO,
    };
  }
  if (!mayShareNames(network)) return {};
  return {
    why: 'where one instance of external-dns reads both Services, it creates one record with the addresses of both',
    severity: Severity.INFO,
  };
}

/** Those with an identifier share a name on purpose, and another controller is not external-dns. */
function namesOf({ annotations }: Manifest, key: string): string[] {
  const said = annotations[key];
  if (said === undefined) return [];
  const controller = annotations[`${EXTERNAL_DNS_PREFIX}controller`] ?? 'dns-controller';
  const isOurs = controller === 'dns-controller';
  if (!isOurs || annotations[`${EXTERNAL_DNS_PREFIX}set-identifier`] !== undefined) return [];
  const names = partsByComma(said).map((name) => name.trim().replace(/\.$/, ''));
  return [...new Set(names)].filter((name) => name !== '');
}
