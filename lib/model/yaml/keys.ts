import type { Scalar } from './scalar';

/** What a key becomes that is no text; nothing where JSON can have no such key. */
export function tryKeyText(scalar: Scalar): string | undefined {
  switch (scalar.kind) {
    case 'text':
      return scalar.value;
    case 'bool':
      return String(scalar.value);
    case 'int':
      return scalar.digits;
    case 'float':
      return floatText(scalar.value);
    default:
      return undefined;
  }
}

/** The shortest text of a float of 32 bits, which is what keys become, as Go writes it. */
function floatText(value: number): string {
  const rounded = Math.fround(value);
  if (Number.isNaN(rounded)) return '.nan';
  if (!Number.isFinite(rounded)) return rounded < 0 ? '-.inf' : '.inf';
  if (rounded === 0) return Object.is(rounded, -0) ? '-0' : '0';
  const [mantissa = '', power = ''] = shortest(rounded).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < LEAST_POWER) return Number(`${mantissa}e${power}`).toString();
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** From this power on a number is written with it. */
const LEAST_POWER = 6;

function shortest(rounded: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = rounded.toExponential(digits);
    if (Math.fround(Number(text)) === rounded) return text;
  }
  return rounded.toExponential();
}
