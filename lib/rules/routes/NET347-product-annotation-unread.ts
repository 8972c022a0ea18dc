import type { UnreadKey } from '../../facts/controllers/product-annotations';
import {
  PRODUCT_ANNOTATIONS,
  tryUnreadKey,
  tryUnreadOfHaproxy,
} from '../../facts/controllers/product-annotations';
import { annotatedIngresses, annotatedServices } from '../../model/queries/annotated';
import { controllerOf } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET347: Rule = {
  id: 'NET347',
  name: 'product-annotation-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others', 'services'],
  what: 'An annotation has the prefix of a program that does not read it.',
  why: 'the program ignores it without a warning',
  fix: 'Write an annotation that the program reads, at a kind that it reads it of.',
  waive: 'If another release of the program reads it.',
  sources: [...new Set(PRODUCT_ANNOTATIONS.map(({ source }) => source))],
  check(network, report) {
    for (const { manifest } of annotatedServices(network)) {
      draftsOf(manifest, tryUnreadKey).forEach(report);
    }
    for (const ingress of annotatedIngresses(network)) {
      const isHaproxy = controllerOf(network, ingress) === 'HAProxy';
      draftsOf(ingress.manifest, (key, kind) =>
        isHaproxy
          ? (tryUnreadKey(key, kind) ?? tryUnreadOfHaproxy(key, kind))
          : tryUnreadKey(key, kind),
      ).forEach(report);
    }
  },
};

function draftsOf(
  manifest: Manifest,
  unread: (key: string, kind: string) => UnreadKey | undefined,
): Draft[] {
  return Object.keys(manifest.annotations).flatMap((key) => {
    // What a later tool writes has signs that no key has.
    const found = /^[-\w./]+$/.test(key) ? unread(key, manifest.kind) : undefined;
    if (!found) return [];
    const { product, kinds, nearest } = found;
    const where = { places: [place(manifest, keyed('metadata.annotations', key))] };
    if (kinds) {
      return {
        ...where,
        what: `${product} reads ${key} of ${kinds.join(', ')}, not of ${manifest.kind}`,
        fix: `Write it into the metadata of the ${kinds[0] ?? ''}.`,
      };
    }
    return {
      ...where,
      what: `${product} does not read ${key}`,
      ...(nearest === undefined ? { severity: Severity.INFO } : { fix: `Write ${nearest}.` }),
    };
  });
}
