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
  return imagesIn(network)
    .filter((one) => image.test(one.image))
    .map(({ workload, container }) => {
      const words = ['command', 'args'].flatMap((key) => textsOf(at(container.fields, key)));
      return { workload, container, words };
    });
}

/** The containers with their images, without registry tag and digest. */
const imagesIn = derived(({ workloads }) =>
  workloads.flatMap((workload) =>
    containersOf(workload).map((container) => {
      const written = textOf(at(container.fields, 'image')) ?? '';
      return { workload, container, image: written.replace(/@.*$|:[^/]*$/, '') };
    }),
  ),
);

/** The values of a flag; one that stands alone is `true`. */
export function flagValues({ words }: Program, name: string): readonly string[] {
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
