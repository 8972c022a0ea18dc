import { isFields } from '../read/fields';
import { derived } from './derived';
import type { Network } from './network';

/** Whether a text in the files goes by the name that a pod has below a Service: `web-0.web`, `$(POD_NAME).web`. */
export function isPodNameUsed(network: Network, pods: PodName): boolean {
  const used = namesUsed(network).get(pods.service);
  return [ANY, `${pods.set}-`, pods.hostname ?? ''].some((name) => used?.has(name));
}

/** What the names of pods are made of. */
export interface PodName {
  readonly service: string;
  /** The name that all pods of a set begin with. */
  readonly set: string;
  /** The name of one pod, where it has no number. */
  readonly hostname?: string;
}

/** A name that is filled in when it is read. */
const ANY = '*';

/** What stands before a dot, without the number of a pod, by what stands behind it. */
const namesUsed = derived((network): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { object } of network.manifests) addTexts(object, names);
  return names;
});

function addTexts(value: unknown, names: Map<string, Set<string>>): void {
  if (typeof value === 'string') addNames(value, names);
  else if (Array.isArray(value)) for (const one of value) addTexts(one, names);
  else if (isFields(value)) for (const one of Object.values(value)) addTexts(one, names);
}

function addNames(text: string, names: Map<string, Set<string>>): void {
  if (!text.includes('.')) return;
  for (const word of text.split(/[^\w.(){}$-]+/)) {
    const parts = word.split('.');
    parts.slice(1).forEach((right, index) => {
      const left = parts[index] ?? '';
      if (left === '' || !/^[a-z\d-]+$/.test(right)) return;
      const those = names.get(right) ?? new Set();
      names.set(right, those.add(/[(){}$]/.test(left) ? ANY : left.replace(/-\d+$/, '-')));
    });
  }
}
