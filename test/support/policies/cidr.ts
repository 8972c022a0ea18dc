const VERSION_4_BITS = 32;
const VERSION_6_BITS = 128;

/** Whether an address lies in a range; one of the other version never does. */
export function contains(cidr: string, address: string): boolean {
  const [network = '', length = ''] = cidr.split('/');
  const range = bits(network);
  const one = bits(address);
  if (range.length !== one.length) return false;
  return one.startsWith(range.slice(0, Number(length)));
}

/** An address as zeros and ones. */
function bits(address: string): string {
  if (!address.includes(':')) {
    return address
      .split('.')
      .map((part) => digits(Number(part), VERSION_4_BITS / 4))
      .join('');
  }
  const [left = '', right] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const before = groups(left);
  const after = groups(right ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .map((group) => digits(parseInt(group, 16), VERSION_6_BITS / 8))
    .join('');
}

const digits = (value: number, length: number) => value.toString(2).padStart(length, '0');
