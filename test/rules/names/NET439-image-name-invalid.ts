import type { RuleCases } from '../cases';

const pod = (image: string) => `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: ${image}}]
`;

export const cases: RuleCases = {
  wrong: {
    yaml: pod('"nginx 1.27"'),
    text: `
error NET439 image-name-invalid: "nginx 1.27" is not an image name
  wrong.yaml:5   Pod default/web   spec.containers[0].image
  why: it is one word without blanks, and no node could pull this image
  fix: Write for example "nginx:1.27".
  see: npx cdk8s-reach rules NET439
`,
  },
  right: pod('"nginx:1.27"'),
  silent: {
    'a request in words': { yaml: pod('"your image here"') },
    'a name in capitals': { yaml: pod('"IMAGE NAME"') },
    'an empty image': { yaml: pod('""') },
    'a blank that OpenShift fills in from a stream of images': {
      yaml: pod('" "').replace(
        'name: web}',
        "name: web, annotations: {image.openshift.io/triggers: '[]'}}",
      ),
    },
    'an image that a later tool fills in': { yaml: pod('"${IMAGE NAME}"') },
    'a registry with a port, a digest and upper-case letters of a tag': {
      yaml: pod('"registry.example.com:5000/a/b:V1@sha256:0123456789abcdef"'),
    },
  },
  reported: {
    'a blank in a name that has a tag': {
      yaml: pod('"image-proxy :latest"'),
      at: [['Pod default/web spec.containers[0].image']],
    },
    'a blank in a name that has a registry': {
      yaml: pod('"registry.example.com/image server"'),
      at: [['Pod default/web spec.containers[0].image']],
    },
    'a blank in a name that has a number': {
      yaml: pod('"image server2"'),
      at: [['Pod default/web spec.containers[0].image']],
    },
    'a blank behind the name': {
      yaml: pod('"image "'),
      at: [['Pod default/web spec.containers[0].image']],
    },
  },
};
