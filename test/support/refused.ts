import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chartFor } from './chart';
import type { Refusal } from './refusal';
import { messageOf } from './refusal';

const root = join(__dirname, '..');

/** A line of a message that a refusal is told by. */
export interface RefusedPlace {
  readonly line: string;
  /** The class of the construct that it is about. */
  readonly construct: string;
  /** The props that lead to the place: `ports`, `name`. */
  readonly steps: readonly string[];
  readonly what: string;
  /** The release that a cluster needs for it, such as `0.15`. */
  readonly needs: string | undefined;
}

/** Where each refusal of the tables test/*.refusals.ts stands. */
export function refusedPlaces(): RefusedPlace[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.refusals.ts'))
    .flatMap((file) => refusalsOf(join(root, file)).flatMap(placesOf));
}

function refusalsOf(file: string): Refusal[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are found, not named
  return Object.values(require(file) as Record<string, readonly Refusal[]>).flat();
}

/** The construct is there when its constructor has thrown, and tells its class. */
function placesOf({ cluster, make }: Refusal): RefusedPlace[] {
  const chart = chartFor(cluster);
  const message = messageOf(() => make(chart));
  const constructs = chart.node.root.node.findAll();
  return message.split(/\n(?! {2})/).flatMap((fault) => {
    const [line = ''] = fault.split('\n');
    const [, path, places = '', what = ''] = FAULT.exec(line) ?? [];
    if (NO_PROP.test(places) || NOT_OF_PROPS.test(what)) return [];
    const construct = constructs.find(({ node }) => node.path === path)?.constructor.name ?? '';
    return places.split(', ').map((place) => {
      const steps = place.replaceAll(/\[[^\]]*\]/g, '').split('.');
      return { line, construct, steps, what, needs: releaseIn(fault) };
    });
  });
}

/** `<construct path>: <prop>: <value> <what>`, or without the value; sometimes of several props. */
const FAULT = /^(\S+): ((?:\["[^"]*"\]|[^\s:",])+(?:, \w+)*):? (.*)$/;

/** The props as a whole, the place in the tree, and objects that come out. */
const NO_PROP = /^(props|id|scope|[A-Z]\w*)$/;

/** What is no prop here, and what the chart brings. */
const NOT_OF_PROPS = /^(is not a known property$|cannot restrict a system\b|of the chart\b)/;

function releaseIn(fault: string): string | undefined {
  const [, since, gatewaySince] =
    /set \w+: "([\d.]+)" or later|exists from ([\d.]+) in/.exec(fault) ?? [];
  return since ?? gatewaySince;
}
