import { NOT_RESOLVED, defineScalarTag, floatCoreTag, intCoreTag } from 'js-yaml';

/**
 * Whole numbers as `kubectl` reads them: `0644` is octal, `0b11` binary, and `1_000` is a thousand. YAML
 * 1.2 says otherwise of all three, and YAML 1.1 of `0o17` and `1:30`.
 */
export const wholeNumberTag = defineScalarTag(intCoreTag.tagName, {
  implicit: true,
  implicitFirstChars: intCoreTag.implicitFirstChars,
  resolve: (source) => tryWhole(source.replaceAll('_', '')) ?? NOT_RESOLVED,
  identify: intCoreTag.identify,
});

/** Other numbers, in which underscores mean nothing behind a first digit either. */
export const numberTag = defineScalarTag(floatCoreTag.tagName, {
  implicit: true,
  implicitFirstChars: floatCoreTag.implicitFirstChars,
  resolve: (source, ...more) =>
    floatCoreTag.resolve(/^[+-]?\.?\d/.test(source) ? source.replaceAll('_', '') : source, ...more),
  identify: floatCoreTag.identify,
});

const DECIMAL = /^[+-]?(?:0|[1-9]\d*)$/;
const BASED = /^([+-]?)0([box]?[\da-f]+)$/i;

/** What is no number of its base, or none of 64 bits, is left to others: `089` is a decimal number. */
function tryWhole(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text);
  const [, sign, digits = ''] = BASED.exec(text) ?? [];
  const number = Number(`0${/^\d/.test(digits) ? 'o' : ''}${digits}`);
  if (digits === '' || !(number < 2 ** 64)) return undefined;
  return sign === '-' ? -number : number;
}
