import {
  ApiObject,
  ApiObjectMetadataDefinition,
  ImplicitTokenResolver,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';
import type { App } from 'cdk8s';
import { NotPlain, clean } from './clean';

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
    const convert = this.isStock ? converterOf(object) : undefined;
    const fields = convert && fieldsOf(object as unknown as Internals);
    return fields ? convert(fields) : (object.toJson() as unknown);
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
  if (!props || patches?.length !== 0) return undefined;
  try {
    const cleaned = metadataOf(metadata);
    const { apiVersion, kind, metadata: _replaced, ...rest } = clean(props) as Fields;
    return {
      ...(apiVersion !== undefined && { apiVersion }),
      ...(kind !== undefined && { kind }),
      ...(cleaned !== undefined && { metadata: cleaned }),
      ...rest,
    };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** What `metadata.toJson()` gives. */
function metadataOf(metadata: MetadataInternals): unknown {
  const { _additionalAttributes: others, name, namespace, labels, annotations } = metadata;
  const { finalizers, ownerReferences } = metadata;
  if (metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson || !others) {
    return metadata.toJson();
  }
  const fields = { ...others, name, namespace, annotations, finalizers, ownerReferences, labels };
  return clean(fields, true);
}

const STOCK_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

function hasStockResolvers({ resolvers }: { readonly resolvers?: readonly unknown[] }): boolean {
  return (
    resolvers?.length === STOCK_RESOLVERS.length &&
    STOCK_RESOLVERS.every((Stock, at) => Object.getPrototypeOf(resolvers[at]) === Stock.prototype)
  );
}

type Convert = (fields: Fields) => unknown;

const converters = new WeakMap<CallableFunction, Convert | undefined>(); // toJson -> what it does

/** What an object's `toJson` makes of the fields; nothing where that is not known. */
function converterOf(object: ApiObject): Convert | undefined {
  const { toJson } = object as { toJson: CallableFunction };
  if (toJson === ApiObject.prototype.toJson) return same;
  if (Object.hasOwn(object, 'toJson')) return undefined;
  if (!converters.has(toJson)) converters.set(toJson, generatedConverter(object, toJson));
  return converters.get(toJson);
}

const same: Convert = (fields) => fields;

/**
 * The classes that cdk8s generates from schemas have a `toJson` that converts what
 * `super.toJson()` gives, and a static `manifest` that converts its argument, by one function.
 */
function generatedConverter(object: ApiObject, toJson: CallableFunction): Convert | undefined {
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype && !Object.hasOwn(prototype, 'toJson'))
    prototype = Object.getPrototypeOf(prototype);
  const { constructor } = prototype as { constructor: { manifest?: Convert } };
  const rendered = GENERATED_TO_JSON.exec(toJson.toString());
  const made = GENERATED_MANIFEST.exec(constructor.manifest?.toString() ?? '');
  const isGenerated = rendered && made && rendered[1] === made[1] && rendered[2] === made[2];
  return isGenerated ? constructor.manifest?.bind(constructor) : undefined;
}

const GENERATED_TO_JSON =
  /^toJson\(\) \{\s*const resolved = super\.toJson\(\);\s*return \{\s*\.\.\.(\w+)\.GVK,\s*\.\.\.(\w+)\(resolved\),?\s*\};\s*\}$/;
const GENERATED_MANIFEST =
  /^manifest\(props(?: = \{\})?\) \{\s*return \{\s*\.\.\.(\w+)\.GVK,\s*\.\.\.(\w+)\(props\),?\s*\};\s*\}$/;
