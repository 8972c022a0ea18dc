import { GATEWAY_KINDS } from './kinds-gateway';
import { METALLB_KINDS } from './kinds-metallb';
import type { SchemaPlace } from './schema-place';

/** `apiVersion kind` -> its fields, of the kinds that a definition makes. */
export const CUSTOM_KINDS: ReadonlyMap<string, SchemaPlace> = new Map([
  ...GATEWAY_KINDS,
  ...METALLB_KINDS,
]);
