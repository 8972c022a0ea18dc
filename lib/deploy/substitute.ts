import { entriesOf } from './kustomize/fields';
import type { YNode } from './kustomize/node';
import { Kind, Tag } from './kustomize/node';
import { isQuoted, resolvePlain } from './kustomize/scalar';

/** The values of variables, as far as they are known. */
export interface Variables {
  readonly known: ReadonlyMap<string, string>;
  /** Whether others may have values too, such as those of a Secret that is not in the files. */
  readonly isOpen: boolean;
}

const DISABLED = 'kustomize.toolkit.fluxcd.io/substitute';

/** Puts values in the place of `${NAME}` and `${NAME:=default}`, as Flux does after kustomize. */
export function substitute(root: YNode, variables: Variables): void {
  if (isDisabled(root)) return;
  visit(root, variables);
}

function isDisabled(root: YNode): boolean {
  const metadata = entriesOf(root).find(([key]) => key.value === 'metadata')?.[1];
  return entriesOf(metadata)
    .filter(([key]) => key.value === 'labels' || key.value === 'annotations')
    .some(([, map]) =>
      entriesOf(map).some(([key, { value }]) => key.value === DISABLED && value === 'disabled'),
    );
}

function visit(one: YNode, variables: Variables): void {
  for (const inner of one.content) visit(inner, variables);
  if (one.kind !== Kind.SCALAR || !one.value.includes('${')) return;
  const value = substituted(one.value, variables);
  if (value === one.value) return;
  // Flux writes YAML before it substitutes: what then looks like a number is one.
  const wasPlain = !isQuoted(one) || /^\$\{[^}]*\}$/.test(one.value);
  one.value = value;
  if (!wasPlain || value.includes('\n')) one.tag = Tag.TEXT;
  else Object.assign(one, { tag: resolvePlain(value).tag, style: 0 });
}

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[=-])([^}]*))?\}/g;

function substituted(text: string, { known, isOpen }: Variables): string {
  const fill = (found: string, name: string, operator?: string, standard?: string): string => {
    const value = known.get(name);
    const isSet = value !== undefined && (value !== '' || operator?.length !== 2);
    if (isSet) return value;
    // What a source that is not in the files may say is not known.
    if (operator === undefined || (isOpen && value === undefined)) return found;
    return standard ?? '';
  };
  return text.replace(VARIABLE, fill);
}
