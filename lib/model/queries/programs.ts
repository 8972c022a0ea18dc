import type { Workload } from '../objects/workload';
import { at, listOf, textOf, textsOf } from '../read/fields';
import type { Container } from './containers';
import { containersOf } from './containers';
import { derived } from './derived';
import type { Network } from './network';

/** A container that runs a controller, and how it is started. */
export interface Program {
  readonly workload: Workload;
  readonly container: Container;
  readonly words: readonly string[];
}

/** The containers whose image is of a controller, such as `/external-dns$/`, without registry tag and digest. */
export function programsOf(network: Network, image: RegExp): readonly Program[] {
  return likelyPrograms(network)
    .filter((one) => image.test(one.image.replace(/@.*$|:[^/]*$/, '')))
    .map(({ workload, container }) => {
      const words = ['command', 'args'].flatMap((key) => textsOf(at(container.fields, key)));
      return { workload, container, words };
    });
}

/** A word of each image that anybody asks for. */
const WORDS = /contour|envoyproxy|external-dns|istio|nginx|traefik/;

interface LikelyProgram {
  readonly workload: Workload;
  readonly container: Container;
  readonly image: string;
}

/** The containers that may be one of these by their images, which most are not. */
export const likelyPrograms = derived(({ workloads }): readonly LikelyProgram[] => {
  const likely: LikelyProgram[] = [];
  for (const workload of workloads) {
    for (const container of containersOf(workload)) {
      const image = textOf(at(container.fields, 'image')) ?? '';
      if (WORDS.test(image)) likely.push({ workload, container, image });
    }
  }
  return likely;
});

/** The values of a flag; one that stands alone is `true`. */
export function flagValues({ words }: Pick<Program, 'words'>, name: string): readonly string[] {
  return words.flatMap((word, index) => {
    const [key = '', ...value] = word.split('=');
    if (key.replace(/^--?/, '') !== name || !key.startsWith('-')) return [];
    if (value.length > 0) return [value.join('=')];
    const next = words[index + 1];
    return [next === undefined || next.startsWith('-') ? 'true' : next];
  });
}

/** Whether the environment of a container has a variable. */
export function hasVariable({ container }: Program, name: string): boolean {
  return listOf(at(container.fields, 'env')).some((one) => textOf(at(one, 'name')) === name);
}

/** Whether a container may have further variables, from a ConfigMap or a Secret as a whole. */
export function takesVariables({ container }: Program): boolean {
  return listOf(at(container.fields, 'envFrom')).length > 0;
}
