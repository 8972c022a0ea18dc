import type { Fact } from '../values/fault';

const SIXTEEN_BITS = 65535;
const THIRTY_TWO_BITS = 4294967295;

/**
 * The value of a BGP community: `65535:65281`, or `large:64512:1:2`.
 * @see https://metallb.io/apis/#communityalias
 */
export const communityValue: Fact<string> = (text) => {
  const [first = '', ...rest] = text.split(':');
  if (rest.length === 1 && areNumbers([first, ...rest], SIXTEEN_BITS)) return undefined;
  if (isLargeCommunity(text) && areNumbers(rest, THIRTY_TWO_BITS)) return undefined;
  return {
    what: 'is not a BGP community',
    why: 'it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295',
    fix: rest.length === 2 ? `write "large:${text}"` : 'write "65535:65281" or "large:64512:1:2"',
  };
};

/** A community in an advertisement: its value, or its name in a Community. */
export const communityOrName: Fact<string> = (text) =>
  text.includes(':') ? communityValue(text) : communityName(text);

/** The name of a community. MetalLB looks it up before it reads a value, so it must not look like one. */
export const communityName: Fact<string> = (name) =>
  /^[^\s:]+$/.test(name)
    ? undefined
    : {
        what: 'is not the name of a community',
        why: 'it is one word without blanks, and a name with ":" would be read as a value',
        fix: 'write for example "no-export"',
      };

export const someCommunity: Fact<Readonly<Record<string, string>>> = (communities) =>
  Object.keys(communities).length > 0
    ? undefined
    : {
        what: 'defines no community',
        why: 'a Community without names has no effect',
        fix: 'write for example { "no-export": "65535:65281" }',
      };

/** A name that a Community does not define: MetalLB would not load its configuration. */
export function nameIn(communities: readonly string[]): Fact<string> {
  return (name) =>
    communities.includes(name)
      ? undefined
      : {
          what: 'is not defined in this Community',
          why: `it defines ${communities.join(', ')}, and MetalLB loads no configuration with an unknown name`,
          fix: 'write one of these names, or define this one',
        };
}

/** Three parts behind the word `large`. */
export function isLargeCommunity(text: string): boolean {
  const parts = text.split(':');
  return parts.length === 4 && parts[0] === 'large';
}

function areNumbers(parts: readonly string[], most: number): boolean {
  return parts.every((part) => /^\d+$/.test(part) && Number(part) <= most);
}
