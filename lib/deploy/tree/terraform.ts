import type { Manifest } from '../../model/read/manifest';
import type { Files } from './files';
import { holdersOf, joined } from './files';
import { fileText } from './texts';

/** What the Terraform files of a folder say. */
interface Configuration {
  /** The files that they name. */
  readonly named: ReadonlySet<string>;
  /** The objects that they make: `Ingress web`. */
  readonly made: ReadonlySet<string>;
}

/** Whether Terraform may have the last word on a file: what it changes of the objects is not known here. */
export type IsOfTerraform = (path: string, manifests: readonly Manifest[]) => boolean;

/** Asks the `.tf` files beside a file, and in the folders above it. */
export function terraformIn(files: Files): IsOfTerraform {
  const known = new Map<string, Configuration>();
  const configurationOf = (folder: string): Configuration => {
    const one = known.get(folder) ?? readFolder(folder, files);
    known.set(folder, one);
    return one;
  };
  return (path, manifests) =>
    holdersOf(path)
      .map(configurationOf)
      .some(
        ({ named, made }) =>
          named.has(path) ||
          (manifests.length > 0 &&
            manifests.every(({ kind, name }) => made.has(`${kind} ${name}`))),
      );
}

function readFolder(folder: string, files: Files): Configuration {
  const texts = files
    .list(folder)
    .filter(({ name, isFolder }) => !isFolder && name.endsWith('.tf'))
    .map(({ name }) => fileText(files, joined(folder, name)) ?? '')
    .map((text) => text.replace(/^[ \t]*(?:#|\/\/).*$/gm, ''));
  return {
    named: new Set(texts.flatMap((text) => namesIn(text).map((name) => joined(folder, name)))),
    made: new Set(texts.flatMap(objectsIn)),
  };
}

/** `file("${path.module}/web.yaml")` names `/web.yaml`. */
function namesIn(text: string): string[] {
  return text.split(/[\s"'`(){}$,=]+/).filter((word) => /\.ya?ml$/.test(word));
}

function objectsIn(text: string): string[] {
  return text.split(/^resource[ \t]+"/m).flatMap((block, index) => {
    const [, metadata = ''] = index === 0 ? [] : block.split(/\bmetadata\b/, 2);
    const [, name] = /\bname"?[ \t]*=[ \t]*"([^"\n]*)"/.exec(metadata) ?? [];
    const [, kind = kindOf(block)] = /\bkind"?[ \t]*=[ \t]*"(\w+)"/.exec(block) ?? [];
    return name === undefined ? [] : `${kind} ${name}`;
  });
}

/** `kubernetes_network_policy_v1` makes a NetworkPolicy. */
function kindOf(block: string): string {
  const [, words = ''] = /^kubernetes_([a-z_]+?)(?:_v\d\w*)?"/.exec(block) ?? [];
  return words.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
