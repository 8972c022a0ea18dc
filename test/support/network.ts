import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULT_TARGET } from '../../lib/model/read/target';

/** What documents of YAML say of one cluster. */
export function networkOf(yaml: string, target: Partial<Target> = {}): Network {
  const { manifests, unreadable } = readText(yaml, 'a.yaml');
  return new Network({ ...DEFAULT_TARGET, ...target }, manifests, { unreadable });
}

/** The first element, of which there must be one. */
export function first<T>(elements: readonly T[]): T {
  const [element] = elements;
  if (element === undefined) throw new Error('there is none');
  return element;
}
