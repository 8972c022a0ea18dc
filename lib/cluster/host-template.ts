import type { Fact } from '../facts/values/fault';
import { ingressHost } from '../facts/values/names';

const NAME = '{name}';

/** The host of something in a namespace. */
export function hostFrom(template: string, name: string, namespace: string): string {
  return template.replaceAll(NAME, name).replaceAll('{namespace}', namespace);
}

/** A host in which `{name}` and `{namespace}` stand for labels. */
export const hostTemplate: Fact<string> = (template) => {
  if (template.includes(NAME) && !ingressHost(hostFrom(template, 'a', 'a'))) return undefined;
  return {
    what: 'is not a host template',
    why: 'each app gets its own host by {name}, and the host must be a DNS name',
    fix: 'write a template such as "{name}.{namespace}.lab.example.com"',
  };
};
