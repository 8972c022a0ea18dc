import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reach as run } from '../support/reach';
import { SHOP } from '../support/shop';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-test-'));
  mkdirSync(join(folder, 'k8s'));
  writeFileSync(join(folder, 'k8s/web.yaml'), SHOP);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function asked(intents: string, ...args: readonly string[]) {
  writeFileSync(join(folder, 'intents.yaml'), intents);
  return run(['test', 'intents.yaml', 'k8s', ...args], { folder });
}

const INTENTS = `- { from: internet, request: https://shop.example.com/, expect: reached, by: Service/shop/web }
- name: the old shop is closed
  request: http://shop.example.com/old
  expect: blocked
- { request: http://shop.example.com/, expect: blocked }
- { request: http://shop.example.org/, expect: reached }
- { from: pod:nowhere/nobody, request: http://web.shop/, expect: reached }
`;

const TEXT = `passed https://shop.example.com/ from internet is reached (intents.yaml:1)
passed the old shop is closed (intents.yaml:2)
failed http://shop.example.com/ from internet is blocked (intents.yaml:5)
  it was expected to be blocked
  GET http://shop.example.com/ from the internet: reached
    -> the Ingress controller of class nginx takes the request at port 80
    -> Ingress shop/web sends / of shop.example.com to Service shop/web:80   k8s/web.yaml:10
    -> Service shop/web:80                                                   k8s/web.yaml:20
    -> Deployment shop/web, port 8080                                        k8s/web.yaml:29
  assumed: the name leads to the Ingress controller of class nginx; the Ingress controller of class nginx runs, and its port 80 can be reached; the pods are ready
unknown http://shop.example.org/ from internet is reached (intents.yaml:6)
  GET http://shop.example.org/ from the internet: unknown
    ?  nothing in the checked files is for the host shop.example.org
       why: the nearest are shop.example.com
       ask: kubectl get ingresses,httproutes,services --all-namespaces
unknown http://web.shop/ from pod:nowhere/nobody is reached (intents.yaml:7)
  the client "pod:nowhere/nobody" cannot be read, or is in none of the files
2 passed, 1 failed, 2 unknown
`;

const JUNIT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdk8s-reach" tests="5" failures="1" errors="0">
  <testsuite name="reach test" tests="5" failures="1" errors="0" skipped="2">
    <testcase classname="intents.yaml:1" name="https://shop.example.com/ from internet is reached"/>
    <testcase classname="intents.yaml:2" name="the old shop is closed"/>
    <testcase classname="intents.yaml:5" name="http://shop.example.com/ from internet is blocked">
      <failure message="it was expected to be blocked">GET http://shop.example.com/ from the internet: reached
  -&#62; the Ingress controller of class nginx takes the request at port 80
  -&#62; Ingress shop/web sends / of shop.example.com to Service shop/web:80   k8s/web.yaml:10
  -&#62; Service shop/web:80                                                   k8s/web.yaml:20
  -&#62; Deployment shop/web, port 8080                                        k8s/web.yaml:29
assumed: the name leads to the Ingress controller of class nginx; the Ingress controller of class nginx runs, and its port 80 can be reached; the pods are ready
</failure>
    </testcase>
    <testcase classname="intents.yaml:6" name="http://shop.example.org/ from internet is reached">
      <skipped message="the files do not say">GET http://shop.example.org/ from the internet: unknown
  ?  nothing in the checked files is for the host shop.example.org
     why: the nearest are shop.example.com
     ask: kubectl get ingresses,httproutes,services --all-namespaces
</skipped>
    </testcase>
    <testcase classname="intents.yaml:7" name="http://web.shop/ from pod:nowhere/nobody is reached">
      <skipped message="the client &#34;pod:nowhere/nobody&#34; cannot be read, or is in none of the files"></skipped>
    </testcase>
  </testsuite>
</testsuites>
`;

test('tells what passed, what failed and what is not known', () => {
  expect(asked(INTENTS)).toEqual({ exitCode: 2, stdout: TEXT, stderr: '' });
});

test('writes JUnit, in which what is not known is skipped', () => {
  expect(asked(INTENTS, '--format', 'junit')).toEqual({ exitCode: 2, stdout: JUNIT, stderr: '' });
});

test('ends with 0 where all pass, and with 3 where one is not known', () => {
  const passed = '- { request: http://shop.example.com/, expect: reached }\n';
  const unknown = '- { request: http://shop.example.org/, expect: blocked }\n';
  expect(asked(passed).exitCode).toBe(0);
  expect(asked(`tests:\n  ${passed}`).exitCode).toBe(0);
  expect(asked(`${passed}${unknown}`).exitCode).toBe(3);
});

test('who answers is held too', () => {
  const by = (name: string) =>
    asked(`- { request: http://shop.example.com/, expect: reached, by: ${name} }`);
  expect(by('Deployment/shop/web:8080').exitCode).toBe(0);
  expect(by('Service/shop/api').stdout).toContain(
    '  it was expected to be answered by Service/shop/api\n',
  );
});

test('refuses what is wrong with the file, all of it', () => {
  expect(asked('- {request: "http://a/", expects: reached, to: "http://a/"}\n- 7\n')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `intents.yaml: [0].expects is not a key of a test
  why: it would have no effect
  fix: write "expect"
intents.yaml: [0].to is not a key of a test
  why: it would have no effect
  fix: write one of name, from, request, method, headers, expect, by
intents.yaml: [0].expect is not an expectation
  why: a test expects a request to be reached or blocked
  fix: write expect: reached, or expect: blocked
intents.yaml: [1] is not a test
  why: a test is a map with the keys request and expect
  fix: write for example {from: internet, request: https://shop.example.com/, expect: reached}
`,
  });
});

test('refuses a file that is not there, and none', () => {
  expect(run(['test', 'none.yaml', 'k8s'], { folder })).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `none.yaml: file cannot be read: ENOENT: no such file or directory, stat 'none.yaml'
  why: the file says what has to be reached and what has to be blocked
  fix: write YAML with a list, such as - {from: internet, request: https://shop.example.com/, expect: reached}
`,
  });
  expect(run(['test'], { folder })).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `reach: test names no file
  why: the file says what has to be reached and what has to be blocked
  fix: write reach test FILE PATH
`,
  });
});

test('refuses a list under another name, and what is no list', () => {
  const told = (intents: string) => asked(intents).stderr;
  const fault = (place: string, what: string) =>
    `intents.yaml: ${place} ${what}
  why: the file says what has to be reached and what has to be blocked
  fix: write a list of tests, or a map with the list under tests
`;
  expect(told('test: [{ request: http://shop.example.com/, expect: reached }]')).toBe(
    `intents.yaml: test is not a key of the file
  why: it would have no effect
  fix: write the list of tests under tests
${fault('tests', 'is not a list')}`,
  );
  expect(told('tests: {}')).toBe(fault('tests: {}', 'is not a list'));
  expect(told('shop')).toBe(fault('file: "shop"', 'is not a list'));
  expect(asked('# none yet\n---\n')).toMatchObject({ exitCode: 0, stderr: '' });
});
