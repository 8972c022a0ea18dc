import type { App } from 'cdk8s';
import {
  ApiObject,
  ApiObjectMetadataDefinition,
  ImplicitTokenResolver,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';
import { NotPlain, clean } from './clean';
import type { Convert } from './generated';
import { generatedConverter } from './generated';
import { PlainMap } from './plain-map';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Renders objects as `ApiObject.toJson` does, in one walk where that takes three. What it does not
 * know for sure, it leaves to `toJson`: an object with a `toJson` of its own, an app with resolvers of
 * its own, values that are not plain data.
 */
export class Renderer {
  private readonly isStock: boolean;

  constructor(app: App) {
    this.isStock = hasStockResolvers(app) && !process.env['CDK8S_DISABLE_SORT'];
  }

  render(object: ApiObject): unknown {
    return (this.isStock ? tryRender(object) : undefined) ?? object.toJson();
  }
}

function tryRender(object: ApiObject): unknown {
  const convert = converterOf(object);
  try {
    const fields = convert && fieldsOf(object as unknown as Internals);
    return fields && convert(fields);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The fields that cdk8s keeps to itself. */
interface Internals {
  readonly props?: Fields;
  readonly metadata: MetadataInternals;
  readonly patches?: readonly unknown[];
}

interface MetadataInternals extends Fields {
  readonly toJson: () => unknown;
  readonly _additionalAttributes?: Fields;
}

/** The fields of an object, cleaned; nothing where stock cdk8s has to render it. */
function fieldsOf({ props, metadata, patches }: Internals): Fields | undefined {
  if (props?.constructor !== Object || patches?.length !== 0) return undefined;
  const { apiVersion, kind, metadata: _replaced, ...rest } = props;
  const fields = new PlainMap();
  set(fields, 'apiVersion', clean(apiVersion));
  set(fields, 'kind', clean(kind));
  set(fields, 'metadata', metadataOf(metadata));
  return Object.assign(fields, clean(rest));
}

function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) fields[key] = value;
}

/** What `metadata.toJson()` gives. */
function metadataOf(metadata: MetadataInternals): unknown {
  const { _additionalAttributes: others, name, namespace, labels, annotations } = metadata;
  const { finalizers, ownerReferences } = metadata;
  if (metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson || !others) {
    return metadata.toJson();
  }
  const known = { name, namespace, annotations, finalizers, ownerReferences, labels };
  return clean(Object.assign(new PlainMap(), others, known), true);
}

const STOCK_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

function hasStockResolvers({ resolvers }: { readonly resolvers?: readonly unknown[] }): boolean {
  return (
    resolvers?.length === STOCK_RESOLVERS.length &&
    STOCK_RESOLVERS.every((Stock, at) => Object.getPrototypeOf(resolvers[at]) === Stock.prototype)
  );
}

const converters = new WeakMap<CallableFunction, Convert | undefined>(); // toJson -> what it does

/** What an object's `toJson` makes of the fields; nothing where that is not known. */
function converterOf(object: ApiObject): Convert | undefined {
  const { toJson } = object as { toJson: CallableFunction };
  if (toJson === ApiObject.prototype.toJson) return same;
  if (Object.hasOwn(object, 'toJson')) return undefined;
  if (!converters.has(toJson)) converters.set(toJson, generatedConverter(object));
  return converters.get(toJson);
}

const same: Convert = (fields) => fields;
