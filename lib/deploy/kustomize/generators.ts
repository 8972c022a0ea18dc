import { tryUtf8 } from '../tree/utf8';
import { base64Of } from './base64';
import { putData } from './data';
import { getOrMake, setField, textNode } from './fields';
import type { GeneratorOptions, GeneratorSetting, KustomizationFile, Pairs } from './kustomization';
import { readKeyValues } from './key-values';
import type { Loader } from './loader';
import type { WrittenAt, YNode } from './node';
import { Kind, Tag, node, scalar } from './node';
import { Refused } from './refused';
import type { Resource } from './resource';
import { Note, resource, setNote } from './resource';

/** The ConfigMaps and Secrets that a kustomization generates, the ConfigMaps first. */
export function generated({ kustomization, at }: KustomizationFile, loader: Loader): Resource[] {
  const { configMapGenerator, secretGenerator, generatorOptions } = kustomization;
  const make = (kind: GeneratedKind, settings: readonly (GeneratorSetting | undefined)[]) =>
    settings.map((setting, index) => {
      const field = `${kind === 'Secret' ? 'secret' : 'configMap'}Generator[${index}]`;
      const spot = (inner: string) => at(inner === '' ? field : `${field}.${inner}`);
      if (!setting) throw new Refused('a generator is empty', spot(''));
      const options = mergeOptions(setting.options, generatorOptions);
      const optionAt = (map: 'labels' | 'annotations', key: string) => {
        const inner = `${map}[${JSON.stringify(key)}]`;
        const isOwn = setting.options?.[map].has(key) ?? false;
        return isOwn ? spot(`options.${inner}`) : at(`generatorOptions.${inner}`);
      };
      return generate(kind, { ...setting, options }, loader, { at: spot, optionAt });
    });
  return [...make('ConfigMap', configMapGenerator), ...make('Secret', secretGenerator)];
}

/** Where what a generator says is written. */
interface Spots {
  readonly at: (field: string) => WrittenAt;
  readonly optionAt: (map: 'labels' | 'annotations', key: string) => WrittenAt;
}

type GeneratedKind = 'ConfigMap' | 'Secret';

/** What is said of one generator wins over what is said of all. */
function mergeOptions(
  own: GeneratorOptions | undefined,
  all: GeneratorOptions | undefined,
): GeneratorOptions | undefined {
  if (!all || !own) return own ?? all;
  return {
    labels: new Map([...all.labels, ...own.labels]),
    annotations: new Map([...all.annotations, ...own.annotations]),
    disableNameSuffixHash: own.disableNameSuffixHash || all.disableNameSuffixHash,
    immutable: own.immutable || all.immutable,
  };
}

function generate(
  kind: GeneratedKind,
  setting: GeneratorSetting,
  loader: Loader,
  { at, optionAt }: Spots,
): Resource {
  const { name, namespace, options, type } = setting;
  const spot = at('');
  if (name === '') throw new Refused('a generator has no name', spot);
  const root = node(Kind.MAP, spot, '', Tag.MAP);
  setField(root, 'apiVersion', textNode('v1', spot));
  setField(root, 'kind', textNode(kind, spot));
  const metadata = getOrMake(root, 'metadata', Kind.MAP, spot);
  setField(metadata, 'name', textNode(name, at('name')));
  if (namespace !== '') setField(metadata, 'namespace', textNode(namespace, at('namespace')));
  if (kind === 'Secret') setField(root, 'type', textNode(type || 'Opaque', at(type ? 'type' : '')));
  putEntries(root, kind, setting, loader, at);
  putTexts(metadata, 'labels', options?.labels, optionAt);
  putTexts(metadata, 'annotations', options?.annotations, optionAt);
  if (options?.immutable) setField(root, 'immutable', scalar('true', spot, Tag.BOOL));
  const made = resource(root);
  if (!options?.disableNameSuffixHash) setNote(made, Note.NEEDS_HASH);
  setNote(made, Note.BEHAVIOR, behaviorOf(setting.behavior));
  return made;
}

function putEntries(
  root: YNode,
  kind: GeneratedKind,
  setting: GeneratorSetting,
  loader: Loader,
  at: (field: string) => WrittenAt,
): void {
  const texts = new Map<string, YNode>();
  const binary = new Map<string, YNode>();
  for (const { key, bytes, at: spot } of readKeyValues(setting, loader, at)) {
    const text = kind === 'Secret' ? base64Of(bytes) : tryUtf8(bytes);
    if (text !== undefined) texts.set(key, textNode(text, spot));
    else binary.set(key, textNode(base64Of(bytes), spot));
  }
  if (kind === 'Secret' || texts.size > 0) putData(root, 'data', texts);
  if (binary.size > 0) putData(root, 'binaryData', binary);
}

function putTexts(
  metadata: YNode,
  field: 'labels' | 'annotations',
  texts: Pairs | undefined,
  at: Spots['optionAt'],
): void {
  if (!texts || texts.size === 0) return;
  const map = getOrMake(metadata, field, Kind.MAP, metadata);
  for (const key of [...texts.keys()].sort()) {
    setField(map, key, textNode(texts.get(key) ?? '', at(field, key)));
  }
}

/** What is no behaviour is as if it were not written. */
function behaviorOf(text: string): string {
  return text === 'replace' || text === 'merge' || text === 'create' ? text : 'unspecified';
}
