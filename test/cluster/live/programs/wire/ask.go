package main

import (
	"bufio"
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// dial connects by an address alone, so that it stays on its thread.
func dial(one command, network string) (net.Conn, error) {
	dialer := net.Dialer{Timeout: patience(one)}
	if source := net.ParseIP(one.Source); source != nil {
		dialer.LocalAddr = &net.TCPAddr{IP: source}
		if network == "udp" {
			dialer.LocalAddr = &net.UDPAddr{IP: source}
		}
	}
	var connection net.Conn
	err := inNamespace(one.Netns, func() (err error) {
		connection, err = dialer.Dial(network, place(one.Address, one.Port))
		return err
	})
	if err != nil {
		return nil, err
	}
	return connection, connection.SetDeadline(time.Now().Add(patience(one)))
}

func patience(one command) time.Duration {
	return time.Duration(one.Millis) * time.Millisecond
}

// request asks once and follows nothing; the path goes out as it is.
func request(one command) (answer, error) {
	connection, err := dial(one, "tcp")
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	said := answer{}
	if one.Secure {
		name, _, err := net.SplitHostPort(one.Host)
		if err != nil {
			name = one.Host
		}
		secure := tls.Client(connection, &tls.Config{ServerName: name, InsecureSkipVerify: true})
		if err := secure.Handshake(); err != nil {
			return nil, err
		}
		said["certificate"] = secure.ConnectionState().PeerCertificates[0].DNSNames
		connection = secure
	}
	headers := http.Header{"User-Agent": {"wire"}, "Connection": {"close"}}
	for name, value := range one.Headers {
		headers.Set(name, value)
	}
	asked := &http.Request{Method: one.Method, URL: &url.URL{Opaque: one.Path}, Host: one.Host, Header: headers}
	if err := asked.Write(connection); err != nil {
		return nil, err
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), asked)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return nil, err
	}
	said["status"], said["headers"], said["body"] = response.StatusCode, response.Header, string(body)
	return said, nil
}

func datagram(one command) (answer, error) {
	connection, err := dial(one, "udp")
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	if _, err := connection.Write([]byte("who?")); err != nil {
		return nil, err
	}
	buffer := make([]byte, 2048)
	size, err := connection.Read(buffer)
	if err != nil {
		return nil, err
	}
	return answer{"body": string(buffer[:size])}, nil
}

// resolve asks the server for a whole name: type A, AAAA, CNAME or SRV.
func resolve(one command) (answer, error) {
	resolver := &net.Resolver{PreferGo: true, Dial: func(_ context.Context, network, _ string) (net.Conn, error) {
		return dial(one, network)
	}}
	ctx, cancel := context.WithTimeout(context.Background(), patience(one))
	defer cancel()
	switch one.Type {
	case "CNAME":
		name, err := resolver.LookupCNAME(ctx, one.Name)
		return answer{"found": []string{name}}, err
	case "SRV":
		_, records, err := resolver.LookupSRV(ctx, "", "", one.Name)
		return answer{"found": records}, err
	}
	network := map[string]string{"A": "ip4", "AAAA": "ip6"}[one.Type]
	found, err := resolver.LookupIP(ctx, network, one.Name)
	return answer{"found": found}, err
}
