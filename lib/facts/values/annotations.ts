import { KEY_FORMAT, ANNOTATION_WINS, STORE_LONG_TEXT } from './sentences';
import type { Fact, Fault } from './fault';
import { labelKey } from './names';

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set */
export const annotationKey: Fact<string> = (key) =>
  labelKey(key.toLowerCase())
    ? {
        what: 'is not an annotation key',
        why: KEY_FORMAT,
        fix: 'write a key such as "example.com/owner"',
      }
    : undefined;

const MAX_BYTES = 256 * 1024;

export const annotationsSize: Fact<Readonly<Record<string, string>>> = (annotations) => {
  const bytes = Buffer.byteLength(Object.entries(annotations).flat().join(''));
  if (bytes <= MAX_BYTES) return undefined;
  return {
    what: `has ${bytes} bytes`,
    why: `the API server accepts at most ${MAX_BYTES} bytes of annotations, keys and values together`,
    fix: STORE_LONG_TEXT,
  };
};

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/#service-beta-kubernetes-io-load-balancer-source-ranges */
export const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';

/** Annotations that a cluster reads only where nothing else is said, or not at all, by the prop to write. */
const REPLACED: Readonly<Record<string, { why: string; fix: string }>> = {
  [SOURCE_RANGES]: {
    why: 'the API server refuses it on a Service that is not a load balancer, and otherwise reads it only if the field is missing',
    fix: 'write sourceRanges of Exposure.loadBalancer()',
  },
  'service.alpha.kubernetes.io/tolerate-unready-endpoints': {
    why: 'the endpoints controller reads the field instead',
    fix: 'write publishNotReadyAddresses: true',
  },
};

/** An annotation of a Service that goes without effect, or stands in for a prop. */
export const serviceAnnotation: Fact<string> = (key) => {
  const replaced = Object.hasOwn(REPLACED, key) ? REPLACED[key] : undefined;
  if (replaced) return { what: 'duplicates a prop', ...replaced };
  if (!/^metallb\.(io|universe\.tf)\//.test(key)) return undefined;
  return {
    what: 'duplicates a prop',
    why: 'MetalLB reads one of two prefixes, depending on its release, and only on a load balancer',
    fix: 'write pool or address of Exposure.loadBalancer()',
  };
};

/** Two annotations for one thing. @see https://kubernetes.io/docs/reference/labels-annotations-taints/#servicekubernetesiotopology-mode */
export const topologyAnnotations: Fact<Readonly<Record<string, string>>> = (annotations) => {
  const [hints, mode] = [annotations[HINTS], annotations[MODE]];
  if (hints === undefined || mode === undefined || hints === mode) return undefined;
  return {
    what: `declare ${JSON.stringify(hints)} and ${JSON.stringify(mode)} for the topology`,
    why: `${HINTS} is the old name of ${MODE}, and the API server refuses different values`,
    fix: 'write only trafficDistribution',
  };
};

/** The annotation for the topology goes before the field. */
export function topologyMode(annotations: Readonly<Record<string, string>>): Fault | undefined {
  const key = [HINTS, MODE].find((one) => annotations[one]?.toLowerCase() === 'auto');
  if (key === undefined) return undefined;
  return {
    what: `is overridden by the annotation ${key}`,
    why: ANNOTATION_WINS,
    fix: 'remove the annotation',
  };
}
