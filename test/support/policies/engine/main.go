// Prints the verdicts of kube-network-policies on connections. A line of the input is a set: objects as
// an API server stores them, and connections; a line of the output is whether each one is let through.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"os"
	_ "unsafe" // for go:linkname

	v1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"sigs.k8s.io/kube-network-policies/pkg/networkpolicy"
	npav1alpha1 "sigs.k8s.io/network-policy-api/apis/v1alpha1"
	npaclient "sigs.k8s.io/network-policy-api/pkg/client/clientset/versioned"
	npainformers "sigs.k8s.io/network-policy-api/pkg/client/informers/externalversions"
)

// packet has the layout of the packet of package networkpolicy, which it does not export.
type packet struct {
	id      uint32
	family  v1.IPFamily
	srcIP   net.IP
	dstIP   net.IP
	proto   v1.Protocol
	srcPort int
	dstPort int
	payload []byte
}

//go:linkname evaluatePacket sigs.k8s.io/kube-network-policies/pkg/networkpolicy.(*Controller).evaluatePacket
func evaluatePacket(c *networkpolicy.Controller, ctx context.Context, p packet) bool

// set holds one cluster.
type set struct {
	Namespaces                   []*v1.Namespace                           `json:"namespaces"`
	Nodes                        []*v1.Node                                `json:"nodes"`
	Pods                         []*v1.Pod                                 `json:"pods"`
	NetworkPolicies              []*networkingv1.NetworkPolicy             `json:"networkPolicies"`
	AdminNetworkPolicies         []*npav1alpha1.AdminNetworkPolicy         `json:"adminNetworkPolicies"`
	BaselineAdminNetworkPolicies []*npav1alpha1.BaselineAdminNetworkPolicy `json:"baselineAdminNetworkPolicies"`
	Connections                  []connection                              `json:"connections"`
}

type connection struct {
	From     string      `json:"from"`
	To       string      `json:"to"`
	Port     int         `json:"port"`
	Protocol v1.Protocol `json:"protocol"`
}

// engine is a controller that never runs, and the stores of its informers, which are filled by hand.
type engine struct {
	controller *networkpolicy.Controller
	stores     []cache.Store
}

func newEngine() engine {
	// Nobody connects: the informers do not start.
	config := &rest.Config{Host: "http://localhost:1"}
	client := kubernetes.NewForConfigOrDie(config)
	npa := npaclient.NewForConfigOrDie(config)
	core := informers.NewSharedInformerFactory(client, 0)
	admin := npainformers.NewSharedInformerFactory(npa, 0)
	policies := core.Networking().V1().NetworkPolicies()
	namespaces, pods, nodes := core.Core().V1().Namespaces(), core.Core().V1().Pods(), core.Core().V1().Nodes()
	anps, banps := admin.Policy().V1alpha1().AdminNetworkPolicies(), admin.Policy().V1alpha1().BaselineAdminNetworkPolicies()
	controller, err := networkpolicy.NewController(client, policies, namespaces, pods, nodes, npa, anps, banps,
		networkpolicy.Config{AdminNetworkPolicy: true, BaselineAdminNetworkPolicy: true, NodeName: "none"})
	if err != nil {
		panic(err)
	}
	return engine{controller, []cache.Store{
		namespaces.Informer().GetStore(), nodes.Informer().GetStore(), pods.Informer().GetStore(),
		policies.Informer().GetStore(), anps.Informer().GetStore(), banps.Informer().GetStore(),
	}}
}

func replace[T any](store cache.Store, objects []*T) {
	list := make([]interface{}, len(objects))
	for i, object := range objects {
		list[i] = object
	}
	if err := store.Replace(list, ""); err != nil {
		panic(err)
	}
}

func (e engine) verdicts(s set) []bool {
	replace(e.stores[0], s.Namespaces)
	replace(e.stores[1], s.Nodes)
	replace(e.stores[2], s.Pods)
	replace(e.stores[3], s.NetworkPolicies)
	replace(e.stores[4], s.AdminNetworkPolicies)
	replace(e.stores[5], s.BaselineAdminNetworkPolicies)
	verdicts := make([]bool, len(s.Connections))
	for i, c := range s.Connections {
		verdicts[i] = evaluatePacket(e.controller, context.Background(), packet{
			srcIP: net.ParseIP(c.From), dstIP: net.ParseIP(c.To),
			proto: c.Protocol, srcPort: 50000, dstPort: c.Port,
		})
	}
	return verdicts
}

func main() {
	engine := newEngine()
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if text := bytes.TrimSpace(line); len(text) > 0 {
			var s set
			if fault := json.Unmarshal(text, &s); fault != nil {
				panic(fault)
			}
			if fault := encoder.Encode(engine.verdicts(s)); fault != nil {
				panic(fault)
			}
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			panic(err)
		}
	}
}
