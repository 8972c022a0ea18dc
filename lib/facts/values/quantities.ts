const FORM = /^([+-]?\d*\.?\d*)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d{1,2})?$/;
const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const UNIT = 3;
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * The number that a quantity of Kubernetes is, such as `500m` or `10Gi`; nothing where it is none.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function tryQuantity(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const [, digits = '', suffix = ''] = FORM.exec(value) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const number = Number(digits);
  const binary = BINARY.indexOf(suffix);
  if (binary > 0) return number * 1024 ** binary;
  const decimal = DECIMAL.indexOf(suffix);
  if (decimal < 0) return Number(`${digits}${suffix}`);
  // A product with a fraction would be rounded twice.
  return decimal < UNIT ? number / 1000 ** (UNIT - decimal) : number * 1000 ** (decimal - UNIT);
}
