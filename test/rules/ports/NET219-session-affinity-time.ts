import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const time = (seconds: string) =>
  service(
    `{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: ${seconds}}}, ${WEB}}`,
  );

export const cases: RuleCases = {
  facts: [
    '2.1 sessionAffinity',
    '2.5 sessionAffinityConfig.clientIP.timeoutSeconds',
    '12 sessionAffinityConfig without ClientIP',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  sessionAffinityConfig: {clientIP: {timeoutSeconds: 600}}
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET219 session-affinity-time: 600 is for clients that nobody remembers
  wrong.yaml:4   Service default/web   spec.sessionAffinity
  wrong.yaml:5   Service default/web   spec.sessionAffinityConfig.clientIP.timeoutSeconds
  why: the API server drops it without a word where sessionAffinity is not ClientIP
  fix: Write \`sessionAffinity: ClientIP\` beside it and a time from 1 to 86400 seconds, or leave it out.
  see: docs/rules/NET219.md (or: reach rules NET219)
`,
  },
  right: time('600'),
  silent: {
    'an affinity that a later tool fills in': {
      yaml: service(
        `{sessionAffinity: "\${A}", sessionAffinityConfig: {clientIP: {timeoutSeconds: 600}}, ${WEB}}`,
      ),
    },
  },
  reported: {
    'more than a day': {
      yaml: time('86401'),
      at: [['Service default/web spec.sessionAffinityConfig.clientIP.timeoutSeconds']],
    },
    'no number': {
      also: ['NET003'],
      yaml: time('3h'),
      at: [['Service default/web spec.sessionAffinityConfig.clientIP.timeoutSeconds']],
    },
  },
};
