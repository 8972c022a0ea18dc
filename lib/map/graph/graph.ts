import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../../model/queries/group';
import { printable } from '../../report/escape';
import { HopKind } from '../../ways/chain/hop';
import type { Hop } from '../../ways/chain/hop';
import type { Chain } from '../../ways/chain/chain';
import { tryDecisive, verdictOf } from '../../ways/chain/chain';
import type { FoundFault } from '../../ways/chain/found-faults';
import { FoundFaults } from '../../ways/chain/found-faults';
import { Verdict } from '../../ways/chain/verdict';
import { withFaults } from '../../ways/chain/with-faults';
import type { Dialed, DialedRoute } from '../../ways/trace/dialed';
import type { Way } from '../../ways/trace/ways';
import type { NodeDraft } from './gathering';
import { Gathering, addMapNote } from './gathering';
import { addressName, nodeOfHop } from './hop-node';
import { mixedState, worstState } from './joined-state';
import type { MapGraph, MapNote } from './map-graph';
import { MapColumn, MapState } from './map-graph';
import { stateOf } from './map-state';
import { noteOf } from './note';
import { clientName, namespaceOfWay, proxyName, tryDialedName } from './start-node';

/** The ways into one cluster, or into some units of it. */
export interface MappedWays {
  /** Empty where there is only one. */
  readonly cluster: string;
  readonly ways: readonly Way[];
}

/** All ways as one graph, with the findings at what they pass. */
export function mapGraph(clusters: readonly MappedWays[], faults: readonly FoundFault[]): MapGraph {
  const walk = new Walk(faults);
  for (const { cluster, ways } of clusters) for (const way of ways) walk.add(cluster, way);
  return walk.gathering.graph();
}

const MOST_FINDINGS = 10;
const MOST_BRANCHES = 100;

function byLastHop(a: Chain, b: Chain): number {
  const [one = '', other = ''] = [a.hops.at(-1)?.what, b.hops.at(-1)?.what];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What has been passed of a way so far. */
interface Step {
  readonly node: NodeDraft;
  /** Policies before the next node. */
  readonly policies: readonly Hop[];
}

type Edges = Set<ReturnType<Gathering['edge']>>;

interface Walked {
  readonly cluster: string;
  /** Of a way whose policies admit some pods, which. */
  readonly admitted?: string;
  readonly dialed: Dialed;
  readonly edges: Edges;
}

class Walk {
  readonly gathering = new Gathering();
  private readonly faults: FoundFaults;
  private readonly faultsOf: ReadonlyMap<Manifest | undefined, readonly FoundFault[]>;

  constructor(faults: readonly FoundFault[]) {
    this.faults = new FoundFaults(faults);
    const at = faults.flatMap((fault) =>
      [...new Set(fault.places.map(({ manifest }) => manifest))].map((one) => ({ fault, one })),
    );
    const byManifest = groupBy(at, ({ one }) => one);
    this.faultsOf = new Map(
      [...byManifest].map(([one, those]) => [one, those.map(({ fault }) => fault)]),
    );
  }

  add(cluster: string, way: Way): void {
    const chain = withFaults(this.faults, way.chain);
    const namespace = namespaceOfWay(chain);
    const state = stateOfWay(way, chain);
    const admitted = state === MapState.SOME ? admittedText(way) : undefined;
    const walked: Walked = { cluster, dialed: way.dialed, admitted, edges: new Set() };
    this.follow(chain, this.start(way, namespace, walked), walked);
    const { from: audience, request } = way;
    this.gathering.way({ audience, request, cluster, namespace, state, edges: walked.edges });
  }

  /** The client, the name, and the proxy where no hop stands for it. */
  private start(way: Way, namespace: string, walked: Walked): Step {
    const { cluster, dialed } = walked;
    const client = this.gathering.node(clientName(way, namespace), cluster);
    const name = tryDialedName(dialed, namespace);
    if (!name) return { node: client, policies: [] };
    const node = this.gathering.node(name, cluster);
    walked.edges.add(this.gathering.edge(client, node, MapState.REACHED));
    const hasListener = way.chain.hops.some(({ kind }) => kind === HopKind.LISTENER);
    if (!dialed.route || hasListener) return { node, policies: [] };
    const proxy = this.gathering.node(proxyName(dialed.route), cluster);
    this.connect({ node, policies: [] }, proxy, MapState.REACHED, walked);
    return { node: proxy, policies: [] };
  }

  private follow({ hops, fork }: Chain, from: Step, walked: Walked): void {
    let step: Step | undefined = from;
    for (const hop of hops) {
      step = step && this.pass(hop, step, walked);
    }
    if (!step) return;
    const branches = fork?.branches ?? [];
    if (branches.length <= MOST_BRANCHES) {
      for (const { chain } of branches) this.follow(chain, step, walked);
      return;
    }
    const chains = branches.map(({ chain }) => chain).sort(byLastHop);
    for (const chain of chains.slice(0, MOST_BRANCHES)) this.follow(chain, step, walked);
    this.sum(chains.slice(MOST_BRANCHES), step, walked);
  }

  /** Many backends of one Service are a list that ends with a count. */
  private sum(chains: readonly Chain[], { node }: Step, walked: Walked): void {
    const label = `${chains.length} more backends`;
    const id = JSON.stringify([label, node.key]);
    const { namespace } = node.name;
    const more = { column: MapColumn.END, id, label, detail: '', namespace };
    const state = chains.map((one) => stateOf(verdictOf(one))).reduce(mixedState);
    this.connect({ node, policies: [] }, this.gathering.node(more, walked.cluster), state, walked);
  }

  /** The next step; nothing where no request goes on. */
  private pass(hop: Hop, { node, policies }: Step, walked: Walked): Step | undefined {
    if (hop.kind === HopKind.POLICY) return { node, policies: [...policies, hop] };
    const name = nodeOfHop(hop, walked.dialed, node.name.column);
    const to = this.gathering.node(name, walked.cluster);
    this.describe(to, hop);
    const state = worstState([
      stateOf(hop.verdict),
      ...policies.map((policy) => policyNote(policy, walked).state),
    ]);
    this.connect({ node, policies }, to, state, walked);
    const isEnd = state === MapState.BROKEN || state === MapState.BLOCKED;
    return isEnd ? undefined : { node: to, policies: [] };
  }

  /** Between a name and a proxy stand the addresses of the proxy, where they are known. */
  private connect({ node, policies }: Step, to: NodeDraft, state: MapState, walked: Walked): void {
    const { dialed, cluster, edges } = walked;
    const addresses = isBeforeProxy(node, to) ? (dialed.route?.addresses ?? []) : [];
    if (addresses.length === 0) {
      const edge = this.gathering.edge(node, to, state);
      for (const policy of policies) {
        edge.isPoliced = true;
        addMapNote(edge.notes, policyNote(policy, walked));
      }
      if (isBeforeProxy(node, to) && dialed.route) addMapNote(edge.notes, assumption(dialed.route));
      edges.add(edge);
      return;
    }
    for (const { text, hop } of addresses) {
      const between = this.gathering.node(addressName(text, hop), cluster);
      this.describe(between, hop);
      const first = this.gathering.edge(node, between, stateOf(hop.verdict));
      addMapNote(first.notes, { ...ASSUMED, what: `assumed: the name leads to ${text}` });
      edges.add(first).add(this.gathering.edge(between, to, state));
    }
  }

  private describe({ notes, findings }: NodeDraft, hop: Hop): void {
    addMapNote(notes, noteOf(hop));
    const [first] = hop.places;
    for (const { id, isError, what, fix } of (first && this.faultsOf.get(first.manifest)) ?? []) {
      if (findings.size >= MOST_FINDINGS) return;
      const finding = { rule: id, isError, what: printable(what), fix: printable(fix) };
      findings.set(`${id} ${what}`, finding);
    }
  }
}

/** What a policy leaves open is said of those whom it admits, where these are known. */
function policyNote(policy: Hop, { admitted }: Walked): MapNote {
  const note = noteOf(policy);
  if (admitted === undefined || policy.verdict !== Verdict.UNKNOWN) return note;
  const { ask: _, ...others } = note;
  return { ...others, state: MapState.SOME, why: printable(admitted) };
}

function admittedText({ admits = [] }: Way): string {
  return admits.length === 0 ? 'it admits no pod' : `it admits ${admits.join(', ')}`;
}

const ASSUMED = { state: MapState.REACHED, places: [] } as const;

function assumption({ entry: { label } }: DialedRoute): MapNote {
  return { ...ASSUMED, what: printable(`assumed: the name leads to ${label}`) };
}

function isBeforeProxy(from: NodeDraft, to: NodeDraft): boolean {
  return from.name.column === MapColumn.NAME && to.name.column === MapColumn.LISTENER;
}

/** As in the table of all ways: what a policy leaves to some pods is reached by some. */
function stateOfWay({ admits }: Way, chain: Chain): MapState {
  const verdict = verdictOf(chain);
  const decisive = tryDecisive(chain);
  const isForSome = decisive?.kind === HopKind.POLICY && verdict === Verdict.UNKNOWN && admits;
  return isForSome ? MapState.SOME : stateOf(verdict);
}
