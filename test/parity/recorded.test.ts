import type { Manifest } from '../support/chart';
import { byHaproxy } from '../support/routing/haproxy';
import { byNginx } from '../support/routing/nginx';
import type { Outcome, Request } from '../support/routing/outcome';
import type { Recorded } from '../support/routing/recorded';
import { agrees, answerOf, manifestsOf, recorded } from '../support/routing/recorded';
import { byTraefik } from '../support/routing/traefik';

type Matcher = (
  manifests: readonly Manifest[],
  request: Request,
  settings: Recorded['settings'],
) => Outcome;

/** The tables and answers of each file; those of ingress-nginx lack one table that it had not loaded as a whole. */
test.each<[string, string, number, number, Matcher]>([
  ['ingress-nginx', 'nginx.ingress.kubernetes.io/', 65, 621, byNginx],
  ['traefik', 'traefik.ingress.kubernetes.io/', 68, 541, byTraefik],
  ['haproxy', 'haproxy.org/', 57, 405, byHaproxy],
])('the matcher says what %s answered', (name, prefix, tables, answers, matcher) => {
  const { settings, tables: all } = recorded(name);
  const lines = all.flatMap((table) => {
    const manifests = manifestsOf(table, prefix);
    return table.answers.map((line) => {
      const { request, answer } = answerOf(line);
      return { line, outcome: matcher(manifests, request, settings), answer };
    });
  });
  expect([all.length, lines.length]).toEqual([tables, answers]);
  expect(lines.filter(({ outcome, answer }) => !agrees(outcome, answer))).toEqual([]);
});
