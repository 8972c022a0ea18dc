import type { Ingress, IngressPath } from '../objects/ingress';
import { derived } from './derived';
import { groupBy } from './group';

/** A path, and the Ingress that it is of. */
export interface PathOfIngress {
  readonly ingress: Ingress;
  readonly path: IngressPath;
}

/** What is written alike in paths of Ingresses, and all of these. Most Ingresses have the path of others. */
export interface AlikePaths {
  readonly path?: string;
  readonly pathType?: string;
  readonly all: readonly PathOfIngress[];
}

export const alikePaths = derived(({ ingresses }): readonly AlikePaths[] => {
  const paths: PathOfIngress[] = [];
  for (const ingress of ingresses) {
    for (const rule of ingress.rules) for (const path of rule.paths) paths.push({ ingress, path });
  }
  const byType = groupBy(paths, ({ path: { pathType } }) => pathType);
  return [...byType].flatMap(([pathType, those]) =>
    [...groupBy(those, ({ path: { path } }) => path)].map(([path, all]) => ({
      path,
      pathType,
      all,
    })),
  );
});
