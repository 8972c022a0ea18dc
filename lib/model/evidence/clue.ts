import { tryVersion } from '../../net/version';
import type { Manifest } from '../read/manifest';
import type { TargetProperty } from '../read/target';

/** What a clue is about: what may be assumed of a cluster, and what is else left open. */
export type ClueProperty =
  | TargetProperty
  | 'bgpMode'
  | 'ingressClass'
  | 'ingressController'
  | 'serviceCidrs'
  | 'podCidrs'
  | 'nodeCidrs';

/** What a clue says of a property. */
export enum Weight {
  /** It has this value. */
  EXACT = 'exact',
  /** It has this value or a newer one, as where the definitions of another chart go over these. */
  LEAST = 'least',
  /** It has this value or a newer one, of which the newest is as likely. */
  BOUND = 'bound',
}

/** What a manifest shows of the cluster that it is for. */
export interface Clue {
  readonly property: ClueProperty;
  readonly value: string;
  readonly weight: Weight;
  readonly manifest: Manifest;
  readonly field: string;
}

/** Reads what a manifest shows. */
export type ClueReader = (manifest: Manifest) => readonly (Clue | undefined)[];

/** A clue of a value that there is; nothing where there is none, or a later tool fills it in. */
export function tryClue(
  manifest: Manifest,
  field: string,
  property: ClueProperty,
  value: string | undefined,
  weight = Weight.EXACT,
): Clue | undefined {
  if (!value || /[${}<>%@]/.test(value)) return undefined;
  return { property, value, weight, manifest, field };
}

/** The release in a tag, an annotation or the name of a chart: `0.14.5` of `v0.14.5-debian-12-r1`. */
export function tryRelease(text: string | undefined): string | undefined {
  const [, release] = /^v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.])/.exec(text?.trim() ?? '') ?? [];
  return release !== undefined && tryVersion(release) ? release : undefined;
}
