import type { HttpTableOptions } from '../table/http-options';
import type { RouteManifest } from '../table/route-manifest';
import type { TableRoute, RouteTable } from '../table/route-table';

export type Annotations = Readonly<Record<string, string>>;

/** How a controller is told what the Ingress API has no field for. */
export interface Dialect {
  /** How the path of a route is written. */
  readonly path: (
    route: TableRoute,
    table: RouteTable,
  ) => { readonly path: string; readonly pathType: string };
  /** The annotations of one route. Routes that differ in them are in Ingresses of their own. */
  readonly routeAnnotations: (route: TableRoute, table: RouteTable) => Annotations;
  /** The annotations of all routes. */
  readonly tableAnnotations: (options: HttpTableOptions) => Annotations;
  /** The objects that the annotations refer to. */
  readonly objects?: readonly RouteManifest[];
}

/** The Ingress API as it is. */
export const PLAIN: Dialect = {
  path: ({ path, pathType }) => ({ path, pathType }),
  routeAnnotations: () => ({}),
  tableAnnotations: () => ({}),
};

/** The annotations that have a value. */
export function annotationsOf(values: Readonly<Record<string, string | undefined>>): Annotations {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Annotations;
}

export function annotationText(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
