import { at, isAbsent, isFields, textOf, within } from './fields';
import { isManifest } from './manifest';

/** `v1`, `apps/v1`, `example.com/v1beta1`; not the number that files of other programs have there. */
const API_VERSION = /^(?:[a-z\d.-]+\/)?v\d+(?:(?:alpha|beta)\d+)?$/;

/** An API that also has files without a kind. */
const KUSTOMIZE = 'kustomize.config.k8s.io/';

/**
 * The documents of a file that are objects but for their kind. One that says nothing of a kind may be
 * for another program, so it is only sure of a document beside objects.
 */
export function kindlessOf(values: readonly unknown[]): ReadonlySet<unknown> {
  const kindless = values.filter(isObjectWithoutKind);
  if (kindless.length === 0) return NONE;
  const isBesideObjects = values.some((value) => isManifest(value) && apiVersionOf(value) !== '');
  return new Set(kindless.filter((value) => isBesideObjects || Object.hasOwn(value, 'kind')));
}

const NONE: ReadonlySet<unknown> = new Set();

function isObjectWithoutKind(value: unknown): value is object {
  return (
    isFields(value) &&
    (isAbsent(at(value, 'kind')) || at(value, 'kind') === '') &&
    API_VERSION.test(apiVersionOf(value)) &&
    !apiVersionOf(value).startsWith(KUSTOMIZE) &&
    Boolean(textOf(within(value, 'metadata', 'name')))
  );
}

function apiVersionOf(value: unknown): string {
  return textOf(at(value, 'apiVersion')) ?? '';
}
