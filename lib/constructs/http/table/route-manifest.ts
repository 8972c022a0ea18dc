/** An object of a table of routes as it will be made. */
export interface RouteManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** That of the routes where there is none. */
  readonly namespace?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: object;
}

/** The name of one of several objects: the first has the name itself. */
export function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
