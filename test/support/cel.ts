import { isIP } from 'node:net';
import type { CelInput } from '@bufbuild/cel';
import { CelScalar, celEnv, celFunc, isCelError, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import type { Rule, Schema } from './schema';
import { partsOf, withDefaults } from './schema';

/**
 * The rules in CEL of a schema that a value breaks, each as `/path message`, as the API server
 * evaluates them when an object is created. A rule that fails to evaluate is broken too, and told
 * with the error; rules of a change are not asked.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function brokenRules(schema: Schema, value: unknown): string[] {
  return brokenAt('', schema, withDefaults(schema, value));
}

/** Whether a rule is about what an object was before, so that no object alone can break it. */
export function isOfChange({ rule }: Rule): boolean {
  return /\boldSelf\b/.test(rule);
}

function brokenAt(path: string, schema: Schema, value: unknown): string[] {
  const rules = (schema['x-kubernetes-validations'] ?? []).filter((rule) => !isOfChange(rule));
  const self = rules.length > 0 ? bound(schema, value) : null;
  return [
    ...rules.flatMap((rule) => fault(rule, self)).map((message) => `${path} ${message}`),
    ...partsOf(schema, value).flatMap((part) =>
      brokenAt(`${path}/${part.name}`, part.schema, part.value),
    ),
  ];
}

function fault({ rule, message = rule }: Rule, self: CelInput): string[] {
  const result = evaluator(rule)({ self });
  if (result === true) return [];
  return [isCelError(result) ? `cannot be judged (${result.message}): ${message}` : message];
}

/** What Kubernetes has beside the functions of CEL and its strings library, as far as it is used. */
const isAddress = celFunc('isIP', [CelScalar.STRING], CelScalar.BOOL, (text) => isIP(text) !== 0);

const environment = celEnv({ funcs: [...strings, isAddress] });

type Evaluator = ReturnType<typeof plan>;

const evaluators = new Map<string, Evaluator>();

function evaluator(rule: string): Evaluator {
  const found = evaluators.get(rule) ?? plan(environment, parse(rule));
  evaluators.set(rule, found);
  return found;
}

/** A value as its rules see it: whole numbers are ints, and fields have names that CEL can read. */
function bound(schema: Schema, value: unknown): CelInput {
  if (typeof value === 'number') return schema.type === 'integer' ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null) return value as string | boolean | null;
  const parts = partsOf(schema, value);
  if (Array.isArray(value)) return parts.map((part) => bound(part.schema, part.value));
  const nameOf = (name: string) => (schema.properties ? readable(name) : name);
  const fields = parts.map((part) => [nameOf(part.name), bound(part.schema, part.value)] as const);
  return Object.fromEntries(fields);
}

/** Words that no field has in CEL, so that Kubernetes writes underscores around them. */
const RESERVED =
  /^(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)$/;

function readable(field: string): string {
  return RESERVED.test(field) ? `__${field}__` : field;
}
