import type { Fact, Fault } from './fault';
import { labelKey } from './names';

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set */
export const annotationKey: Fact<string> = (key) =>
  labelKey(key.toLowerCase())
    ? {
        what: 'is not an annotation key',
        why: 'a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", of which the first and the last are a letter or a digit',
        fix: 'write a key such as "example.com/owner"',
      }
    : undefined;

const MAX_BYTES = 256 * 1024;

export const annotationsSize: Fact<Readonly<Record<string, string>>> = (annotations) => {
  const bytes = Buffer.byteLength(Object.entries(annotations).flat().join(''));
  if (bytes <= MAX_BYTES) return undefined;
  return {
    what: `has ${bytes} bytes`,
    why: `the API server takes at most ${MAX_BYTES} bytes of annotations, keys and values together`,
    fix: 'keep long text in a ConfigMap',
  };
};

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';

/** Annotations that a cluster reads only where nothing else is said, or not at all, by the prop to write. */
const REPLACED: Readonly<Record<string, { why: string; fix: string }>> = {
  'service.beta.kubernetes.io/load-balancer-source-ranges': {
    why: 'the API server refuses it but on a load balancer, and there it is read only where the field says nothing',
    fix: 'write sourceRanges of Exposure.loadBalancer()',
  },
  'service.alpha.kubernetes.io/tolerate-unready-endpoints': {
    why: 'the controller that lists the pods of a Service reads the field in its place',
    fix: 'write publishNotReadyAddresses: true',
  },
};

/** An annotation of a Service that goes without effect, or stands in for a prop. */
export const serviceAnnotation: Fact<string> = (key) => {
  const replaced = Object.hasOwn(REPLACED, key) ? REPLACED[key] : undefined;
  if (replaced) return { what: 'is in place of a prop', ...replaced };
  if (!/^metallb\.(io|universe\.tf)\//.test(key)) return undefined;
  return {
    what: 'is in place of a prop',
    why: 'MetalLB reads one prefix or the other by its release, and on a load balancer alone',
    fix: 'write pool or address of Exposure.loadBalancer()',
  };
};

/** Two annotations for one thing. @see https://kubernetes.io/docs/reference/labels-annotations-taints/#servicekubernetesiotopology-mode */
export const topologyAnnotations: Fact<Readonly<Record<string, string>>> = (annotations) => {
  const [hints, mode] = [annotations[HINTS], annotations[MODE]];
  if (hints === undefined || mode === undefined || hints === mode) return undefined;
  return {
    what: `say ${JSON.stringify(hints)} and ${JSON.stringify(mode)} for the topology`,
    why: `${HINTS} is the old name of ${MODE}, and the API server refuses two values`,
    fix: 'write trafficDistribution alone',
  };
};

/** The annotation for the topology goes before the field. */
export function topologyMode(annotations: Readonly<Record<string, string>>): Fault | undefined {
  const key = [HINTS, MODE].find((one) => annotations[one]?.toLowerCase() === 'auto');
  if (key === undefined) return undefined;
  return {
    what: `stands beside the annotation ${key}`,
    why: 'the cluster follows the annotation and ignores the field',
    fix: 'leave the annotation out',
  };
}
