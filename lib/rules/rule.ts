import { IS_ENCRYPTED, isEncrypted, readableText } from '../facts/values/encrypted';
import type { ReleaseProperty } from '../facts/releases/products';
import { sentence } from '../facts/values/sentences';
import type { Fault } from '../facts/values/fault';
import type { Network, Part } from '../model/queries/network';
import type { Manifest } from '../model/read/manifest';
import type { Origin } from '../model/read/origin';
import { isOpenAt, isOpenName } from '../model/read/placeholders';

export enum Severity {
  /** The target refuses it, or the given manifests prove that it cannot work as written. */
  ERROR = 'error',
  /** A warning of the API server, a risk, or what may be right for reasons outside the files. */
  WARNING = 'warning',
  /** Advice, and what may only be absent from the files. */
  INFO = 'info',
}

const GRAVEST_FIRST = [Severity.ERROR, Severity.WARNING, Severity.INFO];

export function isLessSevere(severity: Severity, than: Severity): boolean {
  return GRAVEST_FIRST.indexOf(severity) > GRAVEST_FIRST.indexOf(than);
}

/** Where an object could be with which there would be no fault. */
export enum Elsewhere {
  /** In the files alone: what is in none of them has the usual names. */
  FILES = 'files',
  /** In the namespace of what is found, and perhaps in no file. */
  NAMESPACE = 'namespace',
  /** Anywhere in the cluster, and perhaps in no file. */
  ANYWHERE = 'anywhere',
}

/** One thing that can be wrong with manifests. */
export interface Rule {
  /** `NET203`: never used again for anything else. */
  readonly id: string;
  /** `node-port-collision`. */
  readonly name: string;
  readonly severity: Severity;
  /** Whether it is a matter of taste or policy, and off until asked for. */
  readonly isPolicy?: boolean;
  /**
   * Whether what it finds at a field is all there is to say of the field: what other rules find at it
   * alone follows from it, and is not told.
   */
  readonly isFinal?: boolean;
  /**
   * Whether it tells of the rest: what it finds at a field is not told where another rule finds an
   * error there, right above or closely below.
   */
  readonly isRest?: boolean;
  /** Whether the API server refuses the whole object for what it finds. */
  readonly isRefusal?: boolean;
  /** Whether it tells of a risk of what works, which whoever takes it may have reasons for. */
  readonly isRisk?: boolean;
  /** Where an object could be with which there would be no fault; nothing where none could be. */
  readonly undoneBy?: Elsewhere;
  /** What it reads, besides `target` and `name`. Where there is nothing in any of them, it finds nothing. */
  readonly reads: readonly Part[];
  /** What is wrong, in one sentence with a full stop. */
  readonly what: string;
  /** What becomes of it in a cluster, in one sentence without a full stop. */
  readonly why: string;
  /** What to write instead, in one sentence with a full stop. */
  readonly fix: string;
  /** When it is right all the same, in one sentence with a full stop. */
  readonly waive: string;
  /** The pages of Kubernetes, MetalLB or the controller that say so. */
  readonly sources: readonly string[];
  /** Looks at one cluster. */
  readonly check?: (network: Network, report: Report) => void;
  /** Looks at what no cluster shows alone. */
  readonly checkFleet?: (networks: readonly Network[], report: Report) => void;
}

export type Report = (draft: Draft) => void;

/** A finding as a rule tells it. */
export interface Draft {
  /**
   * Every field that it rests on, of every object that it concerns: what a later tool fills in at
   * one of them is unknown, and then there is no finding.
   */
  readonly places: readonly Place[];
  /**
   * Places of the same kind, of which any number may be, such as those of the pods of a Service: a
   * finding shows the first. Drafts with the same ones have one list, which is looked at once.
   */
  readonly others?: readonly Place[];
  /** What is wrong, without a full stop: `node port 30080 is claimed by 2 Services`. */
  readonly what: string;
  /** Where it is not that of the rule; without a full stop. */
  readonly why?: string;
  /** Where it is not that of the rule; a sentence with a full stop. */
  readonly fix?: string;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
  /** The release from which on it holds, where that is older than all whose facts are known here. */
  readonly since?: Since;
}

/** A release of a product, by the property of a cluster that says it. */
export interface Since {
  readonly property: ReleaseProperty;
  /** `1.22` */
  readonly release: string;
}

export interface Place {
  readonly manifest?: Manifest;
  /** `spec.ports[0].nodePort`; empty for the object as a whole. */
  readonly field: string;
  /** Where no manifest stands there. */
  readonly origin?: Origin;
}

export function place(manifest: Manifest, field = ''): Place {
  return { manifest, field };
}

/** A finding of one field that a fact finds a fault in, or that is encrypted. */
export function draftOf(place: Place, value: string | number, found: Fault): Draft {
  const isText = typeof value === 'string';
  const { what, why, fix } = isText && isEncrypted(value) ? IS_ENCRYPTED : found;
  return {
    places: [place],
    what: `${isText ? JSON.stringify(readableText(value)) : value} ${what}`,
    why,
    fix: sentence(fix),
  };
}

/** Whether what stands at a place is not known before a later tool has filled it in. */
export function isOpenPlace({ manifest, field }: Place): boolean {
  if (!manifest?.mayHoldPlaceholders) return false;
  const { object } = manifest;
  // The name and the namespace say which object it is, so every finding rests on them.
  return isOpenName(object) || (field !== '' && isOpenAt(object, field));
}
