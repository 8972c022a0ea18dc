import type { Route } from '../objects/route';
import { at, numberOf, textOf, within } from '../read/fields';

/** A Service that a route sends requests, or copies of them, to. */
export interface ServiceBackend {
  readonly field: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
}

export function serviceBackends({ manifest, rules }: Route): ServiceBackend[] {
  return rules.flatMap(({ backends, filters }) => [
    ...backends.filter(({ group, kind }) => group === '' && kind === 'Service'),
    ...filters.flatMap(({ field, fields }) => {
      const mirror = within(fields, 'requestMirror', 'backendRef');
      const name = textOf(at(mirror, 'name'));
      if (!name || textOf(at(mirror, 'group'))) return [];
      if ((textOf(at(mirror, 'kind')) ?? 'Service') !== 'Service') return [];
      return [
        {
          field: `${field}.requestMirror.backendRef`,
          namespace: textOf(at(mirror, 'namespace')) ?? manifest.namespace,
          name,
          port: numberOf(at(mirror, 'port')),
        },
      ];
    }),
  ]);
}
