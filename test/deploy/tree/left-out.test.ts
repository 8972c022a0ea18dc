import { leftOutIn } from '../../../lib/deploy/tree/left-out';
import { memoryFiles } from '../../support/memory-files';

test.each<[boolean, string, Record<string, string>]>([
  [true, 'the other one', { 'up.sh': 'kubectl apply -f k8s/other.yaml\n' }],
  [true, 'a folder beside it', { 'up.sh': 'kubectl apply -k k8s/prod\n' }],
  [false, 'it', { 'up.sh': 'kubectl apply -f k8s/web.yaml -f k8s/other.yaml\n' }],
  [false, 'its folder', { 'up.sh': 'kubectl apply -f k8s\n' }],
  [false, 'what is not there', { 'up.sh': 'kubectl apply -f k8s/gone.yaml\n' }],
  [
    false,
    'what a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f $f\n' },
  ],
  [
    false,
    'the files of a folder that a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f $dir/*.yaml\n' },
  ],
  [
    false,
    'a file whose name a variable holds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -f k8s/$name.yaml\n' },
  ],
  [
    true,
    'another file below a folder that a variable holds',
    { 'up.sh': 'kubectl apply -f $ROOT/k8s/other.yaml\n' },
  ],
  [
    false,
    'what find finds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nfind . -exec kubectl apply -f {} \\;\n' },
  ],
  [
    false,
    'what xargs adds',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml\nls | xargs kubectl apply -f\n' },
  ],
  [
    false,
    'folders of any name',
    { 'up.sh': 'kubectl apply -f k8s/other.yaml -f k8s/*/web.yaml\n' },
  ],
  [
    false,
    'the folder that a program is run in',
    { 'ci/up.sh': 'kubectl apply -f k8s/other.yaml\nkubectl apply -R -f .\n' },
  ],
  [true, 'a folder that a program enters', { 'up.sh': 'cd k8s/prod\nkubectl apply -f .\n' }],
  [false, 'nothing', {}],
])(
  'others are applied, and not k8s/web.yaml: %s where the texts apply %s',
  (expected, _, texts) => {
    const files = memoryFiles({
      'k8s/web.yaml': 'kind: Service\n',
      'k8s/other.yaml': 'kind: Service\n',
      'k8s/prod/kustomization.yaml': '',
      ...texts,
    });
    expect(leftOutIn(files).isLeft('k8s/web.yaml')).toBe(expected);
  },
);

test.each<[boolean, string, Record<string, string>]>([
  [true, 'the first', { 'up.sh': 'kubectl apply -f base/web.yaml\n' }],
  [true, 'the folder of the first', { Jenkinsfile: "sh 'kubectl apply -f base/'\n" }],
  [
    false,
    'another file of the folder of the second',
    {
      'up.sh': 'kubectl apply -f base/ -f extra/api.yaml\n',
    },
  ],
  [
    false,
    'a folder below that of the second',
    {
      'up.sh': 'kubectl apply -f base/\nkubectl apply -k extra/prod\n',
    },
  ],
  [false, 'the second', { 'up.sh': 'kubectl apply -f base/ -f extra/web.yaml\n' }],
  [false, 'a folder with the second', { 'README.md': 'kubectl apply -R -f .\n' }],
  [false, 'neither', { 'up.sh': 'kubectl apply -f other/web.yaml\n' }],
  [false, 'the second alone', { 'up.sh': 'kubectl apply -f extra/\n' }],
  [false, 'what a variable holds', { 'up.sh': 'kubectl apply -f base/\nkubectl apply -f $f\n' }],
  [false, 'nothing', {}],
])(
  'base/web.yaml and extra/web.yaml are apart: %s where the texts apply %s',
  (expected, _, texts) => {
    const files = memoryFiles({
      'base/web.yaml': 'kind: Service\n',
      'extra/web.yaml': 'kind: Service\n',
      'other/web.yaml': 'kind: Service\n',
      ...texts,
    });
    expect(leftOutIn(files).areApart('base/web.yaml', 'extra/web.yaml')).toBe(expected);
  },
);
