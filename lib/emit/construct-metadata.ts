/**
 * Which construct each object comes from, as cdk8s-cli asks for it where `cdk8s.yaml` has validations.
 * It is no manifest. The record does not list it: it would differ from that of a synth without cdk8s-cli.
 */
export const CONSTRUCT_METADATA = 'construct-metadata.json';
