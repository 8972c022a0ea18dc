import { xml } from '../../report/escape';
import type { MapGraph } from '../graph/map-graph';
import { MapChange, MapState } from '../graph/map-graph';
import { STATE_TEXTS } from '../picture/legend';
import type { Drawn } from '../picture/shape';
import { changeSign, stateClass, stateSign } from '../picture/signs';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './generated/page';
import { mapData } from './json';
import { markup } from './markup';
import { mapSummary } from './summary-of-map';

/** Nothing but the style and the script of this file; neither makes markup of texts. */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** One page that needs no other file and no network. */
export function mapHtml(graph: MapGraph, version: string): string {
  const data = inScript(JSON.stringify(mapData(graph, version)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="cdk8s-reach ${xml(version)}">
<title>Ways in</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Ways in</h1>
<form id="choices" role="search" autocomplete="off">
<label>Search <input type="search" id="search" placeholder="host, object, file, rule (press /)"></label>
${['cluster', 'namespace', 'audience', 'state', 'change'].map(choice).join('\n')}
<label class="check"><input type="checkbox" id="whole"> open all groups</label>
<label class="check"><input type="checkbox" id="fit"> fit the width</label>
<button type="reset">Reset</button>
</form>
<p id="count" role="status">${xml(mapSummary(graph))}</p>
<ul class="legend">
${legendItems(graph).join('\n')}
</ul>
</header>
<main>
<section id="picture" aria-label="The map" tabindex="0"><noscript>The map is drawn by a script in this page.</noscript></section>
<aside id="details" aria-labelledby="details-title" hidden>
<button type="button" id="close">Close</button>
<h2 id="details-title">Details</h2>
<div id="details-text"></div>
</aside>
</main>
<script type="application/json" id="map-data">${data}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const CHOICES: Readonly<Record<string, string>> = {
  cluster: 'Cluster',
  namespace: 'Namespace',
  audience: 'From',
  state: 'Verdict',
  change: 'Change',
};

function choice(id: string): string {
  return `<label>${CHOICES[id] ?? id} <select id="${id}"></select></label>`;
}

/** All states, and all changes where the map has one: a group of which a part is added is changed. */
function legendItems({ ways }: MapGraph): string[] {
  const changes = ways.some(({ change }) => change) ? Object.values(MapChange) : [];
  return [
    ...Object.values(MapState).map((one) =>
      legendItem(stateClass(one), stateSign(one, 9, 9), STATE_TEXTS[one]),
    ),
    ...changes.map((one) => legendItem(one, changeSign(one, 9, 9), one)),
  ];
}

function legendItem(name: string, sign: Drawn, text: string): string {
  const svg = `<svg width="18" height="18" aria-hidden="true">${markup(sign).trim()}</svg>`;
  return `<li class="${name}">${svg}${xml(text)}</li>`;
}

/** JSON that no parser of HTML or JavaScript ends before its end. */
function inScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
