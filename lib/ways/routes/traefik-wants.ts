import type { Wanted } from './condition';
import type { TraefikRuleNode } from './traefik-rule';

/** What the matchers of a rule ask of a request beside its host and path, be they negated or not. */
export function traefikWants(node: TraefikRuleNode): readonly Wanted[] {
  if (node.kind === 'not') return traefikWants(node.node);
  if (node.kind !== 'matcher') return node.nodes.flatMap(traefikWants);
  const [first = '', second = ''] = node.values;
  switch (node.name) {
    case 'Method':
      return node.values.map((one) => ({ kind: 'method', name: '', value: one.toUpperCase() }));
    case 'Header':
    case 'Headers':
      return [{ kind: 'header', name: first.toLowerCase(), value: second }];
    case 'Query': {
      const [name = '', ...rest] = node.values.length > 1 ? node.values : first.split('=');
      return [{ kind: 'query', name, value: rest.join('=') }];
    }
    default:
      return [];
  }
}
