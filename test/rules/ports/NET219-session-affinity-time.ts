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
warning NET219 session-affinity-time: timeoutSeconds 600 has no effect without sessionAffinity: ClientIP
  wrong.yaml:4   Service default/web   spec.sessionAffinity
  wrong.yaml:5   Service default/web   spec.sessionAffinityConfig.clientIP.timeoutSeconds
  why: the API server removes it without a warning where sessionAffinity is None, the default
  fix: Add \`sessionAffinity: ClientIP\`, or remove \`sessionAffinityConfig\`.
  see: npx cdk8s-reach rules NET219
`,
  },
  right: time('600'),
  silent: {
    'no timeout in it': {
      yaml: service(`{sessionAffinity: None, sessionAffinityConfig: {clientIP: {}}, ${WEB}}`),
    },
    'an affinity that does not exist, which is a fault of its own': {
      yaml: service(
        `{sessionAffinity: Cookie, sessionAffinityConfig: {clientIP: {timeoutSeconds: 600}}, ${WEB}}`,
      ),
      also: ['NET217'],
    },
    'an affinity that a later tool fills in': {
      yaml: service(
        `{sessionAffinity: "\${A}", sessionAffinityConfig: {clientIP: {timeoutSeconds: 600}}, ${WEB}}`,
      ),
    },
  },
  reported: {
    'as a warning, a timeout beside None': {
      yaml: service(
        `{sessionAffinity: None, sessionAffinityConfig: {clientIP: {timeoutSeconds: 99999}}, ${WEB}}`,
      ),
      at: [
        [
          'Service default/web spec.sessionAffinity',
          'Service default/web spec.sessionAffinityConfig.clientIP.timeoutSeconds',
        ],
      ],
    },
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
