import type { Fact } from './fault';

/** The label by which the API server judges the pods of a namespace. */
export const ENFORCED_PROFILE = 'pod-security.kubernetes.io/enforce';

interface NamespaceLike {
  readonly labels?: Readonly<Record<string, string>>;
  readonly podSecurity?: string;
}

/** A profile is written once: as a label, or as the prop that becomes it. */
export const profileOnce: Fact<NamespaceLike> = ({ labels = {}, podSecurity }) =>
  podSecurity !== undefined && Object.hasOwn(labels, ENFORCED_PROFILE)
    ? {
        what: `has podSecurity and the label ${ENFORCED_PROFILE}`,
        why: 'both set the same label',
        fix: 'remove the label',
      }
    : undefined;

/** Namespaces of a cluster, each once. */
export const namespacesTwice: Fact<readonly { readonly name: string }[]> = (namespaces) => {
  const seen = new Set<string>();
  const twice = namespaces
    .map(({ name }) => name)
    .find((name) => seen.size === seen.add(name).size);
  if (twice === undefined) return undefined;
  return {
    what: `contains ${JSON.stringify(twice)} twice`,
    why: 'a namespace has one manifest, with all of its labels',
    fix: 'remove the second one',
  };
};
