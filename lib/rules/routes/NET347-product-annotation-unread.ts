import type { UnreadKey } from '../../facts/controllers/product-annotations';
import {
  PRODUCT_ANNOTATIONS,
  tryUnreadKey,
  tryUnreadOfHaproxy,
} from '../../facts/controllers/product-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { backendsOf } from '../../model/objects/ingress';
import { annotatedIngresses, annotatedServices } from '../../model/queries/annotated';
import { groupBy } from '../../model/queries/group';
import { controllerOf } from '../../model/queries/ingress-class';
import { isOnItsServices } from '../../model/queries/service-annotations';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import { MOST_LISTED, listed } from '../listed';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET347: Rule = {
  id: 'NET347',
  name: 'product-annotation-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others', 'services'],
  what: 'An annotation has the prefix of a program that does not read it; where it may be what a filter of ExternalDNS compares, or the Service has it too, this is an info.',
  why: 'the program ignores it without a warning',
  fix: 'Write an annotation that the program reads, at a kind that it reads it of.',
  waive: 'If another release of the program reads it.',
  sources: [...new Set(PRODUCT_ANNOTATIONS.map(({ source }) => source))],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      draftsOf(manifest, Object.keys(manifest.annotations), tryUnreadKey).forEach(report);
    }
    for (const ingress of annotatedIngresses(network)) {
      const isHaproxy = controllerOf(network, ingress) === 'HAProxy';
      const keys = Object.keys(ingress.manifest.annotations).filter(
        (key) => !isNeedless(ingress, key),
      );
      const unread: TryUnread = (key, kind) =>
        isHaproxy
          ? (tryUnreadKey(key, kind) ?? tryUnreadOfHaproxy(key, kind))
          : tryUnreadKey(key, kind);
      const isCopy = (key: string) => isOnItsServices(network, ingress, key);
      draftsOf(ingress.manifest, keys, unread, isCopy).forEach(report);
    }
  },
};

/** Traefik speaks TLS to port 443, and to ports with such a name, whatever the annotation says. */
function isNeedless(ingress: Ingress, key: string): boolean {
  const isHttps = ingress.manifest.annotations[key] === 'https';
  return (
    isHttps &&
    key === 'traefik.ingress.kubernetes.io/service.serversscheme' &&
    backendsOf(ingress).every(({ port }) => port === 443 || /^https/.test(`${port ?? ''}`))
  );
}

type TryUnread = (key: string, kind: string) => UnreadKey | undefined;

function draftsOf(
  manifest: Manifest,
  keys: readonly string[],
  unread: TryUnread,
  isCopy: (key: string) => boolean = () => false,
): Draft[] {
  const found = keys.flatMap((key) => {
    // What a later tool writes has signs that no key has.
    const one = /^[-\w./]+$/.test(key) ? unread(key, manifest.kind) : undefined;
    if (!one) return [];
    return [{ key, ...one, ...(mayBeFilter(manifest, key, one) && { nearest: undefined }) }];
  });
  const misplaced = groupBy(
    found.filter(({ kinds }) => kinds),
    ({ product }) => product,
  );
  return [
    ...[...misplaced].map(([product, those]) => {
      const draft = misplacedDraft(manifest, product, those);
      return those.every((one) => one.kinds?.includes('Service') && isCopy(one.key))
        ? { ...draft, fix: COPY, severity: Severity.INFO }
        : draft;
    }),
    ...found.filter(({ kinds }) => !kinds).map((one) => unknownDraft(manifest, one)),
  ];
}

const COPY =
  'Remove what is here: the Service has it too, by its manifest or by the values of its chart.';

/** The filter of annotations of ExternalDNS compares any key, which often stands for yes or no. */
function mayBeFilter({ annotations }: Manifest, key: string, { product }: UnreadKey): boolean {
  return product === 'ExternalDNS' && /^(?:true|false)$/i.test(annotations[key] ?? '');
}

interface Unread extends UnreadKey {
  readonly key: string;
}

function misplacedDraft(manifest: Manifest, product: string, those: readonly Unread[]): Draft {
  const kinds = those[0]?.kinds ?? [];
  const keys = those.map(({ key }) => key).sort();
  return {
    places: keys.slice(0, MOST_LISTED).map((key) => placeOf(manifest, key)),
    what: `${product} reads ${listed(keys)} of ${kinds.join(', ')}, not of ${manifest.kind}`,
    fix: `Write ${keys.length > 1 ? 'them' : 'it'} into the metadata of the ${kinds[0] ?? ''}.`,
    // Whoever installs a chart wrote none of it.
    severity: manifest.labels['helm.sh/chart'] === undefined ? undefined : Severity.INFO,
  };
}

function unknownDraft(manifest: Manifest, { key, product, nearest }: Unread): Draft {
  return {
    places: [placeOf(manifest, key)],
    what: `${product} does not read ${key}`,
    ...(nearest === undefined ? { severity: Severity.INFO } : { fix: `Write ${nearest}.` }),
  };
}

function placeOf(manifest: Manifest, key: string): Place {
  return place(manifest, keyed('metadata.annotations', key));
}
