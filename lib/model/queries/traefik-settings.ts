import { at, listOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Network } from './network';
import { likelyPrograms } from './programs';

/** A Traefik that is given, and what its arguments and variables say. */
export interface TraefikSettings {
  readonly manifest: Manifest;
  readonly field: string;
  /** Whether more is said in a file, which is not read. */
  readonly hasFile: boolean;
  /** Keys in lower case -> values: `providers.kubernetesingress.allowexternalnameservices`. */
  readonly settings: ReadonlyMap<string, string>;
}

/** @see https://doc.traefik.io/traefik/reference/install-configuration/boot-environment/ */
export const traefikSettings = derived((network: Network): readonly TraefikSettings[] =>
  likelyPrograms(network)
    .filter(({ image }) => TRAEFIK.test(image))
    .map(({ workload: { manifest }, container: { field, fields } }) => {
      const settings = new Map([...ofArguments(fields), ...ofVariables(fields)]);
      const hasFile = settings.has('configfile') || listOf(at(fields, 'volumeMounts')).some(isFile);
      return { manifest, field, hasFile, settings };
    }),
);

const TRAEFIK = /(?:^|\/)traefik(?::|@|$)/;

function ofArguments(container: unknown): [string, string][] {
  return [...textsOf(at(container, 'command')), ...textsOf(at(container, 'args'))].flatMap(
    (argument) => {
      const [, key, value = 'true'] = /^--?([^=]+)(?:=(.*))?$/.exec(argument) ?? [];
      return key === undefined ? [] : [[key.toLowerCase(), value.replace(/^"(.*)"$/, '$1')]];
    },
  );
}

function ofVariables(container: unknown): [string, string][] {
  return listOf(at(container, 'env')).flatMap((variable) => {
    const [, key] = /^TRAEFIK_(.+)$/.exec(textOf(at(variable, 'name')) ?? '') ?? [];
    // A value from elsewhere may be any.
    const value = textOf(at(variable, 'value')) ?? '';
    return key === undefined ? [] : [[key.toLowerCase().replaceAll('_', '.'), value]];
  });
}

/** Where Traefik looks for its configuration by itself. */
function isFile(mount: unknown): boolean {
  return /^\/etc\/traefik(?:\/(?:traefik\.(?:ya?ml|toml))?)?$/.test(
    textOf(at(mount, 'mountPath')) ?? '',
  );
}
