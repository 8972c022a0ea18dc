import { at, listOf, textOf, textsOf, within } from '../read/fields';
import { derived } from './derived';
import type { Program } from './programs';
import { flagValues, programsOf } from './programs';

/** The containers of ingress-nginx that are given. */
export const nginxPrograms = derived((network): readonly Program[] =>
  programsOf(
    network,
    /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|nginx-ingress-controller)$/,
  ),
);

/** The value of a flag, the last one where it is repeated: empty without it, and nothing where it is not known. */
export function tryNginxFlag(program: Program, name: string): string | undefined {
  const value = (flagValues(program, name).at(-1) ?? '').replaceAll(
    '$(POD_NAMESPACE)',
    tryPodNamespace(program) ?? '$()',
  );
  return value.includes('$(') ? undefined : value;
}

/** Where the arguments are; the image stands for them where one is made of a variable, which is no fixed text. */
export function argumentsField({ container: { field, fields } }: Program): string {
  const isFixed = textsOf(at(fields, 'args')).every((one) => !one.includes('$('));
  return `${field}.${isFixed ? 'args' : 'image'}`;
}

/** The namespace that a container reads from its pod. Without one in the file, a later tool says it. */
function tryPodNamespace({ workload: { manifest }, container }: Program): string | undefined {
  const isRead = listOf(at(container.fields, 'env')).some(
    (one) =>
      textOf(at(one, 'name')) === 'POD_NAMESPACE' &&
      textOf(within(one, 'valueFrom', 'fieldRef', 'fieldPath')) === 'metadata.namespace',
  );
  return isRead ? textOf(within(manifest.object, 'metadata', 'namespace')) : undefined;
}
