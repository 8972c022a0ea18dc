import { nearNames } from '../../net/nearest-text';
import type { Question } from '../../ways/ask/question';
import type { MapGraph, MapNode, MapWay } from './map-graph';
import { MapColumn } from './map-graph';
import { partOf } from './part';

/** The ways that pass what a question names: an object, a name or an address. */
export function focused(graph: MapGraph, question: Question): MapGraph {
  const isAsked = question.kind === 'object' ? ofObject(question) : ofName(nameIn(question));
  const nodes = new Set(graph.nodes.flatMap((node, index) => (isAsked(node) ? [index] : [])));
  const edges = new Set(
    graph.edges.flatMap(({ from, to, notes }, index) => {
      const isAt = nodes.has(from) || nodes.has(to);
      return isAt || (question.kind === 'object' && notes.some(ofNotes(question))) ? [index] : [];
    }),
  );
  return partOf(graph, (way: MapWay) => way.edges.some((one) => edges.has(one)));
}

function nameIn(question: Exclude<Question, { kind: 'object' }>): string {
  return question.kind === 'name' ? question.name : question.target.host;
}

type ObjectQuestion = Extract<Question, { kind: 'object' }>;

function objectIn({ objectKind, namespace, name }: ObjectQuestion): string {
  return `${objectKind} ${namespace}/${name}`;
}

function ofNotes(question: ObjectQuestion): (note: MapNode['notes'][number]) => boolean {
  const text = objectIn(question);
  return ({ places }) => places.some(({ object }) => object === text);
}

function ofObject(question: ObjectQuestion): (node: MapNode) => boolean {
  const isNamed = ofNotes(question);
  const { objectKind, namespace, name, port } = question;
  return (node) => {
    if (!node.notes.some(isNamed)) return false;
    if (objectKind !== 'Service' || port === undefined) return true;
    const text = `${namespace}/${name}`;
    return node.label === text && node.detail.split('/')[0] === `Service, port ${port}`;
  };
}

/** A name of the cluster may be written with its domain. */
function ofName(text: string): (node: MapNode) => boolean {
  const forms = new Set([text, `${text}.svc`, text.replace(/\.svc\..*$/, '.svc')]);
  return ({ column, label }) =>
    (column === MapColumn.NAME || column === MapColumn.ADDRESS) && forms.has(label);
}

/** The names of a map that are like a text. */
export function namesNear({ nodes }: MapGraph, text: string): readonly string[] {
  const names = nodes.flatMap(({ column, label }) =>
    column === MapColumn.NAME || column === MapColumn.ADDRESS ? [label] : [],
  );
  return nearNames(text, names);
}
