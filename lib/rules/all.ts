// Written by scripts/catalogue.js: npm run docs.
import { NET001 } from './input/NET001-text-unreadable';
import { NET002 } from './input/NET002-object-given-twice';
import { NET003 } from './input/NET003-field-of-wrong-type';
import { NET004 } from './input/NET004-field-unknown';
import { NET005 } from './input/NET005-api-version-wrong';
import { NET006 } from './input/NET006-waiver-malformed';
import { NET007 } from './input/NET007-waiver-expired';
import { NET008 } from './input/NET008-waiver-without-finding';
import { NET009 } from './input/NET009-field-value-refused';
import { NET101 } from './addresses/NET101-load-balancer-address-collision';
import { NET102 } from './addresses/NET102-address-outside-pools';
import { NET103 } from './addresses/NET103-address-not-in-named-pool';
import { NET104 } from './addresses/NET104-address-avoided-by-pool';
import { NET105 } from './addresses/NET105-pool-not-for-service';
import { NET106 } from './addresses/NET106-load-balancer-families';
import { NET107 } from './addresses/NET107-load-balancer-address-malformed';
import { NET108 } from './addresses/NET108-two-address-requests';
import { NET109 } from './addresses/NET109-named-pool-missing';
import { NET110 } from './addresses/NET110-unread-metallb-prefix';
import { NET111 } from './addresses/NET111-metallb-prefixes-disagree';
import { NET112 } from './addresses/NET112-metallb-annotation-unread';
import { NET113 } from './addresses/NET113-sharing-without-address';
import { NET114 } from './addresses/NET114-allocated-pool-by-hand';
import { NET115 } from './addresses/NET115-class-not-of-metallb';
import { NET116 } from './addresses/NET116-no-dual-stack-pool';
import { NET117 } from './addresses/NET117-metallb-namespace-restricted';
import { NET118 } from './addresses/NET118-addresses-of-two-pools';
import { NET119 } from './addresses/NET119-two-load-balancer-controllers';
import { NET120 } from './addresses/NET120-pool-entry-refused';
import { NET121 } from './addresses/NET121-pool-entry-widened';
import { NET122 } from './addresses/NET122-pool-overlap';
import { NET123 } from './addresses/NET123-pool-in-cluster-network';
import { NET124 } from './addresses/NET124-pool-exhausted';
import { NET125 } from './addresses/NET125-pool-not-advertised';
import { NET126 } from './addresses/NET126-pool-for-no-service';
import { NET127 } from './addresses/NET127-advertised-pool-missing';
import { NET128 } from './addresses/NET128-metallb-list-repeats';
import { NET129 } from './addresses/NET129-aggregation-too-wide';
import { NET130 } from './addresses/NET130-local-preferences-disagree';
import { NET131 } from './addresses/NET131-community-malformed';
import { NET132 } from './addresses/NET132-community-missing';
import { NET133 } from './addresses/NET133-community-defined-twice';
import { NET134 } from './addresses/NET134-local-preference-unsent';
import { NET135 } from './addresses/NET135-bgp-password-secret-unusable';
import { NET136 } from './addresses/NET136-bfd-echo-with-ipv6';
import { NET137 } from './addresses/NET137-selected-and-aggregated';
import { NET138 } from './addresses/NET138-bgp-peer-schema-faulty';
import { NET139 } from './addresses/NET139-metallb-selector-refused';
import { NET140 } from './addresses/NET140-bgp-peer-refused';
import { NET141 } from './addresses/NET141-bgp-peer-ambiguous';
import { NET142 } from './addresses/NET142-bgp-timers';
import { NET143 } from './addresses/NET143-bgp-peers-disagree';
import { NET144 } from './addresses/NET144-bgp-password-in-manifest';
import { NET145 } from './addresses/NET145-bfd-profile-refused';
import { NET146 } from './addresses/NET146-bfd-profile-missing';
import { NET147 } from './addresses/NET147-native-bgp-refuses';
import { NET148 } from './addresses/NET148-outside-metallb-namespace';
import { NET149 } from './addresses/NET149-metallb-field-too-new';
import { NET150 } from './addresses/NET150-fleet-pool-overlap';
import { NET151 } from './addresses/NET151-fleet-address-collision';
import { NET152 } from './addresses/NET152-no-automatic-pool';
import { NET153 } from './addresses/NET153-source-ranges-twice';
import { NET154 } from './addresses/NET154-kube-vip-range-unread';
import { NET160 } from './addresses/NET160-external-ip-refused';
import { NET161 } from './addresses/NET161-external-ip-collision';
import { NET162 } from './addresses/NET162-external-ip-not-free';
import { NET170 } from './addresses/NET170-cluster-ip-refused';
import { NET171 } from './addresses/NET171-cluster-ip-outside-network';
import { NET172 } from './addresses/NET172-cluster-ip-collision';
import { NET173 } from './addresses/NET173-cluster-ips-disagree';
import { NET174 } from './addresses/NET174-ip-families-refused';
import { NET175 } from './addresses/NET175-ip-text-not-strict';
import { NET176 } from './addresses/NET176-source-range-refused';
import { NET177 } from './addresses/NET177-service-cidr-refused';
import { NET178 } from './addresses/NET178-cilium-address-outside-pools';
import { NET179 } from './addresses/NET179-balancer-address-not-shared';
import { NET180 } from './addresses/NET180-cilium-pool-overlap';
import { NET181 } from './addresses/NET181-cilium-announces-nothing';
import { NET182 } from './addresses/NET182-cilium-address-not-announced';
import { NET183 } from './addresses/NET183-cilium-announcement-for-no-service';
import { NET184 } from './addresses/NET184-cilium-peer-config-absent';
import { NET185 } from './addresses/NET185-cilium-peer-without-advertisement';
import { NET186 } from './addresses/NET186-kube-vip-pool-refused';
import { NET187 } from './addresses/NET187-kube-vip-pool-overlap';
import { NET188 } from './addresses/NET188-kube-vip-address-unread';
import { NET189 } from './addresses/NET189-ip-address-refused';
import { NET190 } from './addresses/NET190-contested-fixed-address';
import { NET201 } from './ports/NET201-port-number-invalid';
import { NET202 } from './ports/NET202-target-port-name-invalid';
import { NET203 } from './ports/NET203-node-port-collision';
import { NET204 } from './ports/NET204-ports-missing';
import { NET205 } from './ports/NET205-port-name-invalid';
import { NET206 } from './ports/NET206-port-repeated';
import { NET207 } from './ports/NET207-protocol-unknown';
import { NET208 } from './ports/NET208-app-protocol-invalid';
import { NET209 } from './ports/NET209-port-name-beyond-ingress';
import { NET210 } from './ports/NET210-node-port-out-of-range';
import { NET211 } from './ports/NET211-node-port-never-opened';
import { NET212 } from './ports/NET212-health-check-port-refused';
import { NET213 } from './ports/NET213-load-balancer-field-refused';
import { NET214 } from './ports/NET214-external-traffic-policy-refused';
import { NET215 } from './ports/NET215-headless-with-type';
import { NET216 } from './ports/NET216-alias-with-address';
import { NET217 } from './ports/NET217-service-value-unknown';
import { NET218 } from './ports/NET218-service-field-ignored';
import { NET219 } from './ports/NET219-session-affinity-time';
import { NET220 } from './ports/NET220-topology-twice';
import { NET221 } from './ports/NET221-traffic-distribution-refused';
import { NET222 } from './ports/NET222-load-balancer-class-invalid';
import { NET230 } from './ports/NET230-target-port-unknown';
import { NET231 } from './ports/NET231-target-port-unlisted';
import { NET232 } from './ports/NET232-headless-port-translated';
import { NET233 } from './ports/NET233-target-port-unread';
import { NET235 } from './ports/NET235-service-without-endpoints';
import { NET236 } from './ports/NET236-target-port-by-number';
import { NET240 } from './ports/NET240-alias-target-invalid';
import { NET241 } from './ports/NET241-alias-ports-unread';
import { NET242 } from './ports/NET242-alias-loop';
import { NET243 } from './ports/NET243-alias-to-short-name';
import { NET244 } from './ports/NET244-alias-over-http';
import { NET245 } from './ports/NET245-alias-target-absent';
import { NET250 } from './ports/NET250-endpoints-unread';
import { NET251 } from './ports/NET251-selector-beside-endpoints';
import { NET252 } from './ports/NET252-endpoint-ports-differ';
import { NET253 } from './ports/NET253-endpoint-address-refused';
import { NET254 } from './ports/NET254-endpoint-address-repeated';
import { NET255 } from './ports/NET255-endpoint-is-a-service';
import { NET256 } from './ports/NET256-endpoints-too-many';
import { NET257 } from './ports/NET257-endpoints-and-slices';
import { NET258 } from './ports/NET258-endpoints-not-mirrored';
import { NET259 } from './ports/NET259-endpoints-empty';
import { NET260 } from './ports/NET260-slice-without-service';
import { NET261 } from './ports/NET261-slice-of-controller';
import { NET262 } from './ports/NET262-slice-address-type';
import { NET263 } from './ports/NET263-slice-addresses-unread';
import { NET264 } from './ports/NET264-endpoint-port-invalid';
import { NET265 } from './ports/NET265-endpoint-hints-invalid';
import { NET266 } from './ports/NET266-endpoint-node-missing';
import { NET267 } from './ports/NET267-endpoint-name-invalid';
import { NET268 } from './ports/NET268-endpoints-of-alias';
import { NET270 } from './ports/NET270-route-port-protocol';
import { NET271 } from './ports/NET271-alias-not-served';
import { NET272 } from './ports/NET272-scrape-port-unlisted';
import { NET275 } from './ports/NET275-probe-of-udp-port';
import { NET301 } from './routes/NET301-route-claimed-twice';
import { NET302 } from './routes/NET302-route-unreachable';
import { NET303 } from './routes/NET303-host-by-ingress-and-gateway';
import { NET304 } from './routes/NET304-host-in-two-clusters';
import { NET305 } from './routes/NET305-http-and-grpc-on-one-host';
import { NET310 } from './routes/NET310-ingress-leads-nowhere';
import { NET311 } from './routes/NET311-ingress-host-invalid';
import { NET312 } from './routes/NET312-ingress-path-invalid';
import { NET313 } from './routes/NET313-ingress-backend-invalid';
import { NET314 } from './routes/NET314-tls-host-without-rule';
import { NET315 } from './routes/NET315-ingress-name-invalid';
import { NET316 } from './routes/NET316-ingress-class-said-twice';
import { NET317 } from './routes/NET317-two-default-ingress-classes';
import { NET318 } from './routes/NET318-ingress-class-invalid';
import { NET319 } from './routes/NET319-annotations-of-another-controller';
import { NET320 } from './routes/NET320-annotation-prefix-unread';
import { NET321 } from './routes/NET321-annotation-unknown';
import { NET322 } from './routes/NET322-annotation-value-refused';
import { NET323 } from './routes/NET323-rewrite-drops-the-rest';
import { NET324 } from './routes/NET324-nginx-path-refused';
import { NET325 } from './routes/NET325-regex-taken-literally';
import { NET326 } from './routes/NET326-regex-spreads-over-host';
import { NET327 } from './routes/NET327-path-behind-regex';
import { NET328 } from './routes/NET328-snippet-annotation';
import { NET329 } from './routes/NET329-passthrough-below-root';
import { NET330 } from './routes/NET330-canary-alone';
import { NET331 } from './routes/NET331-annotation-with-known-hole';
import { NET332 } from './routes/NET332-resource-backend-unread';
import { NET333 } from './routes/NET333-annotation-of-another-namespace';
import { NET334 } from './routes/NET334-nginx-text-refused';
import { NET335 } from './routes/NET335-redirect-of-unmatched-paths';
import { NET336 } from './routes/NET336-https-redirect-to-8443';
import { NET337 } from './routes/NET337-encoded-path-unserved';
import { NET340 } from './routes/NET340-listener-invalid';
import { NET341 } from './routes/NET341-listener-twice';
import { NET342 } from './routes/NET342-gateway-refused';
import { NET343 } from './routes/NET343-annotation-injects';
import { NET344 } from './routes/NET344-path-injects';
import { NET345 } from './routes/NET345-snippets-allowed';
import { NET346 } from './routes/NET346-annotation-above-risk-level';
import { NET347 } from './routes/NET347-product-annotation-unread';
import { NET348 } from './routes/NET348-two-canaries';
import { NET349 } from './routes/NET349-traefik-routes-equal';
import { NET350 } from './routes/NET350-route-too-long';
import { NET351 } from './routes/NET351-route-match-invalid';
import { NET352 } from './routes/NET352-route-filter-invalid';
import { NET353 } from './routes/NET353-route-timeout-invalid';
import { NET354 } from './routes/NET354-route-backend-invalid';
import { NET355 } from './routes/NET355-route-without-weight';
import { NET356 } from './routes/NET356-route-hostname-invalid';
import { NET357 } from './routes/NET357-route-filter-value-refused';
import { NET358 } from './routes/NET358-grpc-route-invalid';
import { NET359 } from './routes/NET359-tls-route-hostnames';
import { NET360 } from './routes/NET360-parent-listener-missing';
import { NET361 } from './routes/NET361-hostname-of-no-listener';
import { NET362 } from './routes/NET362-route-not-allowed';
import { NET363 } from './routes/NET363-route-of-another-protocol';
import { NET364 } from './routes/NET364-reference-not-granted';
import { NET365 } from './routes/NET365-reference-grant-invalid';
import { NET366 } from './routes/NET366-backend-tls-invalid';
import { NET367 } from './routes/NET367-parent-named-twice';
import { NET368 } from './routes/NET368-certificate-not-granted';
import { NET369 } from './routes/NET369-listener-set-not-allowed';
import { NET370 } from './routes/NET370-gateway-kind-not-served';
import { NET371 } from './routes/NET371-route-field-not-served';
import { NET372 } from './routes/NET372-route-rule-name-invalid';
import { NET373 } from './routes/NET373-annotation-too-new';
import { NET374 } from './routes/NET374-ingress-not-watched';
import { NET375 } from './routes/NET375-annotations-not-validated';
import { NET376 } from './routes/NET376-gateway-lacks-feature';
import { NET380 } from './routes/NET380-listeners-conflict';
import { NET381 } from './routes/NET381-namespace-selector-unusable';
import { NET382 } from './routes/NET382-listener-kinds-refused';
import { NET383 } from './routes/NET383-word-of-implementation';
import { NET384 } from './routes/NET384-backend-kind-unsupported';
import { NET385 } from './routes/NET385-backend-tls-conflict';
import { NET386 } from './routes/NET386-entry-point-absent';
import { NET387 } from './routes/NET387-listener-without-entry-point';
import { NET401 } from './names/NET401-object-name-invalid';
import { NET402 } from './names/NET402-object-name-missing';
import { NET403 } from './names/NET403-stateful-set-name-too-long';
import { NET404 } from './names/NET404-namespace-invalid';
import { NET405 } from './names/NET405-namespace-unread';
import { NET406 } from './names/NET406-label-invalid';
import { NET407 } from './names/NET407-annotation-invalid';
import { NET408 } from './names/NET408-text-expected';
import { NET409 } from './names/NET409-reserved-label';
import { NET410 } from './names/NET410-selector-misses-template';
import { NET411 } from './names/NET411-pod-hostname-invalid';
import { NET412 } from './names/NET412-hostname-override';
import { NET413 } from './names/NET413-fqdn-hostname';
import { NET414 } from './names/NET414-subdomain-without-hostname';
import { NET415 } from './names/NET415-hostname-of-several-pods';
import { NET416 } from './names/NET416-hostname-of-stateful-set';
import { NET417 } from './names/NET417-governing-service-absent';
import { NET418 } from './names/NET418-governing-service-not-headless';
import { NET419 } from './names/NET419-governing-service-selects-others';
import { NET420 } from './names/NET420-stateful-set-without-service';
import { NET421 } from './names/NET421-stateful-set-invalid';
import { NET422 } from './names/NET422-stateful-set-claims';
import { NET423 } from './names/NET423-max-unavailable-unread';
import { NET424 } from './names/NET424-ordered-start';
import { NET425 } from './names/NET425-container-port-name-twice';
import { NET426 } from './names/NET426-dns-policy-invalid';
import { NET427 } from './names/NET427-dns-config-invalid';
import { NET428 } from './names/NET428-dns-config-cut';
import { NET429 } from './names/NET429-host-network-dns';
import { NET430 } from './names/NET430-host-alias-invalid';
import { NET431 } from './names/NET431-network-policy-block';
import { NET432 } from './names/NET432-service-variables-collide';
import { NET433 } from './names/NET433-service-variables-unusable';
import { NET435 } from './names/NET435-corefile-invalid';
import { NET436 } from './names/NET436-container-port-invalid';
import { NET437 } from './names/NET437-external-dns-skips-service';
import { NET438 } from './names/NET438-forward-never-asked';
import { NET439 } from './names/NET439-image-name-invalid';
import { NET440 } from './names/NET440-external-dns-skips-route';
import { NET501 } from './references/NET501-ingress-port-missing';
import { NET502 } from './references/NET502-route-port-missing';
import { NET503 } from './references/NET503-backend-service-absent';
import { NET504 } from './references/NET504-service-without-pods';
import { NET505 } from './references/NET505-service-of-several-apps';
import { NET506 } from './references/NET506-ingress-class-absent';
import { NET507 } from './references/NET507-parent-gateway-absent';
import { NET508 } from './references/NET508-gateway-class-absent';
import { NET509 } from './references/NET509-tls-secret-absent';
import { NET510 } from './references/NET510-tls-secret-unusable';
import { NET511 } from './references/NET511-auth-secret-unusable';
import { NET512 } from './references/NET512-backend-tls-broken';
import { NET513 } from './references/NET513-network-policy-without-pods';
import { NET514 } from './references/NET514-network-policy-peer-without-pods';
import { NET515 } from './references/NET515-network-policy-port-name';
import { NET516 } from './references/NET516-network-policy-blocks-service';
import { NET517 } from './references/NET517-network-policy-refused';
import { NET518 } from './references/NET518-monitor-without-target';
import { NET519 } from './references/NET519-autoscaler-target-absent';
import { NET520 } from './references/NET520-issuer-absent';
import { NET521 } from './references/NET521-two-issuers';
import { NET522 } from './references/NET522-certificate-misses-host';
import { NET523 } from './references/NET523-probe-port-name';
import { NET524 } from './references/NET524-namespace-absent';
import { NET527 } from './references/NET527-backend-tls-target-absent';
import { NET530 } from './references/NET530-client-authorities-unusable';
import { NET531 } from './references/NET531-gateway-parameters-absent';
import { NET532 } from './references/NET532-tls-reference-kind';
import { NET533 } from './references/NET533-endpoint-family-unserved';
import { NET540 } from './references/NET540-certificate-not-requested';
import { NET541 } from './references/NET541-issuer-of-other-kind';
import { NET542 } from './references/NET542-listener-without-certificate';
import { NET543 } from './references/NET543-other-route-service-absent';
import { NET544 } from './references/NET544-other-route-port-missing';
import { NET545 } from './references/NET545-excluded-by-argo';
import { NET546 } from './references/NET546-traefik-middleware-absent';
import { NET550 } from './references/NET550-egress-without-dns';
import { NET551 } from './references/NET551-egress-to-service-port';
import { NET552 } from './references/NET552-stream-service-port';
import { NET553 } from './references/NET553-generated-name-applied';
import { NET560 } from './references/NET560-stream-ports-unread';
import { NET601 } from './deprecations/NET601-endpoints-deprecated';
import { NET602 } from './deprecations/NET602-external-ips-deprecated';
import { NET603 } from './deprecations/NET603-load-balancer-ip-deprecated';
import { NET604 } from './deprecations/NET604-prefer-close-deprecated';
import { NET605 } from './deprecations/NET605-topology-annotation-deprecated';
import { NET606 } from './deprecations/NET606-unready-annotation-unread';
import { NET607 } from './deprecations/NET607-ingress-class-annotation';
import { NET608 } from './deprecations/NET608-fqdn-slice-deprecated';
import { NET609 } from './deprecations/NET609-api-removed';
import { NET610 } from './deprecations/NET610-api-not-served';
import { NET611 } from './deprecations/NET611-ingress-backend-fields';
import { NET612 } from './deprecations/NET612-service-field-removed';
import { NET613 } from './deprecations/NET613-metallb-config-map';
import { NET614 } from './deprecations/NET614-metallb-old-kind';
import { NET615 } from './deprecations/NET615-metallb-old-prefix';
import { NET616 } from './deprecations/NET616-kube-proxy-ipvs';
import { NET617 } from './deprecations/NET617-listener-set-experimental';
import { NET618 } from './deprecations/NET618-slice-topology-dropped';
import { NET619 } from './deprecations/NET619-cilium-old-kind';
import { NET701 } from './exposure/NET701-exposed-service';
import { NET702 } from './exposure/NET702-traffic-policy';
import { NET703 } from './exposure/NET703-ingress-without-tls';
import { NET704 } from './exposure/NET704-ingress-host-tls-mismatch';
import { NET705 } from './exposure/NET705-ingress-without-host';
import { NET706 } from './exposure/NET706-wildcard-host';
import { NET707 } from './exposure/NET707-https-redirect-off';
import { NET708 } from './exposure/NET708-plain-http-listener';
import { NET709 } from './exposure/NET709-open-listener';
import { NET710 } from './exposure/NET710-ingress-without-class';
import { NET711 } from './exposure/NET711-ingress-nginx-retired';
import { NET712 } from './exposure/NET712-external-ips';
import { NET713 } from './exposure/NET713-alias-to-inside';
import { NET714 } from './exposure/NET714-endpoints-by-hand';
import { NET715 } from './exposure/NET715-role-writes-endpoints';
import { NET716 } from './exposure/NET716-host-network';
import { NET717 } from './exposure/NET717-host-port';
import { NET718 } from './exposure/NET718-host-port-collision';
import { NET719 } from './exposure/NET719-privileged-port';
import { NET720 } from './exposure/NET720-ssh-port';
import { NET721 } from './exposure/NET721-load-balancer-for-everybody';
import { NET722 } from './exposure/NET722-external-dns-name-twice';
import { NET801 } from './policy/NET801-pod-without-network-policy';
import { NET802 } from './policy/NET802-ingress-port-by-number';
import { NET803 } from './policy/NET803-selector-twice';
import { NET804 } from './policy/NET804-ndots-default';
import { NET805 } from './policy/NET805-readiness-missing';
import { NET806 } from './policy/NET806-single-endpoint';
import { NET807 } from './policy/NET807-recreate-behind-service';
import { NET808 } from './policy/NET808-instance-label';
import { NET809 } from './policy/NET809-probe-port-unlisted';
import { NET810 } from './policy/NET810-fixed-address-in-open-pool';
import { NET811 } from './policy/NET811-istio-port-name';
import type { Rule } from './rule';

/** Every rule, in the order of the ids. */
export const RULES: readonly Rule[] = [
  NET001,
  NET002,
  NET003,
  NET004,
  NET005,
  NET006,
  NET007,
  NET008,
  NET009,
  NET101,
  NET102,
  NET103,
  NET104,
  NET105,
  NET106,
  NET107,
  NET108,
  NET109,
  NET110,
  NET111,
  NET112,
  NET113,
  NET114,
  NET115,
  NET116,
  NET117,
  NET118,
  NET119,
  NET120,
  NET121,
  NET122,
  NET123,
  NET124,
  NET125,
  NET126,
  NET127,
  NET128,
  NET129,
  NET130,
  NET131,
  NET132,
  NET133,
  NET134,
  NET135,
  NET136,
  NET137,
  NET138,
  NET139,
  NET140,
  NET141,
  NET142,
  NET143,
  NET144,
  NET145,
  NET146,
  NET147,
  NET148,
  NET149,
  NET150,
  NET151,
  NET152,
  NET153,
  NET154,
  NET160,
  NET161,
  NET162,
  NET170,
  NET171,
  NET172,
  NET173,
  NET174,
  NET175,
  NET176,
  NET177,
  NET178,
  NET179,
  NET180,
  NET181,
  NET182,
  NET183,
  NET184,
  NET185,
  NET186,
  NET187,
  NET188,
  NET189,
  NET190,
  NET201,
  NET202,
  NET203,
  NET204,
  NET205,
  NET206,
  NET207,
  NET208,
  NET209,
  NET210,
  NET211,
  NET212,
  NET213,
  NET214,
  NET215,
  NET216,
  NET217,
  NET218,
  NET219,
  NET220,
  NET221,
  NET222,
  NET230,
  NET231,
  NET232,
  NET233,
  NET235,
  NET236,
  NET240,
  NET241,
  NET242,
  NET243,
  NET244,
  NET245,
  NET250,
  NET251,
  NET252,
  NET253,
  NET254,
  NET255,
  NET256,
  NET257,
  NET258,
  NET259,
  NET260,
  NET261,
  NET262,
  NET263,
  NET264,
  NET265,
  NET266,
  NET267,
  NET268,
  NET270,
  NET271,
  NET272,
  NET275,
  NET301,
  NET302,
  NET303,
  NET304,
  NET305,
  NET310,
  NET311,
  NET312,
  NET313,
  NET314,
  NET315,
  NET316,
  NET317,
  NET318,
  NET319,
  NET320,
  NET321,
  NET322,
  NET323,
  NET324,
  NET325,
  NET326,
  NET327,
  NET328,
  NET329,
  NET330,
  NET331,
  NET332,
  NET333,
  NET334,
  NET335,
  NET336,
  NET337,
  NET340,
  NET341,
  NET342,
  NET343,
  NET344,
  NET345,
  NET346,
  NET347,
  NET348,
  NET349,
  NET350,
  NET351,
  NET352,
  NET353,
  NET354,
  NET355,
  NET356,
  NET357,
  NET358,
  NET359,
  NET360,
  NET361,
  NET362,
  NET363,
  NET364,
  NET365,
  NET366,
  NET367,
  NET368,
  NET369,
  NET370,
  NET371,
  NET372,
  NET373,
  NET374,
  NET375,
  NET376,
  NET380,
  NET381,
  NET382,
  NET383,
  NET384,
  NET385,
  NET386,
  NET387,
  NET401,
  NET402,
  NET403,
  NET404,
  NET405,
  NET406,
  NET407,
  NET408,
  NET409,
  NET410,
  NET411,
  NET412,
  NET413,
  NET414,
  NET415,
  NET416,
  NET417,
  NET418,
  NET419,
  NET420,
  NET421,
  NET422,
  NET423,
  NET424,
  NET425,
  NET426,
  NET427,
  NET428,
  NET429,
  NET430,
  NET431,
  NET432,
  NET433,
  NET435,
  NET436,
  NET437,
  NET438,
  NET439,
  NET440,
  NET501,
  NET502,
  NET503,
  NET504,
  NET505,
  NET506,
  NET507,
  NET508,
  NET509,
  NET510,
  NET511,
  NET512,
  NET513,
  NET514,
  NET515,
  NET516,
  NET517,
  NET518,
  NET519,
  NET520,
  NET521,
  NET522,
  NET523,
  NET524,
  NET527,
  NET530,
  NET531,
  NET532,
  NET533,
  NET540,
  NET541,
  NET542,
  NET543,
  NET544,
  NET545,
  NET546,
  NET550,
  NET551,
  NET552,
  NET553,
  NET560,
  NET601,
  NET602,
  NET603,
  NET604,
  NET605,
  NET606,
  NET607,
  NET608,
  NET609,
  NET610,
  NET611,
  NET612,
  NET613,
  NET614,
  NET615,
  NET616,
  NET617,
  NET618,
  NET619,
  NET701,
  NET702,
  NET703,
  NET704,
  NET705,
  NET706,
  NET707,
  NET708,
  NET709,
  NET710,
  NET711,
  NET712,
  NET713,
  NET714,
  NET715,
  NET716,
  NET717,
  NET718,
  NET719,
  NET720,
  NET721,
  NET722,
  NET801,
  NET802,
  NET803,
  NET804,
  NET805,
  NET806,
  NET807,
  NET808,
  NET809,
  NET810,
  NET811,
];
