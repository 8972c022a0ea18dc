import type { Type, TypeReference } from 'typescript';
import { ApplyOrder } from '../../lib/cluster/apply-order';
import { CLUSTER_FILE_SHAPE } from '../../lib/cli/check/cluster-file-shape';
import { BgpMode } from '../../lib/cluster/bgp-mode';
import { GatewayChannel } from '../../lib/cluster/gateway';
import { IngressController } from '../../lib/cluster/ingress-controller';
import type { PropType } from '../../lib/props/check';
import type { Said } from './surface';
import { Surface } from './surface';

export type JsonSchema = Readonly<Record<string, unknown>>;

const surface = new Surface();
const ENUM_VALUES: Readonly<Record<string, string>> = {
  ...ApplyOrder,
  ...BgpMode,
  ...GatewayChannel,
  ...IngressController,
};

/** The keys of a cluster file that are options of its load balancers in a `Cluster`. */
const BALANCER_KEYS: Readonly<Partial<Record<string, readonly [struct: string, name: string]>>> = {
  metallb: ['MetallbOptions', 'release'],
  metallbClass: ['MetallbOptions', 'loadBalancerClass'],
  metallbNamespace: ['MetallbOptions', 'namespace'],
  bgpMode: ['MetallbOptions', 'bgpMode'],
  cilium: ['CiliumOptions', 'release'],
};

/** The JSON Schema of a cluster file, as the shape and the docstrings have it. */
export function clusterSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Cluster file of cdk8s-reach',
    description:
      'The properties of one cluster, for reach check --cluster. What is left out is seen in the manifests, or assumed.',
    ...schemaOf(CLUSTER_FILE_SHAPE.type, 'ClusterProps'),
    // An empty file states nothing.
    type: ['object', 'null'],
  };
}

/** @param struct the name of the struct whose props an object has */
function schemaOf(type: PropType | undefined, struct: string): JsonSchema {
  if (type === undefined) throw new Error(`a prop of ${struct} has a type that no schema can say`);
  if (type === 'text') return { type: 'string' };
  if (type === 'number') return { type: 'number' };
  if (type === 'flag') return { type: 'boolean' };
  if ('members' in type) return { enum: type.members };
  if ('elements' in type) return { type: 'array', items: schemaOf(type.elements, struct) };
  if ('entries' in type) {
    return { type: 'object', additionalProperties: schemaOf(type.entries, struct) };
  }
  const props = Object.entries(type.props);
  const required = props.filter(([, prop]) => prop.required !== undefined).map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      props.map(([name, prop]) => {
        const said = propOf(...(BALANCER_KEYS[name] ?? [struct, name]));
        const description = wordsOf(said);
        return [name, { description, ...schemaOf(prop.type, structOf(said.type) ?? struct) }];
      }),
    ),
  };
}

/** The name of the struct that a prop takes, or that its list is of, optional or not. */
function structOf(type: Type): string | undefined {
  const types = type.isUnion() ? type.types : [type];
  const elements = types.flatMap((one) => (one as Partial<TypeReference>).typeArguments ?? one);
  const symbols = elements.map((one) => one.symbol as Type['symbol'] | undefined);
  return symbols.find((symbol) => symbol !== undefined)?.name;
}

function propOf(struct: string, name: string): Said {
  const exported = surface.exported.find((one) => one.name === struct);
  const found = exported?.members.find((member) => member.name === `${struct}.${name}`);
  if (found) return found;
  const [base] = exported?.type.getBaseTypes() ?? [];
  if (!base) throw new Error(`${struct}.${name} has no docstring`);
  return propOf(base.symbol.name, name);
}

/** What a docstring says, with the values of enums in place of their members. */
function wordsOf({ text }: Said): string {
  return text.replace(
    /`([A-Z0-9_]+)`/g,
    (_, member: string) => `\`${ENUM_VALUES[member] ?? member}\``,
  );
}
