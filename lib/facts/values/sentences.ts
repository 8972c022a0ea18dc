/** Parts of faults that several facts and rules have in common. */
export const ADD_SELECTED_LABELS = 'add the labels to the Namespace, or change the selector';
export const ANNOTATION_WINS = 'kube-proxy follows the annotation and ignores the field';
export const CANNOT_DECODE = 'the API server cannot decode the object and refuses it';
export const COUNTED_ONCE =
  'kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic';
export const EACH_NAME_ONCE = 'the API server accepts each name once in the list';
export const EMPTY_SELECTOR_REFUSED = 'the API server refuses a workload whose selector is empty';
export const ENDPOINTS_OVERWRITTEN =
  'the endpoints controller overwrites the Endpoints with the addresses of the selected pods';
export const END_DATES_COMPARED = 'the end dates of waivers are compared with it';
export const HOST_BITS_IGNORED =
  'MetalLB ignores the host bits and assigns addresses of the whole network, which routers and nodes may use';
export const HOST_WITHOUT_HTTP = 'is a host name on a listener for TCP or UDP';
export const INGRESS_REFUSED = 'the API server refuses the Ingress';
export const IN_NGINX_CONFIGURATION =
  'the path becomes part of the nginx configuration, and the webhook of ingress-nginx refuses such texts';
export const IS_DNS_LABEL =
  'it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end';
export const KINDS_OF_IMPLEMENTATION =
  'the kinds that a Gateway reads beyond Gateway API are those of its implementation';
export const KEY_FORMAT =
  'a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit';
export const MANIFEST_OVERWRITTEN = 'the later manifest would overwrite the earlier one';
export const MOVE_AWAY = 'move it away, or choose another output folder';
export const NAMED_BY_SET =
  'the StatefulSet names each pod after the set and its number, below the headless Service, and overwrites this value';
export const NAME_NEEDS_BOTH =
  'the cluster creates a DNS name for a pod only if both are set, and ignores a subdomain without a host name';
export const NEEDS_DECRYPTED = 'HTTP routes need the decrypted request';
export const NEEDS_LISTENER_TLS = 'needs a listener for TLS';
export const NOT_ACCEPTED_VALUE = 'is not an accepted value';
export const NOT_DAY = 'is not a day';
export const NOT_FOLDER = 'is not a folder';
export const NOT_DNS_NAME = 'is not a DNS name';
export const NOT_HOST_NAME = 'is not a host name';
export const NOT_IP_ADDRESS = 'is not an IP address';
export const NOT_NAME_CONTAINER_PORT = 'is not the name of a container port';
export const NOT_NETWORK = 'is not a network';
export const NOT_NUMBER_SECONDS = 'is not a number of seconds';
export const NOT_SIZE = 'is not a size';
export const OBJECT_REFUSED = 'the API server refuses the object';
export const ONE_FAMILY_BY_DEFAULT =
  'a Service has one family unless its policy allows two, and the API server refuses the second';
export const ONE_OF_EACH_FAMILY = 'a Service has at most one address of each family';
export const ONE_OF_FRR =
  'FRR has one router ID on a node, one AS number in a VRF and one session with a neighbour, and MetalLB refuses the peer';
export const ONE_PREFERENCE =
  'both announce the same networks to the same peers, and MetalLB refuses two local preferences for one network';
export const ON_EVERY_NODE = 'a node port is opened on every node, so only one Service can use it';
export const PASSES_TLS_THROUGH = 'passes TLS through, but a listener for HTTPS must terminate it';
export const PEER_REFUSED = 'MetalLB refuses the peer, and opens no session with it';
export const PORT_HAS_NO_NUMBER = 'the port has no number';
export const READ_IN_TRANSIT =
  'others can read and change requests and responses in transit, including passwords';
export const REFUSED = 'the API server refuses it';
export const REMOVE_ONE = 'remove one of them';
export const RENAME_ONE = 'write another name for one of them';
export const RESOLVED_IN_LOOP =
  'a resolver would follow the names in a loop, and no client would ever get an address';
export const ROUTE_REFUSED = 'the API server refuses the route';
export const ROUTE_UNATTACHED = 'a route has no effect until it is attached to a Gateway';
export const SERVICE_REFUSED = 'the API server refuses the Service';
export const STAR_MEANS_ALL =
  '"*" already means all, so the API server refuses other entries with it';
export const STORE_LONG_TEXT = 'store long text in a ConfigMap';
export const TLS_REFUSED = 'the API server refuses it on a listener for HTTP, TCP or UDP';
export const UNKNOWN_KIND = 'the API server knows no such kind, and refuses the object';
export const WITH_STRIP_PREFIX = 'cannot be combined with stripPrefix';
export const WRITE_10 = 'write for example 10';
export const WRITE_301 = 'write 301 for a permanent redirect, otherwise 302';
export const WRITE_ALL_NAMES = 'write all names of an address in one entry';
export const WRITE_ANOTHER_NODE_PORT =
  'write another node port, or remove it so that the cluster picks one';
export const WRITE_APP_PROTOCOL = 'write for example "https" or "kubernetes.io/h2c"';
export const WRITE_AS_IN_URL = 'write it as it is written in a URL, such as "/caf%C3%A9"';
export const WRITE_COOKIE_NAME = 'write a name such as "pod"';
export const WRITE_DNS_NAME = 'write a name such as "db.example.com"';
export const WRITE_EACH_ADDRESS_ONCE = 'write each address once';
export const WRITE_GATEWAY = 'write gateway: { name: "..." } here or on the Cluster';
export const WRITE_HOST = 'write a name such as `shop.example.com` or `*.example.com`';
export const WRITE_IN_RANGE = 'write a number in that range';
export const WRITE_MATCH_LABELS = 'write matchLabels with labels of the template';
export const WRITE_ONE = 'write one of them';
export const WRITE_POOL =
  'write the name of an existing pool, or add the pool to the checked files';
export const WRITE_PORT = 'write a number in that range, such as 8080';
export const WRITE_REACHABLE_ADDRESS = 'write the address that other machines on the network use';
export const WRITE_SAME_VALUES =
  'write the same values or different neighbours, or give each peer nodeSelectors for different nodes';
export const WRITE_SHORT_NAME = 'write a short name such as "http"';
export const WRITE_STAR = 'write only "*", or remove it';
export const WRITE_VALUE = 'write a value that the field takes';
export const WRITE_WEIGHT = 'write a weight above 0 for one of them';

/** A part of a fault as a sentence of its own, as rules have it. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function atMost(most: number): string {
  return `the API server accepts at most ${most}`;
}

export function nameForEach(ports: number): string {
  return `a Service with ${ports} ports needs a name for each`;
}

export function notNumber(value: string): string {
  return `${value} is not a number`;
}

export function noService(name: string, namespace: string): string {
  return `there is no Service ${name} in the namespace ${namespace}`;
}

export function oneOfPorts(ports: readonly (number | string)[]): string {
  return `Write one of its ports: ${ports.join(', ')}.`;
}

export function claimedBy(address: string, services: number): string {
  return `${address} is claimed by ${services} Services`;
}

export const INTENTS_SAY = 'the file says what has to be reached and what has to be blocked';
export const CLUSTER_FOR_BOTH = 'write ExternalTrafficPolicy.CLUSTER for both, or another address';
export const NOT_IN_CILIUM = 'does not exist in Cilium';
export const NOT_FOR_KUBE_VIP = 'cannot be declared for kube-vip';
export const NOT_LOCAL_PREFERENCE = 'is not a local preference';
export const ONLY_FOR_ANOTHER_AS = 'is only for neighbours in another AS';
export const WRITE_100 = 'write for example 100';
