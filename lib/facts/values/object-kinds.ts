import type { Fact } from './fault';
import { isSubdomain } from './names';

const KIND = /^[a-zA-Z]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;

/** The API group of a kind that is not of Kubernetes itself. @see https://gateway-api.sigs.k8s.io/reference/spec/#group */
export function apiGroup(example: string): Fact<string> {
  return (group) =>
    isSubdomain(group)
      ? undefined
      : {
          what: 'is not an API group',
          why: 'an API group is a DNS subdomain, without a version behind it',
          fix: suchAs(example),
        };
}

/** A kind as references name it. @see https://gateway-api.sigs.k8s.io/reference/spec/#kind */
export function kindName(example: string): Fact<string> {
  return (kind) =>
    KIND.test(kind)
      ? undefined
      : {
          what: 'is not a kind',
          why: 'a kind has 1 to 63 letters, digits and "-", begins with a letter and ends with a letter or a digit',
          fix: suchAs(example),
        };
}

function suchAs(example: string): string {
  return `write a value such as "${example}"`;
}
