// Command lb-ipam gives addresses as LB IPAM of Cilium does, its own code over fake clients: a set of
// pools and Services in each line of the input, and for each a line with the addresses of the Services.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/cilium/hive/cell"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/util/workqueue"

	"github.com/cilium/cilium/operator/pkg/lbipam"
	"github.com/cilium/cilium/pkg/hive"
	"github.com/cilium/cilium/pkg/k8s"
	ciliumv2 "github.com/cilium/cilium/pkg/k8s/apis/cilium.io/v2"
	"github.com/cilium/cilium/pkg/k8s/client"
	fakes "github.com/cilium/cilium/pkg/k8s/client/testutils"
	"github.com/cilium/cilium/pkg/k8s/resource"
	corev1 "github.com/cilium/cilium/pkg/k8s/slim/k8s/api/core/v1"
	"github.com/cilium/cilium/pkg/k8s/utils"
	"github.com/cilium/cilium/pkg/option"
)

type set struct {
	Pools    []*ciliumv2.CiliumLoadBalancerIPPool `json:"pools"`
	Services []*corev1.Service                    `json:"services"`
}

type result struct {
	// The addresses of each Service, as namespace/name.
	Addresses map[string][]string `json:"addresses"`
	// The pools that overlap another one, and give no addresses.
	Conflicts []string `json:"conflicts"`
	Error     string   `json:"error,omitempty"`
}

const (
	patience = 30 * time.Second
	// A controller waits more than it works.
	atOnce = 8
)

func main() {
	option.Config.EnableIPv4, option.Config.EnableIPv6 = true, true
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	answers := make(chan chan result, atOnce)
	go func() {
		for lines.Scan() {
			line, got := bytes.Clone(lines.Bytes()), make(chan result)
			answers <- got
			go func() { got <- answer(line) }()
		}
		close(answers)
	}()
	encoder := json.NewEncoder(os.Stdout)
	for got := range answers {
		if err := encoder.Encode(<-got); err != nil {
			panic(err)
		}
	}
}

func answer(line []byte) result {
	var given set
	if err := json.Unmarshal(line, &given); err != nil {
		return result{Error: err.Error()}
	}
	got, err := allocate(given)
	if err != nil {
		return result{Error: err.Error()}
	}
	return got
}

// allocate runs the controller until every Service has its addresses, or a word why it has not.
func allocate(given set) (result, error) {
	var clients *fakes.FakeClientset
	controller := hive.New(
		lbipam.Cell,
		fakes.FakeClientCell(),
		cell.Provide(func() *option.DaemonConfig {
			return &option.DaemonConfig{EnableBGPControlPlane: true, EnableL2Announcements: true}
		}),
		cell.Provide(k8s.DefaultServiceWatchConfig),
		cell.Config(k8s.DefaultConfig),
		cell.Provide(k8s.ServiceResource, poolResource),
		cell.Invoke(func(made *fakes.FakeClientset) { clients = made }),
	)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	if err := controller.Populate(log); err != nil {
		return result{}, err
	}
	if err := create(ctx, clients, given); err != nil {
		return result{}, err
	}
	if err := controller.Start(log, ctx); err != nil {
		return result{}, err
	}
	defer controller.Stop(log, context.Background())
	for {
		got, isDone, err := read(ctx, clients)
		if isDone || err != nil {
			return got, err
		}
		select {
		case <-ctx.Done():
			return result{}, errors.New("a Service got no answer")
		case <-time.After(2 * time.Millisecond):
		}
	}
}

func poolResource(
	lifecycle cell.Lifecycle, clients client.Clientset, metrics workqueue.MetricsProvider,
) resource.Resource[*ciliumv2.CiliumLoadBalancerIPPool] {
	pools := utils.ListerWatcherFromTyped(clients.CiliumV2().CiliumLoadBalancerIPPools())
	return resource.New[*ciliumv2.CiliumLoadBalancerIPPool](lifecycle, pools, metrics)
}

// create fills in what the API server does.
func create(ctx context.Context, clients *fakes.FakeClientset, given set) error {
	pools := clients.CiliumFakeClientset.CiliumV2().CiliumLoadBalancerIPPools()
	for _, pool := range given.Pools {
		if _, err := pools.Create(ctx, pool, metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	for _, service := range given.Services {
		if service.Spec.ExternalTrafficPolicy == "" {
			service.Spec.ExternalTrafficPolicy = corev1.ServiceExternalTrafficPolicyCluster
		}
		for index := range service.Spec.Ports {
			if service.Spec.Ports[index].Protocol == "" {
				service.Spec.Ports[index].Protocol = corev1.ProtocolTCP
			}
		}
		services := clients.SlimFakeClientset.CoreV1().Services(service.Namespace)
		if _, err := services.Create(ctx, service, metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	return nil
}

func read(ctx context.Context, clients *fakes.FakeClientset) (result, bool, error) {
	got := result{Addresses: map[string][]string{}, Conflicts: []string{}}
	services, err := clients.SlimFakeClientset.CoreV1().Services("").List(ctx, metav1.ListOptions{})
	if err != nil {
		return got, false, err
	}
	for _, service := range services.Items {
		if len(service.Status.Conditions) == 0 {
			return got, false, nil
		}
		addresses := []string{}
		for _, ingress := range service.Status.LoadBalancer.Ingress {
			addresses = append(addresses, ingress.IP)
		}
		got.Addresses[service.Namespace+"/"+service.Name] = addresses
	}
	pools, err := clients.CiliumFakeClientset.CiliumV2().CiliumLoadBalancerIPPools().List(ctx, metav1.ListOptions{})
	if err != nil {
		return got, false, err
	}
	for _, pool := range pools.Items {
		for _, condition := range pool.Status.Conditions {
			if condition.Type == "cilium.io/PoolConflict" && condition.Status == metav1.ConditionTrue {
				got.Conflicts = append(got.Conflicts, pool.Name)
			}
		}
	}
	return got, true, nil
}
