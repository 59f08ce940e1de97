// Runs a command beside FerretDB, a server that speaks MongoDB's protocol and keeps its data in PostgreSQL: a second
// implementation, in another process, for the tests to run on. PostgreSQL is found by libpq's own variables (PGHOST …);
// the command finds FerretDB in NYVEJ_TEST_MONGODB_URI. Its exit code is passed on. FERRETDB_LISTEN_ADDR, host and port, is
// where it listens; without that, on any free port of this machine.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) < 2 {
		fail(errors.New("usage: ferretdb COMMAND [ARGUMENT…]"))
	}
	uri, stop := start()
	code := run(os.Args[1:], uri)
	stop()
	os.Exit(code)
}

// start answers once FerretDB takes connections.
func start() (uri string, stop func()) {
	address := os.Getenv("FERRETDB_LISTEN_ADDR")
	if address == "" {
		address = "127.0.0.1:0"
	}
	// To its log every duplicate key is an error, and the tests race for keys all the time.
	server, err := ferretdb.New(&ferretdb.Config{
		Handler:       "postgresql",
		PostgreSQLURL: "postgres:///" + os.Getenv("PGDATABASE"),
		Listener:      ferretdb.ListenerConfig{TCP: address},
		Logger:        slog.New(slog.DiscardHandler),
	})
	if err != nil {
		fail(err)
	}
	running, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := server.Run(running); err != nil {
			fail(err)
		}
	}()
	uri = server.MongoDBURI()
	awaitConnection(strings.TrimSuffix(strings.TrimPrefix(uri, "mongodb://"), "/"))
	return uri, func() { cancel(); <-done }
}

func awaitConnection(address string) {
	deadline := time.Now().Add(30 * time.Second)
	for {
		connection, err := net.DialTimeout("tcp", address, time.Second)
		if err == nil {
			connection.Close()
			return
		}
		if time.Now().After(deadline) {
			fail(fmt.Errorf("FerretDB does not answer: %w", err))
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// run lets the command die first when we are told to stop, so that it never outlives its server.
func run(words []string, uri string) int {
	command := exec.Command(words[0], words[1:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	command.Env = append(os.Environ(), "NYVEJ_TEST_MONGODB_URI="+uri)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	if err := command.Start(); err != nil {
		fail(err)
	}
	go func() {
		for received := range signals {
			command.Process.Signal(received)
		}
	}()
	err := command.Wait()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit) && exit.ExitCode() >= 0:
		return exit.ExitCode()
	default:
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "ferretdb:", err)
	os.Exit(1)
}
